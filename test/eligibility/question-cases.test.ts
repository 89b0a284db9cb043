/**
 * What "Do I qualify?" makes of answers, for every kind of claim a condition can ask for.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answersOf, foundBy, questionCases, questionnaireOf } from './question-cases.ts'

describe('the answers to the questions about', () => {
  for (const each of questionCases()) {
    test(`${each.case} (rule ${each.rules.join(', ')})`, () => {
      const questionnaire = questionnaireOf(each)
      for (const verdict of ['met', 'not-met', 'undecided'] as const) {
        for (const line of each[verdict]) {
          const answers = answersOf(each, line)
          const told = JSON.stringify(line)
          assert.deepEqual(questionnaire.kept(answers), answers, `${told} can be answered`)
          assert.equal(foundBy(questionnaire, answers).qualifies, verdict, told)
          assert.deepEqual(
            questionnaire.open(answers).map(({ question }) => question),
            [],
            `${told} leaves nothing to ask`,
          )
        }
      }
    })
  }
})
