/**
 * The question to somebody who still studies: which diploma is expected, and by when (rule 57).
 *
 * Asked only where the regulation lets students take part, and nothing else already opens the route.
 *
 * @module
 */

import { type ClaimOf, diplomaLevel } from '#core/claims/schema.ts'
import { DIPLOMA_LEVELS } from '#core/regulation/words/claim-words.ts'
import { type DiplomaTest } from '#core/regulation/words/types.ts'
import { dayInWords } from '../../claim-words.ts'
import { existing } from '../../reference-date.ts'
import { cutAfter, intervalsOf } from '../intervals.ts'
import { type Answers, type Option, type Question, UNKNOWN, chosen } from '../question.ts'
import {
  type Asking,
  type TestLeaf,
  type Topic,
  UNKNOWN_OPTION,
  distinct,
  filling,
  inBoth,
  noneOption,
  rulesOf,
  testsOf,
} from '../topic.ts'

type Study = ClaimOf<'diploma'>
type Tests = readonly TestLeaf<DiplomaTest>[]

/** The questions to somebody who still studies, one for each level that the routes name. */
export function studyTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ diploma }) =>
    diploma?.['expected-by'] === undefined ? undefined : diploma,
  )
  const levels = distinct(tests.map(({ test }) => test['at-least'] ?? ''))
  const parts = levels.map((level) =>
    partOf(
      tests.filter(({ test }) => (test['at-least'] ?? '') === level),
      level,
    ),
  )
  return {
    questions: parts.map(({ question }) => question),
    claims: (answers) => parts.flatMap(({ claims }) => claims(answers)),
  }
}

interface Part {
  readonly question: Question
  readonly claims: (answers: Answers) => readonly Study[]
}

function partOf(tests: Tests, named: string): Part {
  const level = diplomaLevel.options.find((one) => one === named)
  const name = level === undefined ? 'study' : `study-${level}`
  const cuts = tests.flatMap(({ test: { 'expected-by': last } }) =>
    last === undefined ? [] : [cutAfter(last)],
  )
  const intervals = intervalsOf(cuts)
  return {
    question: {
      question: name,
      topic: 'study',
      label: labelFor(level),
      choose: 'one',
      options: [
        noneOption('Nee', 'No'),
        ...intervals.map(({ name: option, through, from }) => ({
          option,
          label: through === undefined ? after(from ?? '') : by(through),
        })),
        UNKNOWN_OPTION,
      ],
      fills: filling('diploma', 'level', 'expected'),
      rules: rulesOf(tests),
    },
    claims: (answers) => {
      const [answer] = chosen(answers, name)
      const found = intervals.find((one) => one.name === answer)
      if (found === undefined && answer !== UNKNOWN) return []
      const claim: Study = { claim: name, kind: 'diploma', lists: [] }
      const levelled = level === undefined ? claim : { ...claim, level }
      return [found === undefined ? levelled : { ...levelled, expected: found.sample }]
    },
  }
}

function labelFor(level: keyof typeof DIPLOMA_LEVELS | undefined): Question['label'] {
  const [nl, en] =
    level === undefined
      ? ['een diploma', 'a diploma']
      : [
          `een diploma van minstens ${DIPLOMA_LEVELS[level].nl}`,
          `a diploma of ${DIPLOMA_LEVELS[level].en} or higher`,
        ]
  return { nl: `Studeer je nog voor ${nl}?`, en: `Are you still studying for ${en}?` }
}

function by(day: string): Option['label'] {
  const words = inBoth((language) => dayInWords(existing(day), language))
  return {
    nl: `Ja, en ik verwacht het ten laatste op ${words.nl}`,
    en: `Yes, and I expect it on or before ${words.en}`,
  }
}

function after(from: string): Option['label'] {
  const words = inBoth((language) => dayInWords(existing(from), language))
  return {
    nl: `Ja, maar ik verwacht het op ${words.nl} of later`,
    en: `Yes, but I expect it on ${words.en} or later`,
  }
}
