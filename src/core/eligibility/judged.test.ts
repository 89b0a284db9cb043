import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { reasonFor, verdictFor } from './fixtures/regulation.ts'
import { render } from './words.ts'

const QUESTION = { question: 'passed-by-the-minutes' } as const
const PERSON = { judgement: QUESTION } as const
const SELECTION = { judgement: { ...QUESTION, known: 'passed' } } as const

const no = { condition: QUESTION.question, finding: 'not-met', reason: 'x', by: 'p.hr' } as const

describe('a question for a person', () => {
  test('is open until a person answers, whatever the selection knows', () => {
    const file = { known: { passed: 'met' } } as const
    assert.equal(verdictFor(PERSON, [], { file }), 'undecided')
    assert.deepEqual(reasonFor(PERSON, [], { file }).missing, [
      { kind: 'judgement', about: QUESTION.question },
    ])
    assert.equal(verdictFor(PERSON, [], { file: { judgements: [no] } }), 'not-met')
  })
})

describe('a question that the selection itself answers', () => {
  test('has the answer that is known, and nothing is missing', () => {
    for (const passed of ['met', 'not-met'] as const) {
      const reason = reasonFor(SELECTION, [], { file: { known: { passed } } })
      assert.equal(reason.verdict, passed)
      assert.deepEqual(reason.missing, [])
    }
  })

  test('waits for the outcome, not for a person, while that is not known', () => {
    for (const file of [{}, { known: { passed: 'undecided' } }] as const) {
      const reason = reasonFor(SELECTION, [], { file })
      assert.equal(reason.verdict, 'undecided')
      assert.deepEqual(reason.missing, [{ kind: 'outcome' }])
    }
  })

  test('gives way to what a person concluded', () => {
    const file = { known: { passed: 'met' }, judgements: [no] } as const
    assert.equal(verdictFor(SELECTION, [], { file }), 'not-met')
  })

  test('says in words that nobody is asked', () => {
    const wait = render(reasonFor(SELECTION, []), 'nl').map(({ text }) => text)
    assert.match(wait.join(' '), /antwoord dat de selectieprocedure zelf geeft/)
    assert.match(wait.join(' '), /Nog niet bekend: de uitslag van de selectieprocedure/)
    const failed = reasonFor(SELECTION, [], { file: { known: { passed: 'not-met' } } })
    assert.doesNotMatch(JSON.stringify(render(failed, 'en')), /stated nothing/)
  })
})
