import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { uuidList } from './lists.ts'

describe('a list of UUIDs', () => {
  test('refuses what is none', () => {
    for (const text of ['', 'x', '0'.repeat(31), '0'.repeat(33), 'g'.repeat(32)]) {
      assert.throws(() => uuidList([text]), TypeError, text)
    }
  })
})
