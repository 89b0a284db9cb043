/**
 * Questions about experience, one for each kind the routes name (rules 46, 66–67; policy 7).
 *
 * Only whether a length is reached matters, so that is the choice. The answer becomes one job of that length which ended
 * before any reference date: it counts for just that much, and is never taken for a job held on such a date.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { PART_TIME, SOCIAL_SECURITY } from '#core/regulation/words/claim-words.ts'
import {
  capitalised,
  joinedByOr,
  lengthInWords,
  nameInWords,
} from '#core/regulation/words/sentences.ts'
import { type ExperienceTest } from '#core/regulation/words/types.ts'
import { type Day, addDays, addMonths, earlierDay } from '#core/values/day.ts'
import { type CalendarDuration, parseCalendarDuration } from '#core/values/duration.ts'
import { reaches } from '../../experience-length.ts'
import { type Answers, NONE, type Option, type Question, UNKNOWN, chosen } from '../question.ts'
import {
  type Asking,
  type TestLeaf,
  type Topic,
  UNKNOWN_OPTION,
  daysInWords,
  daysOf,
  distinct,
  filling,
  inBoth,
  noneOption,
  rulesOf,
  testsOf,
} from '../topic.ts'

type Job = ClaimOf<'employment'>
type Tests = readonly TestLeaf<ExperienceTest>[]

/** The questions about experience. */
export function experienceTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ experience }) => experience)
  const keys = distinct(tests.map(({ test }) => keyOf(test)))
  const parts = keys.map((key, index) => {
    const same = tests.filter(({ test }) => keyOf(test) === key)
    const kind = same[0]?.test['relevant-to'] ?? ''
    const name = keys.slice(0, index).some((one) => one.startsWith(`${kind}/`))
      ? `experience-${kind}-${index + 1}`
      : `experience-${kind}`
    return partOf(same, name, { ...asking, scheme: schemeFor(same, tests) })
  })
  return {
    questions: parts.map(({ question }) => question),
    claims: (answers) => parts.flatMap(({ claims }) => claims(answers)),
  }
}

interface Part {
  readonly question: Question
  readonly claims: (answers: Answers) => readonly Job[]
}

/** Tests that differ in the length alone are one question. */
function keyOf(test: ExperienceTest): string {
  const schemes = (test['social-security'] ?? []).toSorted((a, b) => (a < b ? -1 : 1))
  return `${test['relevant-to']}/${schemes.join('+')}/${test['part-time'] ?? ''}`
}

/** A choice, and the first day of a job of that length; `undefined` where nobody knows. */
interface Choice {
  readonly option: Option
  readonly from: (last: Day) => Day
}

/** What a part is made from: with the scheme of the jobs its answers come to. */
interface Making extends Asking {
  readonly scheme: Scheme | undefined
}

type Scheme = NonNullable<Job['social-security']>
const SCHEMES: readonly Scheme[] = ['none', 'foreign', 'self-employed', 'rsz']

/** The first and the last day of a job. */
type Span = Pick<Job, 'from' | 'until'>

/**
 * A scheme that counts for these tests, where the choice matters one that counts for the fewest others: what is answered
 * to one question then says as little as can be about another.
 */
function schemeFor(own: Tests, all: Tests): Scheme | undefined {
  const named = all.flatMap(({ test }) => test['social-security'] ?? [])
  if (named.length === 0) return undefined
  const counting = own[0]?.test['social-security'] ?? SCHEMES
  const timesNamed = (scheme: Scheme): number => named.filter((one) => one === scheme).length
  return counting.reduce((a, b) => (timesNamed(b) < timesNamed(a) ? b : a))
}

function partOf(tests: Tests, name: string, asking: Making): Part {
  const choices = choicesOf(tests)
  const question: Question = {
    question: name,
    topic: 'experience',
    label: labelFor(tests, asking),
    hint: hintFor(tests),
    choose: 'one',
    options: [
      ...choices.map(({ option }) => option),
      noneOption('Nee, geen', 'No, none'),
      UNKNOWN_OPTION,
    ],
    fills: filling('employment', 'relevant-to', 'from', 'until', 'social-security', 'fraction'),
    rules: rulesOf(tests),
  }
  const last = lastDay(asking)
  return {
    question,
    claims: (answers) => {
      const [answer] = chosen(answers, name)
      if (answer === undefined || answer === NONE) return []
      const choice = choices.find(({ option }) => option.option === answer)
      const from = (choice ?? choices[0])?.from(last) ?? last
      const job = jobOf(name, tests, asking.scheme, { from, until: last })
      return [answer === UNKNOWN ? leftOpen(job, tests) : job]
    },
  }
}

/** A day before every reference date and before the application. */
function lastDay(asking: Asking): Day {
  const [first] = daysOf(
    asking.leaves.map((leaf) => ({ leaf })),
    asking,
  )
  return addDays(earlierDay(first, asking.appliedOn), -1)
}

function choicesOf(tests: Tests): readonly Choice[] {
  const lengths = lengthsOf(tests)
  const [least] = lengths
  const some: Choice = {
    option: { option: 'some', label: least === undefined ? YES : inLess(least.text) },
    from: (last) => last,
  }
  const steps = lengths.map(({ text, length }) => ({
    option: { option: text, label: atLeast(text) },
    from: (last: Day) =>
      addDays(addMonths(last, -(length.years * 12 + length.months)), -(length.days + SLACK)),
  }))
  return [...steps.toReversed(), some]
}

/** Days enough for a month whose last days do not exist. */
const SLACK = 3

function lengthsOf(
  tests: Tests,
): readonly { readonly text: string; readonly length: CalendarDuration }[] {
  return distinct(tests.flatMap(({ test }) => test['at-least'] ?? []))
    .flatMap((text) => {
      const length = parseCalendarDuration(text)
      return length === undefined ? [] : [{ text, length }]
    })
    .toSorted((a, b) => (reaches(a.length, b.length) ? 1 : -1))
}

function jobOf(claim: string, tests: Tests, scheme: Scheme | undefined, span: Span): Job {
  return {
    claim,
    kind: 'employment',
    ...span,
    'relevant-to': tests.slice(0, 1).map(({ test }) => test['relevant-to']),
    ...(scheme === undefined ? {} : { 'social-security': scheme }),
    fraction: '1',
  }
}

/** The job of which what decides is not known. */
function leftOpen(job: Job, tests: Tests): Job {
  const test = tests[0]?.test
  if (test?.['social-security'] !== undefined) return { ...job, 'social-security': undefined }
  return test?.['part-time'] === 'by-fraction'
    ? { ...job, fraction: undefined }
    : { ...job, 'relevant-to': undefined }
}

function labelFor(tests: Tests, asking: Asking): Question['label'] {
  const { regulation } = asking
  const on = daysInWords(daysOf(tests, asking))
  const kind = tests[0]?.test['relevant-to'] ?? ''
  const name = regulation['experience-kinds']?.[kind]?.name
  const what = inBoth((language) => lowered(name?.[language] ?? nameInWords(kind, language)))
  return {
    nl: `Heb je op ${on.nl} ervaring in “${what.nl}”?`,
    en: `Do you have experience on ${on.en} in “${what.en}”?`,
  }
}

function hintFor(tests: Tests): Question['hint'] {
  const test = tests[0]?.test
  const schemes = test?.['social-security']
  const partTime = test?.['part-time']
  if (schemes === undefined && partTime === undefined) return undefined
  const only = schemes && {
    nl: `Alleen werk ${joinedByOr(
      schemes.map((one) => SOCIAL_SECURITY[one].nl),
      'nl',
    )} telt.`,
    en: `Only work ${joinedByOr(
      schemes.map((one) => SOCIAL_SECURITY[one].en),
      'en',
    )} counts.`,
  }
  const part = partTime && PART_TIME[partTime]
  return inBoth((language) =>
    [only?.[language], part && `${capitalised(part[language])}.`]
      .filter((one) => one !== undefined)
      .join(' '),
  )
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

const YES: Option['label'] = { nl: 'Ja', en: 'Yes' }

function atLeast(length: string): Option['label'] {
  return {
    nl: `Ja, ${lengthInWords(length, 'nl')} of meer`,
    en: `Yes, ${lengthInWords(length, 'en')} or more`,
  }
}

function inLess(length: string): Option['label'] {
  return {
    nl: `Ja, maar minder dan ${lengthInWords(length, 'nl')}`,
    en: `Yes, but less than ${lengthInWords(length, 'en')}`,
  }
}
