import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'

import { randomFrom, seedsFrom } from './random.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('random numbers from a seed', () => {
  test('are the same for the same seed', () => {
    fc.assert(
      fc.property(seed, (one) => {
        const [a, b] = [randomFrom(one), randomFrom(one)]
        for (let turn = 0; turn < 20; turn += 1) assert.equal(a.below(1000), b.below(1000))
      }),
    )
  })

  test('stay what they are from release to release', () => {
    const { below } = randomFrom(7)
    assert.deepEqual(
      Array.from({ length: 8 }, () => below(100)),
      [45, 6, 41, 36, 93, 86, 18, 87],
    )
  })

  test('are whole and below their bound', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 2 ** 32 }), (one, count) => {
        const value = randomFrom(one).below(count)
        assert.ok(Number.isInteger(value) && value >= 0 && value < count)
      }),
    )
  })

  test('fall everywhere about equally often', () => {
    const { below } = randomFrom(1)
    const found = Array.from({ length: 10 }, () => 0)
    for (let turn = 0; turn < 100_000; turn += 1) {
      const place = below(10)
      found[place] = (found[place] ?? 0) + 1
    }
    for (const count of found) assert.ok(Math.abs(count - 10_000) < 500, String(count))
  })

  test('happen as often as asked', () => {
    const { chance } = randomFrom(1)
    const often = Array.from({ length: 100_000 }, () => chance(1.5)).filter(Boolean).length
    assert.ok(Math.abs(often - 1500) < 200, String(often))
  })

  test('choose nothing from nothing', () => {
    assert.throws(() => randomFrom(1).pick([]), RangeError)
  })
})

describe('seeds from a seed', () => {
  test('begin with that seed and differ from one another', () => {
    const seeds = seedsFrom(5, 20)
    assert.equal(seeds[0], 5)
    assert.equal(new Set(seeds).size, 20)
  })
})
