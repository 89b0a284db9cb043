import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PLACE_EVENTS } from '#core/regulation/words/list-words.ts'
import { OUTCOMES } from '../../explanation/outcome-line.ts'
import { OFFER_STATUS } from '../../explanation/after.ts'
import { wordFor } from './vocabulary.ts'

/** What a fact of a refusal can be, where that is a name of ours. */
const VALUES = {
  owner: ['selector', 'line-manager', 'authority', 'panel', 'assessor', 'hr', 'candidate'],
  list: ['ranked-list', 'reserve', 'comparable-vacancies'],
  status: Object.keys(OFFER_STATUS),
  attendance: ['attended', 'no-show', 'could-not-attend'],
  ground: ['unfilled-after-final-round', 'reserve-cannot-fill-extra-vacancy'],
  after: Object.keys(PLACE_EVENTS),
  outcome: Object.keys(OUTCOMES),
} as const

describe('the words of a refusal for names of ours', () => {
  for (const [fact, values] of Object.entries(VALUES)) {
    test(`tell one from another, in both languages: ${fact}`, () => {
      for (const language of ['nl', 'en'] as const) {
        const words = values.map((value) => wordFor(fact, value, language))
        for (const word of words) assert.match(word, /^\p{L}.*\p{L}$/u)
        assert.equal(new Set(words).size, values.length, words.join('; '))
      }
      const dutch = values.filter((value) => value === wordFor(fact, value, 'nl'))
      assert.deepEqual(dutch, [], 'a name of ours is not Dutch')
    })
  }

  test('leave a name of somebody else as it is', () => {
    assert.equal(wordFor('candidate', 'selector', 'nl'), 'selector')
    assert.equal(wordFor('owner', 'somebody', 'nl'), 'somebody')
  })
})
