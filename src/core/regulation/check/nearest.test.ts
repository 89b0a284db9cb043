import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assert as holds, property, string } from 'fast-check'
import { editDistance, nearest } from './nearest.ts'

describe('the name that was probably meant', () => {
  test('differs least', () => {
    assert.equal(nearest('selecter', ['selector', 'assessor']), 'selector')
  })

  test('is none where all differ too much', () => {
    assert.equal(nearest('manager', ['hr', 'panel']), '')
  })

  test('may have two letters swapped, or capitals', () => {
    assert.equal(nearest('tets', ['round', 'test']), 'test')
    assert.equal(nearest('NL', ['fr', 'nl']), 'nl')
  })

  test('may differ by one letter, however short', () => {
    assert.equal(nearest('hx', ['hr']), 'hr')
    assert.equal(nearest('xy', ['hr']), '')
  })
})

describe('the number of letters in which two names differ', () => {
  test('counts what is added, left out, replaced and swapped', () => {
    assert.equal(editDistance('kitten', 'sitting'), 3)
    assert.equal(editDistance('', 'abc'), 3)
    assert.equal(editDistance('panel', 'pnael'), 1)
  })

  test('is the same both ways, and zero only for the same name', () => {
    const word = string({ maxLength: 8 })
    holds(
      property(word, word, (a, b) => {
        assert.equal(editDistance(a, b), editDistance(b, a))
        assert.equal(editDistance(a, b) === 0, a === b)
      }),
    )
  })
})
