import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { rational } from '../values/rational.ts'
import { ABSENT, columnOf, columnOfUnits } from './columns.ts'
import { type Criterion } from './criteria.ts'
import { type Cut, type CutOutcome, type Standing, cut, standingOf } from './cut.ts'

describe('a cut', () => {
  test('lets the announced number go on', () => {
    const outcome = cut(by([5, 9, 7, 8], { quota: 2 }))
    assert.deepEqual(standings(outcome), ['outside', 'within', 'outside', 'within'])
    assert.deepEqual(
      [outcome.announced, outcome.goingOn, outcome.competing, outcome.cutOff],
      [2, 2, 4, [rational(8)]],
    )
  })

  test('takes along everybody equal to the last place', () => {
    const outcome = cut(by([8, 9, 8, 8, 7], { quota: 2 }))
    assert.deepEqual(standings(outcome), ['within', 'within', 'within', 'within', 'outside'])
    assert.deepEqual([outcome.announced, outcome.goingOn], [2, 4])
  })

  test('leaves out everybody equal to the last place where that is declared', () => {
    const outcome = cut(by([8, 9, 8, 8, 7], { quota: 2, ties: 'exclude' }))
    assert.deepEqual(standings(outcome), ['outside', 'within', 'outside', 'outside', 'outside'])
    assert.deepEqual([outcome.goingOn, outcome.cutOff], [1, [rational(9)]])
  })

  test('keeps equals who fit the quota where the others are left out', () => {
    const outcome = cut(by([8, 9, 8, 7], { quota: 3, ties: 'exclude' }))
    assert.deepEqual([outcome.goingOn, outcome.cutOff], [3, [rational(8)]])
  })

  test('has no cut-off score when nobody goes on', () => {
    const tied = cut(by([8, 8], { quota: 1, ties: 'exclude' }))
    assert.deepEqual([tied.goingOn, tied.cutOff], [0, undefined])
    const closed = cut(by([8, 7], { quota: 0 }))
    assert.deepEqual([closed.goingOn, closed.cutOff], [0, undefined])
  })

  test('never fills up with candidates below a minimum', () => {
    const outcome = cut(by([8, 4, 3], { quota: 3, least: 4 }))
    assert.deepEqual(standings(outcome), ['within', 'within', 'below'])
    assert.deepEqual([outcome.competing, outcome.belowMinimum, outcome.goingOn], [2, 1, 2])
    assert.deepEqual([...outcome.ranks], [1, 2, 0])
  })

  test('without a quota lets everybody above the minimum go on', () => {
    const outcome = cut(by([8, 4, 3], { least: 4 }))
    assert.deepEqual(standings(outcome), ['within', 'within', 'below'])
    assert.equal(outcome.announced, undefined)
    assert.deepEqual(outcome.cutOff, [rational(4)])
  })

  test('judges equality at the last place on its own criteria, not on those that follow', () => {
    const declared = by([8, 8, 8, 7], { quota: 1, thenBy: [criterion([1, 3, 2, 9])] })
    const outcome = cut(declared)
    assert.deepEqual(standings(outcome), ['within', 'within', 'within', 'outside'])
    assert.deepEqual([...outcome.ranks], [3, 1, 2, 4])
    const strict = cut({ ...declared, by: [...declared.by, ...declared.thenBy], thenBy: [] })
    assert.deepEqual(standings(strict), ['outside', 'within', 'outside', 'outside'])
    assert.deepEqual(strict.cutOff, [rational(8), rational(3)])
  })

  test('does not compare who misses a score, and says so', () => {
    const outcome = cut(by([8, ABSENT, 9], { quota: 2, least: 4 }))
    assert.deepEqual(standings(outcome), ['within', 'incomplete', 'within'])
    assert.deepEqual([outcome.competing, outcome.incomplete], [2, 1])
  })

  test('puts a candidate below a minimum out, whatever else is missing', () => {
    const declared = by([3, ABSENT, 5], { least: 4 })
    const later = columnOfUnits(Int32Array.of(ABSENT, 3, ABSENT))
    const minima = [...declared.minima, { column: later, leastUnit: 4 }]
    assert.deepEqual(standings(cut({ ...declared, minima })), ['below', 'below', 'incomplete'])
  })

  test('compares exact scores: two thirds reaches two thirds', () => {
    const column = columnOf([rational(2, 3), rational(6_666_666, 10_000_000)])
    const score = { code: 'score', prefer: 'higher' as const, column }
    const outcome = cut({ ...by([0, 0], { quota: 1 }), by: [score] })
    assert.deepEqual(outcome.cutOff, [rational(2, 3)])
    assert.deepEqual(standings(outcome), ['within', 'outside'])
  })

  test('refuses a quota that is no number of people, or has nothing to cut by', () => {
    assert.throws(() => cut(by([1], { quota: -1 })), RangeError)
    assert.throws(() => cut(by([1], { quota: 1.5 })), RangeError)
    assert.throws(() => cut({ ...by([1], { quota: 1 }), by: [] }), RangeError)
    assert.throws(() => standingOf(cut(by([1], {})), 1), RangeError)
  })

  test('does what the rule says in so many words', () => {
    fc.assert(
      fc.property(cuts(), (declared) => {
        const outcome = cut(declared)
        const expected = naiveCut(declared)
        assert.deepEqual(standings(outcome), expected)
        assert.deepEqual(
          [outcome.goingOn, outcome.belowMinimum, outcome.incomplete],
          ['within', 'below', 'incomplete'].map((name) => count(expected, name)),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('gives candidates who share a rank the same standing', () => {
    fc.assert(
      fc.property(cuts(), (declared) => {
        const outcome = cut(declared)
        const names = standings(outcome)
        const byRank = new Map([...outcome.ranks].map((own, i) => [own, names[i]]))
        for (const [i, own] of outcome.ranks.entries()) {
          if (own > 0) assert.equal(names[i], byRank.get(own))
        }
      }),
    )
  })

  test('lets nobody overtake by scoring less', () => {
    fc.assert(
      fc.property(cuts(), (declared) => {
        const outcome = cut(declared)
        const going = [...outcome.ranks].filter((_, i) => outcome.standing[i] === 0)
        const staying = [...outcome.ranks].filter((_, i) => outcome.standing[i] === 1)
        assert.ok(Math.max(0, ...going) < Math.min(Infinity, ...staying))
      }),
    )
  })

  test('harms nobody when one candidate withdraws and ties widen', () => {
    fc.assert(
      fc.property(cuts(), fc.nat(), (declared, seed) => {
        const gone = seed % declared.candidates
        const before = standings(cut({ ...declared, ties: 'widen' })).toSpliced(gone, 1)
        const after = standings(cut(without({ ...declared, ties: 'widen' }, gone)))
        for (const [i, name] of before.entries())
          if (name === 'within') assert.equal(after[i], name)
      }),
    )
  })
})

interface Declared {
  readonly quota?: number
  readonly least?: number
  readonly ties?: 'widen' | 'exclude'
  readonly thenBy?: readonly Criterion[]
}

function by(units: readonly number[], { quota, least, ties, thenBy }: Declared): Cut {
  const first = criterion(units)
  const minima = least === undefined ? [] : [{ column: first.column, leastUnit: least }]
  const candidates = units.length
  return { candidates, by: [first], thenBy: thenBy ?? [], minima, quota, ties: ties ?? 'widen' }
}

function criterion(units: readonly number[], prefer: 'higher' | 'lower' = 'higher'): Criterion {
  return { code: 'c', prefer, column: columnOfUnits(Int32Array.from(units)) }
}

function standings(outcome: CutOutcome): readonly string[] {
  return [...outcome.ranks].map((_, i) => short(standingOf(outcome, i)))
}

function short(standing: Standing): string {
  return standing.split('-', 1)[0] ?? ''
}

function count(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length
}

/** The rule as a person would apply it with a list and a pencil. */
function naiveCut({ candidates, minima, by: cutBy, thenBy, quota, ties }: Cut): readonly string[] {
  const standing = (i: number): string => {
    const isMissing = [...minima, ...cutBy, ...thenBy].some((c) => unit(c, i) === ABSENT)
    const isBelow = minima.some((m) => unit(m, i) !== ABSENT && unit(m, i) < m.leastUnit)
    if (isBelow) return 'below'
    return isMissing ? 'incomplete' : 'competes'
  }
  const isBetter = (one: number, other: number): boolean => {
    const decisive = cutBy.find((c) => unit(c, one) !== unit(c, other))
    if (decisive === undefined) return false
    return unit(decisive, one) > unit(decisive, other) === (decisive.prefer === 'higher')
  }
  const names = Array.from({ length: candidates }, (_, i) => standing(i))
  const competing = [...names.keys()].filter((i) => names[i] === 'competes')
  return names.map((name, i) => {
    if (name !== 'competes' || quota === undefined) return name === 'competes' ? 'within' : name
    const better = competing.filter((other) => isBetter(other, i)).length
    const atLeastEqual = competing.filter((other) => !isBetter(i, other)).length
    return (ties === 'widen' ? better + 1 : atLeastEqual) <= quota ? 'within' : 'outside'
  })
}

function unit({ column }: { readonly column: Criterion['column'] }, i: number): number {
  return column.units[i] ?? ABSENT
}

function without(declared: Cut, gone: number): Cut {
  const leave = <T extends { readonly column: Criterion['column'] }>(one: T): T => ({
    ...one,
    column: columnOfUnits(one.column.units.filter((_, i) => i !== gone)),
  })
  return {
    ...declared,
    candidates: declared.candidates - 1,
    minima: declared.minima.map(leave),
    by: declared.by.map(leave),
    thenBy: declared.thenBy.map(leave),
  }
}

function cuts(): fc.Arbitrary<Cut> {
  const score = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom(ABSENT, 1_000_000_000, -1_000_000_000) },
  )
  const column = (candidates: number): fc.Arbitrary<Criterion> =>
    fc
      .tuple(
        fc.array(score, { minLength: candidates, maxLength: candidates }),
        fc.constantFrom('higher' as const, 'lower' as const),
      )
      .map(([units, prefer]) => criterion(units, prefer))
  return fc.integer({ min: 1, max: 25 }).chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      minima: fc.array(
        fc.record({
          column: column(candidates).map((own) => own.column),
          leastUnit: fc.integer({ min: 0, max: 3 }),
        }),
        { maxLength: 2 },
      ),
      by: fc.array(column(candidates), { minLength: 1, maxLength: 3 }),
      thenBy: fc.array(column(candidates), { maxLength: 2 }),
      quota: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
      ties: fc.constantFrom('widen' as const, 'exclude' as const),
    }),
  )
}
