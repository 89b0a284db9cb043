import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DatabaseFailure } from '../failure.ts'
import { refuseOffset } from './stamp.ts'

describe('a stamp', () => {
  test('is refused when the clocks differ by more than a second', () => {
    const now = 1_000_000
    refuseOffset(now, now, now)
    refuseOffset(now - 1000, now, now + 5)
    refuseOffset(now + 1005, now, now + 5)
    assert.throws(() => refuseOffset(now - 1001, now, now + 5), DatabaseFailure)
    assert.throws(() => refuseOffset(now + 1006, now, now + 5), DatabaseFailure)
  })

  test('is allowed for however long the answer took', () => {
    refuseOffset(5000, 0, 10_000)
    assert.throws(() => refuseOffset(12_000, 0, 10_000), DatabaseFailure)
  })
})
