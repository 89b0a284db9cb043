/**
 * Questions about the diploma somebody has (rules 43–45, 54–58, 77–78): its level, when, where and in which language it
 * was obtained, and whether it stands on a list. Where a copy depends on the institution, that is asked too.
 *
 * It is about one diploma, the highest; who studies for another is asked in the next topic.
 *
 * @module
 */

import { type Claim, diplomaLevel, level } from '#core/claims/schema.ts'
import {
  type Interval,
  cutAfter,
  cutsOfRange,
  intervalsOf,
  optionOf,
  sampleNear,
} from '../intervals.ts'
import { type Answers, NONE, type Option, type Question, known } from '../question.ts'
import {
  type Asking,
  NOTHING_ASKED,
  type Topic,
  UNKNOWN_OPTION,
  YES,
  filling,
  noneOption,
  rulesOf,
  testsOf,
} from '../topic.ts'
import { listParts, opensParts } from './diploma-access.ts'
import { countryParts, institutionParts, languageParts } from './diploma-origin.ts'
import { type Diploma, type DiplomaPart, type DiplomaTests } from './diploma-part.ts'

/** The questions about the diploma somebody has. */
export function diplomaTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ diploma }) => diploma)
  if (tests.length === 0) return NOTHING_ASKED
  const root = heldPart(tests)
  const after = { question: 'diploma', options: heldOptions(root.question) }
  const parts = [
    root,
    ...[
      obtainedPart(tests, asking),
      ...listParts(tests),
      ...opensParts(tests),
      ...countryParts(tests),
      ...languageParts(tests),
      ...institutionParts(tests, asking),
    ].map((part) => ({ ...part, question: { ...part.question, after } })),
  ]
  return {
    questions: parts.map(({ question }) => question),
    claims: (answers) => claimsOf(parts, answers),
  }
}

function claimsOf(parts: readonly DiplomaPart[], answers: Answers): readonly Claim[] {
  const held = answers['diploma']?.[0]
  if (held === undefined || held === NONE) return []
  const claim: Diploma = { claim: 'diploma', kind: 'diploma' }
  return [parts.reduce((made, part) => filled(made, part, answers), claim)]
}

function filled(claim: Diploma, { question, fill }: DiplomaPart, answers: Answers): Diploma {
  const answer = known(answers, question.question)
  if (answer === undefined) return claim
  const { lists = [], ...fields } = fill(answer)
  const opens = highest(claim['opens-level'], fields['opens-level'])
  return {
    ...claim,
    ...fields,
    ...(opens === undefined ? {} : { 'opens-level': opens }),
    ...(question.fills.some(({ field }) => field === 'lists')
      ? { lists: [...(claim.lists ?? []), ...lists] }
      : {}),
  }
}

function highest(a: Diploma['opens-level'], b: Diploma['opens-level']): Diploma['opens-level'] {
  return level.options.findLast((one) => one === a || one === b)
}

function heldOptions({ options }: Question): readonly string[] {
  return options.filter(({ alone }) => alone === undefined).map(({ option }) => option)
}

function heldPart(tests: DiplomaTests): DiplomaPart {
  const graded = tests.some(({ test }) => test['at-least'] !== undefined)
  const options: readonly Option[] = graded
    ? diplomaLevel.options.toReversed().map((one) => ({ option: one, label: LEVELS[one] }))
    : [{ option: YES, label: { nl: 'Ja', en: 'Yes' } }]
  const question: Question = {
    question: 'diploma',
    topic: 'diploma',
    label: graded
      ? { nl: 'Wat is je hoogste diploma?', en: 'What is your highest diploma?' }
      : { nl: 'Heb je een diploma of getuigschrift?', en: 'Do you have a diploma or certificate?' },
    hint: {
      nl: 'Een diploma dat je nog moet behalen, telt hier niet mee.',
      en: 'A diploma that you still have to obtain does not count here.',
    },
    choose: 'one',
    options: [
      ...options,
      noneOption('Ik heb geen diploma of getuigschrift', 'I have no diploma or certificate'),
      UNKNOWN_OPTION,
    ],
    fills: filling('diploma', 'level'),
    rules: rulesOf(tests),
  }
  return { question, fill: (answer) => levelField(answer) }
}

function levelField(answer: string): Partial<Diploma> {
  const found = diplomaLevel.options.find((one) => one === answer)
  return found === undefined ? {} : { level: found }
}

const LEVELS: Readonly<Record<NonNullable<Diploma['level']>, Option['label']>> = {
  secondary: { nl: 'Secundair onderwijs', en: 'Secondary education' },
  graduate: { nl: 'Graduaat', en: 'Graduate (graduaat)' },
  bachelor: { nl: 'Bachelor', en: "Bachelor's degree" },
  master: { nl: 'Master', en: "Master's degree" },
  doctorate: { nl: 'Doctoraat', en: 'Doctorate' },
}

function obtainedPart(tests: DiplomaTests, { regulation, appliedOn }: Asking): DiplomaPart {
  const attachments = Object.values(regulation.applications.attachments ?? {})
  const cuts = [
    ...tests.map(({ leaf }) => leaf.day).flatMap((day) => (day === undefined ? [] : cutAfter(day))),
    ...tests.flatMap(({ test }) => cutsOfRange(test.obtained ?? {})),
    ...tests.flatMap(({ test }) => cutsOfRange({ through: test['expected-by'] })),
    ...attachments
      .filter((one) => one['owed-at'] === 'application')
      .flatMap((one) => (one['by-diploma-day'] ?? []).flatMap((range) => cutsOfRange(range))),
  ]
  const intervals = intervalsOf(cuts)
  const question: Question = {
    question: 'diploma-obtained',
    topic: 'diploma',
    label: { nl: 'Wanneer behaalde je dat diploma?', en: 'When did you obtain that diploma?' },
    hint: {
      nl: 'De datum staat op je diploma. We vragen hem niet preciezer dan nodig.',
      en: 'The date is on your diploma. We do not ask for it more exactly than needed.',
    },
    choose: 'one',
    options: [...obtainedOptions(intervals), UNKNOWN_OPTION],
    fills: filling('diploma', 'obtained'),
    rules: rulesOf(tests),
  }
  return {
    question,
    fill: (answer) => {
      const found = intervals.find(({ name }) => name === answer)
      return found === undefined ? {} : { obtained: sampleNear(found, appliedOn) }
    },
  }
}

/** From the latest stretch back to the earliest; what is still to come stands last. */
function obtainedOptions(intervals: readonly Interval[]): readonly Option[] {
  const last = intervals.at(-1)
  const past = intervals.slice(0, -1).toReversed().map(optionOf)
  if (last === undefined) return past
  const { option, label } = optionOf(last)
  const open = { nl: `${label.nl}, of nog niet`, en: `${label.en}, or not yet` }
  return [...past, { option, label: open }]
}
