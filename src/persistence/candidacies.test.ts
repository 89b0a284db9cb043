import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newPseudonym } from './candidacies.ts'

describe('a pseudonym', () => {
  test('is an identifier of the record, and another every time', () => {
    const many = Array.from({ length: 1000 }, newPseudonym)
    assert.equal(new Set(many).size, 1000)
    for (const one of many) assert.match(one, /^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  })
})
