import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parseInstant } from '../values/instant.ts'
import { type VacancyPage } from './query.ts'
import {
  type AskedSearch,
  searchInWords,
  standingQuery,
  standingSearch,
} from './standing-search.ts'

const NOTHING = { authority: [], grade: [], place: [], route: [] }
const FACETS: VacancyPage['facets'] = {
  state: [],
  authority: [{ value: 'water', name: { nl: 'Dienst Water', en: 'Dienst Water' }, count: 0 }],
  grade: [{ value: 'B1', name: { nl: 'deskundige (B1)', en: 'deskundige (B1)' }, count: 2 }],
  place: [{ value: 'Gent', name: { nl: 'Gent', en: 'Ghent' }, count: 1 }],
  route: [],
}

function asked(change: Partial<AskedSearch>): AskedSearch {
  return { text: '', read: 'nl', chosen: NOTHING, ...change }
}

describe('a standing search in words', () => {
  const cases: readonly (readonly [Partial<AskedSearch>, string, string])[] = [
    [{}, 'alle nieuwe vacatures', 'all new vacancies'],
    [{ text: 'jurist' }, '“jurist”', '“jurist”'],
    [
      { text: 'jurist', chosen: { ...NOTHING, grade: ['B1'], place: ['Gent', 'Brussel'] } },
      '“jurist”; graad: deskundige (B1); standplaats: Brussel of Gent',
      '“jurist”; grade: deskundige (B1); place of work: Brussel or Ghent',
    ],
    [
      { chosen: { ...NOTHING, authority: ['water'], route: ['promotion', 'external'] } },
      'dienst: Dienst Water; kanaal: externe aanwerving of bevordering',
      'authority: Dienst Water; route: external recruitment or promotion',
    ],
  ]
  for (const [change, nl, en] of cases) {
    test(`is "${nl}"`, () => {
      const search = standingSearch(asked(change), FACETS)
      assert.deepEqual([searchInWords(search, 'nl'), searchInWords(search, 'en')], [nl, en])
    })
  }
})

describe('a standing search', () => {
  test('is the same data, in whatever order and however often its values were chosen', () => {
    const places = fc.array(fc.constantFrom('Gent', 'Brussel', 'Aalst'))
    fc.assert(
      fc.property(places, (place) => {
        const again = [...place, ...place.toReversed()]
        const search = standingSearch(asked({ chosen: { ...NOTHING, place } }), FACETS)
        assert.deepEqual(
          standingSearch(asked({ chosen: { ...NOTHING, place: again } }), FACETS),
          search,
        )
      }),
    )
  })

  test('asks the list for what is open or will be, in the language of its words', () => {
    const now = parseInstant('2026-06-01T10:00:00Z')
    assert.ok(now !== undefined)
    const search = standingSearch(
      asked({ text: 'law', read: 'en', chosen: { ...NOTHING, place: ['Gent'] } }),
      FACETS,
    )
    assert.deepEqual(standingQuery(search, { now, size: 5 }), {
      text: 'law',
      language: 'en',
      chosen: { ...NOTHING, state: ['open', 'upcoming'], place: ['Gent'] },
      now,
      page: 1,
      size: 5,
    })
  })
})
