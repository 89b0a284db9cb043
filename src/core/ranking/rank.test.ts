import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { ABSENT, UNIT_LIMIT, columnOfUnits } from './columns.ts'
import { type Criterion } from './criteria.ts'
import { highestRank, placing, rank } from './rank.ts'

describe('the order of candidates', () => {
  test('puts the higher score first, and the next criterion settles equal scores', () => {
    assert.deepEqual(
      ranks([higher('exam', [80, 90, 90]), higher('interview', [9, 1, 2])]),
      [3, 2, 1],
    )
  })

  test('puts the lower score first where lower is better', () => {
    assert.deepEqual(ranks([lower('mistakes', [3, 0, -2])]), [3, 2, 1])
  })

  test('gives candidates equal on every criterion the same rank and skips the next', () => {
    assert.deepEqual(ranks([higher('exam', [7, 8, 8, 9])]), [4, 2, 2, 1])
  })

  test('leaves out who misses a score on any criterion', () => {
    assert.deepEqual(
      ranks([higher('exam', [7, ABSENT, 8]), higher('interview', [1, 1, ABSENT])]),
      [1, 0, 0],
    )
  })

  test('leaves out who misses a score, however far apart the scores of the others lie', () => {
    const criteria = [
      higher('a', [0, 0, 0, 0, 0, 0, 0, 2]),
      higher('b', [ABSENT, 0, ABSENT, 0, ABSENT, 2, 0, ABSENT]),
      higher('c', [0, ABSENT, 0, 0, -20, ABSENT, UNIT_LIMIT - 28, 0]),
      higher('d', [0, 0, 0, 0, 0, 3, 0, 0]),
    ]
    assert.deepEqual(ranks(criteria), [0, 0, 0, 2, 0, 0, 1, 0])
  })

  test('lets the first of many criteria decide, however many follow', () => {
    const first = higher('exam', [1, 3, 2])
    for (let others = 1; others <= 12; others += 1) {
      const rest = Array.from({ length: others }, (_, k) => higher(`c${k}`, [9, 1, 5]))
      assert.deepEqual(ranks([first, ...rest]), [3, 1, 2], `${others} others`)
    }
  })

  test('without criteria puts everybody first', () => {
    assert.deepEqual([...rank({ candidates: 3, criteria: [], minima: [] }).ranks], [1, 1, 1])
  })

  test('of nobody is empty', () => {
    assert.deepEqual(ranks([higher('exam', [])]), [])
  })

  test('refuses a column of another length, and more candidates than an order holds', () => {
    const criteria = [higher('exam', [1, 2])]
    assert.throws(() => rank({ candidates: 3, criteria, minima: [] }), RangeError)
    const candidates = 2 ** 25 + 1
    assert.throws(() => rank({ candidates, criteria: [], minima: [] }), RangeError)
  })

  test('is one more than the number of better candidates, whatever the spread of scores', () => {
    fc.assert(
      fc.property(scoreTables(), ({ criteria, candidates }) => {
        assert.deepEqual(
          [...rank({ candidates, criteria, minima: [] }).ranks],
          naiveRanks(criteria),
        )
      }),
      { numRuns: 300 },
    )
  })

  for (const [spread, { candidates, sizes }] of Object.entries(spreads())) {
    test(`is exact for ${candidates} candidates whose scores ${spread}`, () => {
      const criteria = sizes.map((size, k) => higher(`c${k}`, spreadOver(candidates, size, k + 1)))
      const expected = sortedRanks(criteria)
      assert.deepEqual(rank({ candidates, criteria, minima: [] }).ranks, expected)
    })
  }

  test('does not depend on the sequence in which candidates are given', () => {
    fc.assert(
      fc.property(scoreTables(), fc.nat(), ({ criteria, candidates }, turn) => {
        const turned = (index: number): number => (index + turn) % Math.max(1, candidates)
        const others = criteria.map(({ code, prefer, column }) => ({
          code,
          prefer,
          column: columnOfUnits(column.units.map((_, i) => column.units[turned(i)] ?? 0)),
        }))
        const given = ranks(criteria)
        assert.deepEqual(
          ranks(others),
          given.map((_, i) => given[turned(i)]),
        )
      }),
    )
  })
})

describe('what decided a place', () => {
  const criteria = [
    higher('exam', [9, 8, 9, 8, 8]),
    higher('interview', [1, 5, 2, 5, ABSENT]),
    lower('mistakes', [0, 4, 0, 3, 0]),
  ]
  const order = rank({ candidates: 5, criteria, minima: [] }).ranks

  test('is the first criterion that differs from the rank before', () => {
    assert.deepEqual(
      [2, 0, 3, 1].map((candidate) => placing(criteria, order, candidate)),
      [
        { rank: 1, sharedBy: 1, decidedBy: 'first' },
        { rank: 2, sharedBy: 1, decidedBy: { criterion: 'interview' } },
        { rank: 3, sharedBy: 1, decidedBy: { criterion: 'exam' } },
        { rank: 4, sharedBy: 1, decidedBy: { criterion: 'mistakes' } },
      ],
    )
  })

  test('is the same for all who share the rank', () => {
    const shared = [higher('exam', [3, 1, 1])]
    const expected = { rank: 2, sharedBy: 2, decidedBy: { criterion: 'exam' } }
    const given = rank({ candidates: 3, criteria: shared, minima: [] }).ranks
    assert.deepEqual(placing(shared, given, 1), expected)
    assert.deepEqual(placing(shared, given, 2), expected)
  })

  test('is not told of who does not compete', () => {
    assert.equal(placing(criteria, order, 4), undefined)
    assert.equal(placing(criteria, order, 99), undefined)
  })
})

describe('the highest rank up to a limit', () => {
  test('is the rank of the group that covers that place', () => {
    const given = Int32Array.of(1, 0, 2, 2, 4)
    assert.deepEqual(
      [0, 1, 2, 3, 4, 9].map((limit) => highestRank(given, limit)),
      [0, 1, 2, 2, 4, 4],
    )
  })
})

function higher(code: string, units: readonly number[]): Criterion {
  return { code, prefer: 'higher', column: columnOfUnits(Int32Array.from(units)) }
}

function lower(code: string, units: readonly number[]): Criterion {
  return { ...higher(code, units), prefer: 'lower' }
}

function ranks(criteria: readonly Criterion[]): readonly number[] {
  const candidates = criteria[0]?.column.units.length ?? 0
  return [...rank({ candidates, criteria, minima: [] }).ranks]
}

function naiveRanks(criteria: readonly Criterion[]): readonly number[] {
  const everybody = [...[...(criteria[0]?.column.units ?? [])].keys()]
  const complete = everybody.filter((i) =>
    criteria.every(({ column }) => column.units[i] !== ABSENT),
  )
  return everybody.map((i) =>
    complete.includes(i) ? 1 + complete.filter((other) => isBetter(criteria, other, i)).length : 0,
  )
}

function isBetter(criteria: readonly Criterion[], one: number, other: number): boolean {
  return difference(criteria, one, other) < 0
}

function difference(criteria: readonly Criterion[], one: number, other: number): number {
  for (const { column, prefer } of criteria) {
    const above = (column.units[other] ?? 0) - (column.units[one] ?? 0)
    if (above !== 0) return prefer === 'higher' ? above : -above
  }
  return 0
}

function sortedRanks(criteria: readonly Criterion[]): Int32Array {
  const sorted = [...(criteria[0]?.column.units ?? [])]
    .map((_, candidate) => candidate)
    .toSorted((one, other) => difference(criteria, one, other) || one - other)
  const expected = new Int32Array(sorted.length)
  for (const [place, candidate] of sorted.entries()) {
    const above = sorted[place - 1]
    const isTie = above !== undefined && difference(criteria, above, candidate) === 0
    expected[candidate] = isTie ? (expected[above] ?? 0) : place + 1
  }
  return expected
}

interface Spread {
  readonly candidates: number
  /** How many different scores per criterion; below zero: all but a few crowd at one end. */
  readonly sizes: readonly number[]
}

function spreads(): Readonly<Record<string, Spread>> {
  return {
    'take few values': { candidates: 20_000, sizes: [7, 5, 3] },
    'fill small buckets': { candidates: 200_000, sizes: [101, 31, 31] },
    'fill one key': { candidates: 20_000, sizes: [1001, 101, 10_001] },
    'need a long key': { candidates: 20_000, sizes: [2 ** 15, 2 ** 15, 2 ** 15] },
    'need too many buckets': { candidates: 20_000, sizes: [2 ** 17, 2 ** 17, 2 ** 16] },
    'need more than one key': { candidates: 20_000, sizes: [2 ** 30, 2 ** 30, 2 ** 30] },
    'crowd at one end': { candidates: 20_000, sizes: [-(2 ** 28), -1000] },
    'crowd at one end of every criterion': {
      candidates: 20_000,
      sizes: [-(2 ** 30), -(2 ** 30), -(2 ** 30)],
    },
  }
}

function spreadOver(count: number, size: number, seed: number): readonly number[] {
  let state = seed * 7919
  return Array.from({ length: count }, (_, candidate) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const width = size < 0 && candidate > 2 ? 300 : Math.abs(size)
    return Math.floor((state / 2 ** 32) * width)
  })
}

function scoreTables(): fc.Arbitrary<{ candidates: number; criteria: readonly Criterion[] }> {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: -UNIT_LIMIT, max: UNIT_LIMIT }),
    fc.constant(ABSENT),
  )
  const criterion = (candidates: number): fc.Arbitrary<Criterion> =>
    fc
      .tuple(
        fc.constantFrom('higher' as const, 'lower' as const),
        fc.oneof(
          fc.array(fc.integer({ min: 0, max: 3 }), {
            minLength: candidates,
            maxLength: candidates,
          }),
          fc.array(unit, { minLength: candidates, maxLength: candidates }),
        ),
      )
      .map(([prefer, units]) => ({ ...higher('c', units), prefer }))
  return fc
    .integer({ min: 0, max: 60 })
    .chain((candidates) =>
      fc
        .array(criterion(candidates), { minLength: 1, maxLength: 8 })
        .map((criteria) => ({ candidates, criteria })),
    )
}
