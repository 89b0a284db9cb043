/**
 * What only a person can conclude, on the file as a whole: undecided until judged (policy 22).
 *
 * Where the regulation names what the selection itself knows (`known`), that is the answer on hiring, and nobody is asked.
 * What a person did conclude stands above it.
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { type CandidateFile, judgementOf } from './file.ts'
import { type Missing } from './reason.ts'
import { type Requirement } from './requirement.ts'
import { type Verdict } from './verdict.ts'

type JudgementTest = NonNullable<Expression['judgement']>

/** The requirement that a person, or the selection itself, answers a question favourably. */
export function judgedRequirement(rule: string, test: JudgementTest): Requirement {
  const { question } = test
  return {
    verdict: (file, at) =>
      judgementOf(file, question, at.route)?.finding ?? answeredBy(test, file) ?? 'undecided',
    explain: (file, at) => {
      const judgement = judgementOf(file, question, at.route)
      const verdict = judgement?.finding ?? answeredBy(test, file) ?? 'undecided'
      return {
        verdict,
        rule,
        kind: 'judgement',
        asks: { judgement: test },
        referenceDate: at.day,
        claims: [],
        missing: judgement === undefined && verdict === 'undecided' ? [missing(test)] : [],
        judgement,
        children: [],
      }
    },
  }
}

function answeredBy({ known }: JudgementTest, file: CandidateFile): Verdict | undefined {
  return known === undefined ? undefined : file.known?.[known]
}

function missing({ question, known }: JudgementTest): Missing {
  return known === undefined ? { kind: 'judgement', about: question } : { kind: 'outcome' }
}
