/** The words for the values that a regulation can hold: each value has its own, in both languages. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isMap } from '../../profile/visit.ts'
import * as announcement from './announcement-words.ts'
import * as claims from './claim-words.ts'
import * as lists from './list-words.ts'
import * as rounds from './round-words.ts'

const TABLES = Object.entries({ ...announcement, ...claims, ...lists, ...rounds }).filter(
  ([, exported]) => isMap(exported),
)

describe('the words for the values of a regulation', () => {
  for (const [name, table] of TABLES) {
    test(`tell one value from another, in both languages: ${name}`, () => {
      const words = Object.values(table)
      for (const language of ['nl', 'en'] as const) {
        const said = words.map((word: unknown) => (isMap(word) ? word[language] : word))
        for (const one of said) assert.match(String(one), /\p{L}/u)
        assert.equal(new Set(said).size, said.length, said.join('; '))
      }
    })
  }

  test('are looked at in every table', () => {
    assert.ok(TABLES.length > 50, String(TABLES.length))
  })
})
