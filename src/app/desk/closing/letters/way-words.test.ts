import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Group } from '#core/messages/outcome-words.ts'
import { type NoteMark, withWayWords } from './way-words.ts'

type Case = readonly [text: string, marks: readonly string[], group?: Group]

const CASES: readonly Case[] = [
  ['Bel ons gerust.', []],
  ['Je beroepservaring telde mee.', []],
  ['Je hebt 30 dagen voor een verzoekschrift.', ['way-to-appeal: verzoekschrift']],
  ['Beroep is niet mogelijk.', ['way-to-appeal: Beroep']],
  ['Stap naar de arbeidsrechtbank.', ['way-to-appeal: arbeidsrechtbank']],
  ['De beroepstermijn is kort.', ['way-to-appeal: beroepstermijn']],
  ['Schrijf naar de Raad  van State.', ['way-to-appeal: Raad  van State']],
  ['You can appeal to the court.', ['way-to-appeal: appeal', 'way-to-appeal: court']],
  ['Je mag toch verder naar de volgende ronde.', ['other-outcome: mag toch verder']],
  ['You may still take part.', ['other-outcome: may still take part']],
  ['Je mag niet verder.', []],
  ['You may not take part.', []],
  ['Je mag toch verder.', [], 'goes-on'],
]

describe('a note beside a letter', () => {
  for (const [text, marks, group = 'out'] of CASES) {
    test(`${group}: ${text}`, () => {
      const found = withWayWords(text, group, [])
      assert.deepEqual(
        found.map(({ code, from, to }) => `${code}: ${text.slice(from, to)}`),
        marks,
      )
    })
  }

  test('is marked once where words lie within others, in the order of the words', () => {
    const text = 'Je kunt binnen dertig dagen in beroep, mag ook verder'
    const within: NoteMark & { readonly code: 'other-term' } = {
      code: 'other-term',
      from: 8,
      to: text.length,
      text: text.slice(8),
    }
    assert.deepEqual(withWayWords(text, 'out', [within]), [within])
    const codes = withWayWords(text, 'out', []).map(({ code }) => code)
    assert.deepEqual(codes, ['way-to-appeal', 'other-outcome'])
  })
})
