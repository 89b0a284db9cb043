import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { compareIdentifiers, isIdentifier, parseIdentifier } from './identifier.ts'

describe('an identifier', () => {
  for (const text of ['a', 'req18582', 'candidate-0007', 'round_2.b:x', 'Z'.repeat(64)]) {
    test(`is ${text.slice(0, 20)}`, () => {
      assert.equal(parseIdentifier(text), text)
    })
  }

  for (const text of ['', 'a b', 'é', 'a/b', 'a\n', '\na', 'х', 'a'.repeat(65)]) {
    test(`is not ${JSON.stringify(text.slice(0, 20))}`, () => {
      assert.equal(parseIdentifier(text), undefined)
    })
  }

  test('is any mix of the allowed characters', () => {
    const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:'.split(
      '',
    )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 64 }),
        (all) => isIdentifier(all.join('')),
      ),
    )
  })
})

describe('the printing order of identifiers', () => {
  test('goes by character code', () => {
    assert.deepEqual(['b', 'B', 'a', '10', '9', 'a'].toSorted(compareIdentifiers), [
      '10',
      '9',
      'B',
      'a',
      'a',
      'b',
    ])
    assert.equal(compareIdentifiers('a', 'a'), 0)
    assert.equal(compareIdentifiers('a', 'b'), -1)
    assert.equal(compareIdentifiers('b', 'a'), 1)
  })
})
