import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { obstacle, refusalCodes } from '#core/selection/refusal.ts'
import { ruleWords } from './rule-words.ts'

describe('what the rules refuse, in words of the desk', () => {
  for (const code of refusalCodes) {
    test(`of ${code}: names no event, field or command in what to do`, () => {
      const refusal = obstacle(code, {})
      for (const language of ['nl', 'en'] as const) {
        const words = ruleWords(refusal, language)
        assert.doesNotMatch(
          words,
          /`|\b[A-Z][a-z]+[A-Z]|\bkeur [a-z]|kandidaat\/kandidaten|candidate\(s\)/u,
        )
      }
    })
  }

  test('says where at the desk to go on', () => {
    const words = ruleWords(obstacle('posts-filled', { posts: 1, candidates: ['AB'] }), 'nl')
    assert.match(words, /toegewezen \(1\): AB\. [^]*Wacht tot een post weer vrijkomt/u)
  })
})
