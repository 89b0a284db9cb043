/**
 * Questions with one plain answer: the latest evaluation, the criminal record, and points to be stated (rules 22, 68,
 * 152–153).
 *
 * @module
 */

import { claimClause } from '#core/regulation/words/claim-clause.ts'
import { looseScope } from '#core/regulation/words/scope.ts'
import { NAMES } from '#core/regulation/words/names.ts'
import { type Text } from '#core/values/text.ts'
import { NONE, type Question, UNKNOWN, chosen, known } from '../question.ts'
import {
  type Asking,
  NO,
  NOTHING_ASKED,
  type Topic,
  UNKNOWN_OPTION,
  YES,
  YES_NO_UNKNOWN,
  distinct,
  filling,
  inBoth,
  noneOption,
  rulesOf,
  testsOf,
  yesOrNo,
} from '../topic.ts'

/** The question about the latest evaluation. */
export function evaluationTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ evaluation }) => evaluation)
  if (tests.length === 0) return NOTHING_ASKED
  return {
    questions: [
      {
        question: 'evaluation',
        topic: 'evaluation',
        label: {
          nl: 'Wat was het resultaat van je jongste evaluatie?',
          en: 'What was the result of your latest evaluation?',
        },
        choose: 'one',
        options: [
          { option: 'sufficient', label: { nl: 'Geen onvoldoende', en: 'Not insufficient' } },
          { option: 'insufficient', label: { nl: 'Onvoldoende', en: 'Insufficient' } },
          noneOption('Ik kreeg nog geen evaluatie', 'I have not been evaluated yet'),
          UNKNOWN_OPTION,
        ],
        fills: filling('evaluation', 'result'),
        rules: rulesOf(tests),
      },
    ],
    claims: (answers) => {
      const answer = known(answers, 'evaluation')
      if (answer === undefined || answer === NONE) return []
      const result = answer === 'sufficient' ? 'sufficient' : 'insufficient'
      return [{ claim: 'evaluation', kind: 'evaluation', result }]
    },
  }
}

/** The question about the criminal record. */
export function criminalRecordTopic(asking: Asking): Topic {
  const tests = testsOf(asking, (expression) => expression['criminal-record'])
  if (tests.length === 0) return NOTHING_ASKED
  return {
    questions: [
      {
        question: 'criminal-record',
        topic: 'criminal-record',
        label: {
          nl: 'Heb je al je burgerlijke en politieke rechten?',
          en: 'Do you hold all your civil and political rights?',
        },
        hint: {
          nl: 'Dat staat op een uittreksel uit het strafregister.',
          en: 'An extract from the criminal record says so.',
        },
        choose: 'one',
        options: YES_NO_UNKNOWN,
        fills: filling('criminal-record', 'rights'),
        rules: rulesOf(tests),
      },
    ],
    claims: (answers) => {
      const [answer] = chosen(answers, 'criminal-record')
      if (answer === undefined) return []
      const claim = { claim: 'criminal-record', kind: 'criminal-record' } as const
      if (answer === UNKNOWN) return [claim]
      return [{ ...claim, rights: answer === YES ? 'intact' : 'deprived' }]
    },
  }
}

/** A question for every point to be stated. */
export function statementTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ statement }) => statement)
  const points = distinct(tests.map(({ test }) => test.about))
  const questions = points.map((about): Question => {
    const same = tests.filter(({ test }) => test.about === about)
    return {
      question: `statement-${about}`,
      topic: 'statement',
      label: labelFor(about, asking),
      choose: 'one',
      options: [
        { option: YES, label: { nl: 'Ja', en: 'Yes' } },
        { option: NO, label: { nl: 'Nee', en: 'No' } },
        UNKNOWN_OPTION,
      ],
      fills: filling('statement', 'holds'),
      rules: rulesOf(same),
    }
  })
  return {
    questions,
    claims: (answers) =>
      points.flatMap((about) => {
        const holds = yesOrNo(known(answers, `statement-${about}`))
        if (holds === undefined) return []
        return [{ claim: `statement-${about}`, kind: 'statement' as const, about, holds }]
      }),
  }
}

function labelFor(about: string, { regulation }: Asking): Text {
  return inBoth((language) => {
    const name = NAMES.get(about)?.[language]
    const words = name ?? claimClause({ statement: { about } }, looseScope(regulation, language))
    return language === 'nl' ? `Klopt dit: ${words}?` : `Is this so: ${words}?`
  })
}
