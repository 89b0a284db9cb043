import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decision } from './decision.ts'
import { decisionOfNoor } from './fixtures.ts'
import { decisionLetter } from './letter.ts'

describe('a letter about a result', () => {
  test('cannot be made without the body, the form or the term of appeal, or without reasons', () => {
    assert.ok(decision.safeParse(decisionOfNoor).success)
    const { appeal } = decisionOfNoor
    const without = [
      { ...decisionOfNoor, appeal: undefined },
      { ...decisionOfNoor, appeal: { ...appeal, body: '' } },
      { ...decisionOfNoor, appeal: { ...appeal, form: '' } },
      { ...decisionOfNoor, appeal: { ...appeal, last: undefined } },
      { ...decisionOfNoor, reasons: [] },
      { ...decisionOfNoor, follows: [] },
    ]
    for (const one of without) assert.equal(decision.safeParse(one).success, false)
  })

  test('says first what was decided, then why, and how to appeal', () => {
    const { title, body } = decisionLetter(decisionOfNoor)
    assert.equal(title, 'Je resultaat')
    assert.equal(body[0]?.kind, 'notice')
    const headings = body.flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
    assert.deepEqual(headings, [
      'Wat er veranderde',
      'Toelichting',
      'Waarom',
      'Ben je het er niet mee eens?',
      'Vragen?',
    ])
  })

  test('says what it replaces', () => {
    const words = JSON.stringify(decisionLetter(decisionOfNoor).body)
    assert.match(words, /in de plaats van wat we je op vrijdag 4 december 2026/u)
    assert.match(words, /Vragenlijst: eerst 64, nu 61\.[^\]]*Reden: één blad telde dubbel\./u)
  })

  test('puts the facts of the decision under no heading', () => {
    const { body } = decisionLetter(decisionOfNoor)
    const first = (kind: string): number => body.findIndex((part) => part.kind === kind)
    assert.ok(first('facts') < first('heading'))
  })

  test('is made again as it was, also where it did not say yet what changed', () => {
    const { changed: _, ...earlier } = decisionOfNoor
    const words = JSON.stringify(decisionLetter(decision.parse(earlier)).body)
    assert.match(words, /in de plaats van wat we je op/u)
    assert.doesNotMatch(words, /Wat er veranderde/u)
  })
})
