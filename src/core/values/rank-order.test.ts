import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRank, isRankAtLeast } from './rank-order.ts'

describe('the order of ranks', () => {
  const ladder = ['D1', 'D2', 'D3', 'C1', 'C2', 'C3', 'B1', 'B2', 'B3', 'A1', 'A2', 'A3']

  test('runs from D1 up to A3', () => {
    for (const [place, rank] of ladder.entries()) {
      assert.ok(isRank(rank))
      for (const [other, wanted] of ladder.entries()) {
        assert.equal(isRankAtLeast(rank, wanted), place >= other, `${rank} for ${wanted}`)
      }
    }
  })

  for (const rank of ['A2L', 'A2A', 'A2E', 'A2M', 'A2']) {
    test(`puts ${rank} between A1 and A3 and says nothing about another A2`, () => {
      assert.equal(isRankAtLeast(rank, 'A1'), true)
      assert.equal(isRankAtLeast(rank, 'A3'), false)
      assert.equal(isRankAtLeast(rank, rank), true)
      assert.equal(isRankAtLeast(rank, rank === 'A2L' ? 'A2A' : 'A2L'), undefined)
    })
  }

  test('compares nothing with a text that is no rank', () => {
    assert.equal(isRank('E1'), false)
    assert.equal(isRankAtLeast('E1', 'B1'), undefined)
    assert.equal(isRankAtLeast('B1', 'b1'), undefined)
  })
})
