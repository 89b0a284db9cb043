import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Rational, compare, parseRational, rational } from '../values/rational.ts'
import { ABSENT, UNIT_LIMIT, columnOf, columnOfUnits, scoreAt, unitReaching } from './columns.ts'

describe('a column of scores', () => {
  test('counts in the smallest unit all scores share', () => {
    const column = columnOf([rational(1, 2), rational(2, 3), undefined, rational(3)])
    assert.deepEqual([...column.units], [3, 4, ABSENT, 18])
    assert.deepEqual(column.scale, { kind: 'units', denominator: 6n })
    assert.deepEqual([column.lowest, column.highest, column.absences], [3, 18, 1])
  })

  test('falls back to the order of the scores when no common unit fits', () => {
    const primes = [1_000_003n, 1_000_033n, 1_000_037n]
    const column = columnOf(primes.map((prime) => rational(1, prime)))
    assert.deepEqual([...column.units], [2, 1, 0])
    assert.equal(column.scale.kind, 'ordinals')
  })

  test('falls back to the order of the scores when one is too large for a unit', () => {
    const scores = [rational(BigInt(UNIT_LIMIT) + 1n), undefined, rational(-4), rational(-4)]
    assert.deepEqual([...columnOf(scores).units], [1, ABSENT, 0, 0])
    assert.deepEqual([...columnOf([rational(BigInt(-UNIT_LIMIT) - 1n)]).units], [0])
  })

  test('keeps the largest units there are', () => {
    const column = columnOf([rational(BigInt(UNIT_LIMIT)), rational(BigInt(-UNIT_LIMIT))])
    assert.deepEqual([...column.units], [UNIT_LIMIT, -UNIT_LIMIT])
    assert.equal(column.scale.kind, 'units')
  })

  test('without any score has no candidate to compare', () => {
    const { lowest, highest, absences } = columnOf([undefined, undefined])
    assert.deepEqual({ lowest, highest, absences }, { lowest: 0, highest: 0, absences: 2 })
  })

  test('refuses ready-made units outside the limit', () => {
    assert.throws(() => columnOfUnits(Int32Array.of(UNIT_LIMIT + 1)), RangeError)
    assert.throws(() => columnOfUnits(Int32Array.of(ABSENT - 1)), RangeError)
    assert.equal(columnOfUnits(Int32Array.of(-UNIT_LIMIT, ABSENT)).lowest, -UNIT_LIMIT)
  })

  test('gives back the exact score, and none where there is none', () => {
    const scores = [rational(49_975, 1000), undefined]
    const column = columnOf(scores)
    assert.deepEqual(
      [scoreAt(column, 0), scoreAt(column, 1), scoreAt(column, 2)],
      [rational(1999, 40), undefined, undefined],
    )
    assert.deepEqual(scoreAt(columnOfUnits(Int32Array.of(125), 100n), 0), rational(5, 4))
  })

  test('orders units as it orders scores, and gives every score back', () => {
    fc.assert(
      fc.property(fc.array(score(), { minLength: 1 }), (scores) => {
        const column = columnOf(scores)
        assert.deepEqual(
          scores.map((_, candidate) => scoreAt(column, candidate)),
          scores,
        )
        assert.deepEqual(
          scores.map((other) => Math.sign(compare(scores[0] ?? other, other))),
          [...column.units].map((unit) => Math.sign((column.units[0] ?? 0) - unit)),
        )
      }),
    )
  })
})

describe('a threshold on a column', () => {
  test('is reached exactly by the scores that are at least as high', () => {
    fc.assert(
      fc.property(fc.array(score()), score(), (scores, threshold) => {
        const column = columnOf(scores)
        const least = unitReaching(column, threshold)
        assert.deepEqual(
          [...column.units].map((unit) => unit >= least),
          scores.map((own) => compare(own, threshold) >= 0),
        )
      }),
    )
  })

  test('between two units is reached by the higher one', () => {
    const column = columnOfUnits(Int32Array.of(4, 3, -3, -4))
    assert.equal(unitReaching(column, rational(7, 2)), 4)
    assert.equal(unitReaching(column, rational(-7, 2)), -3)
    assert.equal(unitReaching(column, rational(3)), 3)
  })

  test('of 50 % is not reached by 49.975 %', () => {
    const column = columnOf(['49.975', '50'].map(exactly))
    assert.equal(unitReaching(column, exactly('50')), column.units[1])
    assert.ok((column.units[0] ?? 0) < unitReaching(column, exactly('50')))
  })

  test('beyond every unit is reached by nobody, and below every unit by everybody', () => {
    const column = columnOfUnits(Int32Array.of(UNIT_LIMIT, -UNIT_LIMIT))
    assert.equal(unitReaching(column, rational(2n ** 40n)), UNIT_LIMIT + 1)
    assert.equal(unitReaching(column, rational(-(2n ** 40n))), -UNIT_LIMIT)
  })
})

function score(): fc.Arbitrary<Rational> {
  const numerator = fc.oneof(
    fc.bigInt({ min: -100n, max: 100n }),
    fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }),
  )
  const denominator = fc.oneof(
    fc.bigInt({ min: 1n, max: 12n }),
    fc.bigInt({ min: 1n, max: 2n ** 40n }),
  )
  return fc.tuple(numerator, denominator).map(([n, d]) => rational(n, d))
}

function exactly(text: string): Rational {
  const value = parseRational(text)
  assert.ok(value !== undefined)
  return value
}
