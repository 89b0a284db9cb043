import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { Measure } from '#core/regulation/schema/round.ts'
import { compare, rational } from '#core/values/rational.ts'
import { mapScore, mappingPoints } from './mapping.ts'

const says = { nl: 'Een zin.', en: 'A sentence.' } as const
const LEVELS: Measure = {
  says,
  name: says,
  source: 'imported-test',
  counts: 'scored',
  scale: { from: 1, to: 5, step: 1, unit: 'level-score' },
  mapping: {
    says,
    to: 'percent',
    points: [
      [5, 100],
      [1, 0],
      [3, 60],
    ],
  },
}
const points = mappingPoints(LEVELS)

describe('the points of a mapping', () => {
  test('stand in order of the own scale', () => {
    assert.deepEqual(
      points.map(({ own }) => own),
      [rational(1), rational(3), rational(5)],
    )
  })

  test('are none without a mapping or a scale', () => {
    assert.deepEqual(mappingPoints({ ...LEVELS, mapping: undefined }), [])
    assert.deepEqual(mappingPoints({ ...LEVELS, scale: undefined }), [])
  })

  test('may be named values', () => {
    const verdict: Measure = {
      ...LEVELS,
      scale: { values: ['negative', 'positive'] },
      mapping: {
        says,
        to: 'percent',
        points: [
          ['negative', 0],
          ['positive', 100],
        ],
      },
    }
    assert.deepEqual(
      mappingPoints(verdict).map(({ own }) => own),
      [rational(0), rational(1)],
    )
  })
})

describe('a mapped score', () => {
  test('is the declared value at a point', () => {
    assert.deepEqual(mapScore(points, rational(1)), rational(0))
    assert.deepEqual(mapScore(points, rational(3)), rational(60))
    assert.deepEqual(mapScore(points, rational(5)), rational(100))
  })

  test('lies exactly on the straight line between two points', () => {
    assert.deepEqual(mapScore(points, rational(2)), rational(30))
    assert.deepEqual(mapScore(points, rational(4)), rational(80))
    assert.deepEqual(mapScore(points, rational(10, 3)), rational(200, 3))
  })

  test('stays at the outermost value beyond the points', () => {
    assert.deepEqual(mapScore(points, rational(0)), rational(0))
    assert.deepEqual(mapScore(points, rational(9)), rational(100))
  })

  test('is the score itself without points', () => {
    assert.deepEqual(mapScore([], rational(7, 3)), rational(7, 3))
  })

  test('never puts a lower score above a higher one where the points rise', () => {
    const value = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 97 }))
    fc.assert(
      fc.property(value, value, ([a, b], [c, d]) => {
        const [one, other] = [rational(a, b), rational(c, d)]
        const before = compare(one, other)
        const after = compare(mapScore(points, one), mapScore(points, other))
        assert.ok(before <= 0 ? after <= 0 : after >= 0)
      }),
    )
  })
})
