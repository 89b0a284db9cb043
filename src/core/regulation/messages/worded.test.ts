import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { casesByTopic, changed, reported } from '../../../../test/checks/cases.ts'
import { worded } from './messages.ts'

describe('the findings of the cases, in words', () => {
  for (const [topic, cases] of casesByTopic()) {
    test(`leave no word open: ${topic}`, () => {
      for (const each of cases) {
        for (const found of reported(changed(each))) {
          for (const language of ['nl', 'en'] as const) {
            const { what, why, fix } = worded(found, language)
            for (const sentence of [what, why, fix]) {
              assert.match(sentence, /^\S.*\S$/u, each.case)
              assert.doesNotMatch(sentence, / {2}|[^:] [.,;)]|\(\)|“”|""|``/u, each.case)
            }
          }
        }
      }
    })
  }
})
