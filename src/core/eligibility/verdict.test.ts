import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Verdict, both, either, everyOf, someOf } from './verdict.ts'

const VERDICTS: readonly Verdict[] = ['met', 'undecided', 'not-met']

describe('three-valued logic', () => {
  test('takes the worse of two for both, and the better of two for either', () => {
    for (const [a, first] of VERDICTS.entries()) {
      for (const [b, second] of VERDICTS.entries()) {
        assert.equal(both(first, second), VERDICTS[Math.max(a, b)], `${first} and ${second}`)
        assert.equal(either(first, second), VERDICTS[Math.min(a, b)], `${first} or ${second}`)
      }
    }
  })

  test('finds all of nothing met and one of nothing not met', () => {
    assert.equal(everyOf([]), 'met')
    assert.equal(someOf([]), 'not-met')
    assert.equal(everyOf(['met', 'undecided']), 'undecided')
    assert.equal(someOf(['not-met', 'undecided']), 'undecided')
  })
})
