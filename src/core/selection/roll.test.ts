import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { array, assert as holds, integer, property } from 'fast-check'
import type { Candidate } from './state.ts'
import { finder } from './roll.ts'

function rollOf(count: number): {
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly roll: readonly Candidate[]
} {
  const roll = Array.from({ length: count }, (_, ordinal) => ({
    candidate: `k${ordinal}`,
    ordinal,
    submissions: [],
  }))
  return { roll, candidates: new Map(roll.map((one) => [one.candidate, one])) }
}

describe('a finder', () => {
  test('finds the same candidates as the map, in whatever order they are asked for', () => {
    const selection = rollOf(12)
    holds(
      property(array(integer({ min: -1, max: 14 })), (order) => {
        const find = finder(selection)
        for (const number of order) {
          const name = `k${number}`
          assert.equal(find(name), selection.candidates.get(name))
        }
      }),
    )
  })

  test('needs no name while the order is that of applying, with gaps', () => {
    const { roll } = rollOf(12)
    const find = finder({ roll, candidates: new Map() })
    assert.deepEqual(
      ['k0', 'k1', 'k4', 'k8'].map((name) => find(name)?.ordinal),
      [0, 1, 4, 8],
    )
  })
})
