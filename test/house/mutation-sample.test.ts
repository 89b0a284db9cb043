/**
 * The sample of a mutation run: what a measured score may be trusted for.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Broken, bounds, EVERYTHING, isInSample } from '../../scripts/mutation/sample.ts'

const mutants: readonly Broken[] = Array.from({ length: 30_000 }, (_, index) => ({
  fileName: `/home/somebody/src/core/values/file-${index % 50}.ts`,
  location: {
    start: { line: 1 + Math.trunc(index / 50), column: 3 },
    end: { line: 1 + Math.trunc(index / 50), column: 9 },
  },
  mutatorName: 'ConditionalExpression',
  replacement: 'true',
}))

const held = (seed: number): readonly Broken[] =>
  mutants.filter((mutant) => isInSample(mutant, { oneIn: 30, seed }))

const told = (noticed: number, tried: number): readonly string[] =>
  bounds(noticed, tried).map((share) => share.toFixed(4))

describe('a sample of the mutants', () => {
  test('holds everything when nothing else is asked', () => {
    assert.ok(mutants.every((mutant) => isInSample(mutant, EVERYTHING)))
  })

  test('holds about one in as many as was asked, of neighbours as of others', () => {
    const some = held(1)
    assert.ok(some.length > 900 && some.length < 1100, String(some.length))
    const lines = new Set(some.map(({ location }) => location.start.line))
    assert.ok(lines.size > 450, String(lines.size))
  })

  test('is another one for another seed', () => {
    const first = new Set(held(1))
    const both = held(2).filter((mutant) => first.has(mutant))
    assert.ok(both.length < 100, String(both.length))
  })

  test('does not depend on where the project stands', () => {
    for (const mutant of mutants.slice(0, 500)) {
      const elsewhere = { ...mutant, fileName: mutant.fileName.replace('/home/somebody', '/srv') }
      const sample = { oneIn: 3, seed: 1 }
      assert.equal(isInSample(elsewhere, sample), isInSample(mutant, sample))
    }
  })
})

describe('the bounds of a score', () => {
  test('are those of Wilson, at 95 %', () => {
    assert.deepEqual(told(95, 100), ['0.8882', '0.9785'])
    assert.deepEqual(told(10, 10), ['0.7225', '1.0000'])
    assert.deepEqual(told(0, 10), ['0.0000', '0.2775'])
  })
})
