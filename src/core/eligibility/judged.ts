/**
 * What only a person can conclude, on the file as a whole: undecided until judged (policy 22).
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { judgementOf } from './file.ts'
import { type Requirement } from './requirement.ts'

/** The requirement that a person answers a question favourably. */
export function judgedRequirement(
  rule: string,
  test: NonNullable<Expression['judgement']>,
): Requirement {
  const { question } = test
  return {
    verdict: (file, at) => judgementOf(file, question, at.route)?.finding ?? 'undecided',
    explain: (file, at) => {
      const judgement = judgementOf(file, question, at.route)
      return {
        verdict: judgement?.finding ?? 'undecided',
        rule,
        kind: 'judgement',
        asks: { judgement: test },
        referenceDate: at.day,
        claims: [],
        missing: judgement === undefined ? [{ kind: 'judgement', about: question }] : [],
        judgement,
        children: [],
      }
    },
  }
}
