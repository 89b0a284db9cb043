import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Chain, chained, listOf } from './chain.ts'

function chainOf<Value>(values: readonly Value[]): Chain<Value> | undefined {
  return values.reduce<Chain<Value> | undefined>(chained, undefined)
}

describe('a chain', () => {
  test('that is not there is an empty list', () => {
    assert.deepEqual(listOf(undefined), [])
  })

  test('lists what was added, in the order of adding', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        assert.deepEqual(listOf(chainOf(values)), values)
      }),
    )
  })

  test('stays as it was when something is added to it, also twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(), fc.nat(), (values, one, other) => {
        const chain = chainOf(values)
        const [first, second] = [chained(chain, one), chained(chain, other)]
        assert.deepEqual(listOf(first), [...values, one])
        assert.deepEqual(listOf(second), [...values, other])
        assert.deepEqual(listOf(chain), values)
      }),
    )
  })

  test('is read however long it is', () => {
    const values = Array.from({ length: 100_000 }, (_, index) => index)
    assert.deepEqual(listOf(chainOf(values)), values)
  })
})
