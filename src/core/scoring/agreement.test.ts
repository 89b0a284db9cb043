import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Rational, add, multiply, rational } from '#core/values/rational.ts'
import { type Agreement, type Correlation, FEWEST_CANDIDATES, agreementOf } from './agreement.ts'

type Table = readonly (readonly number[])[]

function agreement(table: Table): Agreement {
  return agreementOf(table.map((row) => row.map((value) => rational(value))))
}

function figures(found: Agreement): Extract<Agreement, { kind: 'figures' }> {
  assert.ok(found.kind === 'figures', found.kind)
  return found
}

function rounded({ value, from, to }: Correlation, decimals: number): readonly number[] {
  return [value, from, to].map((one) => Number(one.toFixed(decimals)))
}

/** Six candidates and four judges: table 2 of Shrout and Fleiss (1979). */
const SHROUT_FLEISS: Table = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

describe('the agreement of assessors', () => {
  test('is that of Shrout and Fleiss on their own data, with the intervals that are printed of it', () => {
    const { single, mean, candidates, assessors } = figures(agreement(SHROUT_FLEISS))
    assert.deepEqual([candidates, assessors], [6, 4])
    assert.deepEqual(rounded(single, 3), [0.29, 0.019, 0.761])
    assert.deepEqual(rounded(mean, 3), [0.62, 0.071, 0.927])
  })

  test('is 1 without doubt when all give the same scores', () => {
    const { single, mean } = figures(agreement([1, 2, 3, 4, 5].map((one) => [one, one, one])))
    assert.deepEqual(single, { value: 1, from: 1, to: 1 })
    assert.deepEqual(mean, { value: 1, from: 1, to: 1 })
  })

  test('is lower when one assessor is stricter, though the order is the same', () => {
    const { single } = figures(agreement([1, 2, 3, 4, 5].map((one) => [one, one + 2])))
    // MSR 5, MSC 10, MSE 0: 5 / (5 + 2 × 10 / 5).
    assert.deepEqual(rounded(single, 4)[0], 0.5556)
    assert.ok(single.from < single.value && single.value < single.to)
  })

  test('may be below 0 when assessors differ more than candidates do', () => {
    const { single } = figures(
      agreement([
        [1, 5],
        [5, 1],
        [1, 5],
        [5, 1],
        [3, 3],
      ]),
    )
    assert.ok(single.value < 0)
  })

  test('is not said of few candidates, or of one assessor', () => {
    const few = SHROUT_FLEISS.slice(0, FEWEST_CANDIDATES - 1)
    assert.deepEqual(agreement(few), { kind: 'too-few', candidates: 4, assessors: 4 })
    const alone = SHROUT_FLEISS.map(([first = 0]) => [first])
    assert.deepEqual(agreement(alone), { kind: 'too-few', candidates: 6, assessors: 1 })
    assert.deepEqual(agreement([]), { kind: 'too-few', candidates: 0, assessors: 0 })
    assert.equal(agreement(SHROUT_FLEISS.slice(0, FEWEST_CANDIDATES)).kind, 'figures')
  })

  test('says nothing when every score is the same', () => {
    assert.deepEqual(agreement(Array.from({ length: 6 }, () => [3, 3])), {
      kind: 'all-equal',
      candidates: 6,
      assessors: 2,
    })
  })
})

const score = fc.integer({ min: 0, max: 20 })
const table = fc
  .tuple(fc.integer({ min: 5, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, k]) =>
    fc.array(fc.array(score, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  )

describe('the agreement of any assessors', () => {
  test('does not depend on the order of candidates or assessors', () => {
    fc.assert(
      fc.property(table, (rows) => {
        same(agreement(rows), agreement(rows.toReversed().map((row) => row.toReversed())))
      }),
    )
  })

  test('does not depend on the unit of the scale', () => {
    fc.assert(
      fc.property(table, (rows) => {
        same(agreement(rows), agreementOf(rows.map((row) => row.map(moved))))
      }),
    )
  })

  test('lies within its interval and is at most 1', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = agreement(rows)
        if (found.kind !== 'figures') return
        const { value, from, to } = found.single
        assert.ok(
          from <= value + 1e-9 && value <= to + 1e-9 && to <= 1 + 1e-9,
          `${from} ${value} ${to}`,
        )
      }),
      {
        // The parts of the degrees of freedom all but cancel out.
        examples: [
          [
            [
              [16, 3, 2],
              [16, 0, 8],
              [17, 2, 3],
              [0, 7, 10],
              [0, 0, 15],
            ],
          ],
        ],
      },
    )
  })
})

function moved(one: number): Rational {
  return add(multiply(rational(one), rational(7, 3)), rational(-5, 2))
}

function same(one: Agreement, other: Agreement): void {
  assert.equal(one.kind, other.kind)
  if (one.kind !== 'figures' || other.kind !== 'figures') return
  assert.deepEqual(rounded(one.single, 9), rounded(other.single, 9))
}
