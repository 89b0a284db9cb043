import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import { type Filter, FILTERS } from './query.ts'
import {
  type Arranged,
  arranged,
  newestOn,
  type ShelfQuery,
  type Shelved,
  shelfOf,
} from './shelf.ts'
import { stateOf } from './vacancy.ts'

const moment = fc.integer({ min: 0, max: 6 }).map(instantOfEpoch)
const some = (values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values])

const shelved: fc.Arbitrary<Omit<Shelved, 'selection'>> = fc.record({
  values: fc.record({
    authority: fc.constantFrom('zorg', 'wegen').map((one) => [one]),
    grade: fc.constantFrom('A1', 'B1').map((one) => [one]),
    place: some(['Gent', 'Brussel', 'Aalst']),
    route: some(['external', 'promotion']),
  }),
  opens: fc.option(moment, { nil: undefined }),
  closes: moment,
  stopped: fc.option(moment, { nil: undefined, freq: 2 }),
})

const vacancies: fc.Arbitrary<readonly Shelved[]> = fc
  .array(shelved, { maxLength: 12 })
  .chain((list) => {
    const named = list.map((one, number) => ({ ...one, selection: `v${number % 5}-${number}` }))
    return fc.shuffledSubarray(named, { minLength: named.length })
  })

const query: fc.Arbitrary<ShelfQuery> = fc.record({
  now: moment,
  page: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 5 }),
  among: fc.option(
    some(['v0-0', 'v1-1', 'v2-2', 'v3-3']).map((names) => new Set(names)),
    {
      nil: undefined,
    },
  ),
  chosen: fc.record({
    state: some(['open', 'upcoming', 'closed', 'stopped', 'unknown']),
    authority: some(['zorg', 'unknown']),
    grade: some(['A1', 'B1']),
    place: some(['Gent', 'Brussel', 'unknown']),
    route: some(['external']),
  }),
})

describe('a shelf of vacancies', () => {
  test('gives the page and the counts that looking at each vacancy anew for each of them gives', () => {
    fc.assert(
      fc.property(vacancies, query, (list, asked) => {
        assert.deepEqual(arranged(shelfOf(list), asked), modelOf(list, asked))
      }),
      { numRuns: 500 },
    )
  })

  test('is the same in whatever order vacancies are put on it', () => {
    fc.assert(
      fc.property(vacancies, query, (list, asked) => {
        const other = shelfOf(list.toReversed())
        assert.deepEqual(arranged(other, asked), arranged(shelfOf(list), asked))
      }),
    )
  })

  test('tells which open ones were published last', () => {
    fc.assert(
      fc.property(vacancies, moment, fc.nat({ max: 4 }), (list, now, most) => {
        const open = list.filter((one) => stateOf(one, now) === 'open')
        const expected = open.toSorted(
          (a, b) => byText(b.opens ?? '', a.opens ?? '') || byText(a.selection, b.selection),
        )
        assert.deepEqual(
          newestOn(shelfOf(list), now, most),
          expected.slice(0, most).map(({ selection }) => selection),
        )
      }),
    )
  })
})

/** The same said plainly. */
function modelOf(list: readonly Shelved[], asked: ShelfQuery): Arranged {
  const { now, chosen, page, size, among } = asked
  const looked = list.filter(({ selection }) => among === undefined || among.has(selection))
  const fits = (one: Shelved, filter: Filter): boolean =>
    chosen[filter].length === 0 ||
    valuesOf(one, filter, now).some((v) => chosen[filter].includes(v))
  const kept = looked.filter((one) => FILTERS.every((filter) => fits(one, filter)))
  const countsOf = (filter: Filter): Arranged['counts'][Filter] => {
    const values = new Set(looked.flatMap((one) => valuesOf(one, filter, now)))
    return [...values].toSorted(byText).map((value) => ({
      value,
      count: looked.filter(
        (one) =>
          valuesOf(one, filter, now).includes(value) &&
          FILTERS.every((other) => other === filter || fits(one, other)),
      ).length,
    }))
  }
  return {
    total: kept.length,
    page: kept
      .toSorted((a, b) => byPlace(a, b, now))
      .slice((page - 1) * size, page * size)
      .map((one) => ({ selection: one.selection, state: stateOf(one, now) })),
    counts: {
      state: countsOf('state'),
      authority: countsOf('authority'),
      grade: countsOf('grade'),
      place: countsOf('place'),
      route: countsOf('route'),
    },
  }
}

function valuesOf(one: Shelved, filter: Filter, now: Instant): readonly string[] {
  return filter === 'state' ? [stateOf(one, now)] : one.values[filter]
}

const RANKS = { open: 0, upcoming: 1, closed: 2, stopped: 2 } as const

function byPlace(a: Shelved, b: Shelved, now: Instant): number {
  const [rankA, rankB] = [RANKS[stateOf(a, now)], RANKS[stateOf(b, now)]]
  const byClosing = byText(a.closes, b.closes)
  return rankA - rankB || (rankA === 2 ? -byClosing : byClosing) || byText(a.selection, b.selection)
}

function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
