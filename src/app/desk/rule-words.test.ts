import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { obstacle, refusalCodes } from '#core/selection/refusal.ts'
import { readRegulation } from '../../server/regulation-text.ts'
import { ruleWords } from './rule-words.ts'

const regulation = readRegulation(readFileSync('regulations/opgroeien-req18582.yaml', 'utf8'))

describe('what the rules refuse, in words of the desk', () => {
  for (const code of refusalCodes) {
    test(`of ${code}: names no event, field or command in what to do`, () => {
      const refusal = obstacle(code, {})
      for (const language of ['nl', 'en'] as const) {
        const words = ruleWords(refusal, language, regulation)
        assert.doesNotMatch(
          words,
          /`|\b[A-Z][a-z]+[A-Z]|\bkeur [a-z]|kandidaat\/kandidaten|candidate\(s\)/u,
        )
      }
    })
  }

  test('says where at the desk to go on', () => {
    const words = ruleWords(
      obstacle('posts-filled', { posts: 1, candidates: ['AB'] }),
      'nl',
      regulation,
    )
    assert.match(words, /toegewezen \(1\): AB\. [^]*Wacht tot een post weer vrijkomt/u)
  })

  test('names rounds, measures and routes as the regulation does', () => {
    const facts = { candidate: 'AB', round: 'preselection', measure: 'questionnaire' }
    assert.match(
      ruleWords(obstacle('score-unchanged', facts), 'nl', regulation),
      /AB op “[^”]*voorselectie[^”]*”\/“Standaardvragenlijst”/u,
    )
    assert.match(
      ruleWords(
        obstacle('scores-missing', { ...facts, measures: ['questionnaire'], count: 1 }),
        'nl',
        regulation,
      ),
      /“Standaardvragenlijst”/u,
    )
    assert.match(
      ruleWords(
        obstacle('unknown-round', { round: 'none', rounds: ['preselection'] }),
        'en',
        regulation,
      ),
      /none.*“[^”]*pre-selection[^”]*”/u,
    )
  })

  test('names nobody who acted', () => {
    for (const code of ['round-already-closed', 'same-person', 'conflict-of-interest'] as const) {
      const facts = { by: 'WHO', assessor: 'WHO', candidate: 'AB', round: 'preselection' }
      const words = ruleWords(obstacle(code, facts), 'nl', regulation)
      assert.doesNotMatch(words, /WHO|\?/u)
    }
  })
})
