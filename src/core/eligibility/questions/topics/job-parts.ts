/**
 * The properties of a job that routes compare, each as a question where the answer can matter (rules 60–71, 160–165).
 *
 * @module
 */

import { appointment, authorityKind, status } from '#core/claims/schema.ts'
import {
  APPOINTMENTS,
  AUTHORITY_KINDS,
  PAY_SYSTEMS,
  STATUSES,
} from '#core/regulation/words/claim-words.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type EmploymentTest } from '#core/regulation/words/types.ts'
import { type Text } from '#core/values/text.ts'
import { type DayRange } from '../../day-range.ts'
import { cutsOfRange, intervalsOf, optionOf } from '../intervals.ts'
import { type Option } from '../question.ts'
import { type Asking, UNKNOWN_OPTION, YES_NO_UNKNOWN, inBoth, yesOrNo } from '../topic.ts'
import { type Here, type JobPart, type JobTests, questionFor } from './job-part.ts'
import { rankPart, scalePart } from './job-rank.ts'

/** What must be known about a job at one place. */
export function jobParts(tests: JobTests, place: string, asking: Asking): readonly JobPart[] {
  const here: Here = { tests, place, asking }
  return [
    kindPart(here),
    statusPart(here),
    rankPart(here),
    appointmentPart(here),
    scalePart(here),
    ...YES_OR_NO.map((one) => yesOrNoPart(here, one)),
    payPart(here),
    ...DATED.map((one) => datedPart(here, one)),
  ].filter((part) => part !== undefined)
}

function kindPart({ tests, place }: Here): JobPart | undefined {
  const about = tests.filter(({ test }) => test.kinds !== undefined)
  if (about.length === 0) return undefined
  const everywhere = authorityKind.options.every((one) =>
    about.every(({ test }) => test.kinds?.includes(one) === true),
  )
  if (everywhere) return { fill: () => ({ 'authority-kind': 'local' }) }
  return {
    question: questionFor(about, place, {
      field: 'authority-kind',
      label: { nl: 'Welke overheid is dat?', en: 'Which authority is that?' },
      options: wordedOptions(authorityKind.options, AUTHORITY_KINDS),
    }),
    fill: (answer) => {
      const found = authorityKind.options.find((one) => one === answer)
      return found === undefined ? {} : { 'authority-kind': found }
    },
  }
}

function statusPart({ tests, place }: Here): JobPart | undefined {
  const about = tests.filter(({ test }) => test.status !== undefined)
  if (about.length === 0) return undefined
  return {
    question: questionFor(about, place, {
      field: 'status',
      label: { nl: 'Hoe werk je daar?', en: 'How do you work there?' },
      options: wordedOptions(status.options, STATUSES),
    }),
    fill: (answer) => {
      const found = status.options.find((one) => one === answer)
      return found === undefined ? {} : { status: found }
    },
  }
}

function appointmentPart({ tests, place }: Here): JobPart | undefined {
  const about = tests.filter(({ test }) => test.appointment !== undefined)
  if (about.length === 0) return undefined
  const either = appointment.options.every((one) =>
    about.every(({ test }) => test.appointment?.includes(one) === true),
  )
  if (either) return { fill: () => ({ appointment: 'permanent' }) }
  return {
    question: questionFor(about, place, {
      field: 'appointment',
      label: { nl: 'Is je proeftijd voorbij?', en: 'Is your probation over?' },
      options: wordedOptions(appointment.options, APPOINTMENTS),
    }),
    fill: (answer) => {
      const found = appointment.options.find((one) => one === answer)
      return found === undefined ? {} : { appointment: found }
    },
  }
}

type Flag = 'equivalent-grade' | 'equal-content' | 'authority-function' | 'nautical-chain'

interface FlagWords {
  readonly field: Flag
  readonly label: (grade: string) => Text
}

const YES_OR_NO: readonly FlagWords[] = [
  {
    field: 'equivalent-grade',
    label: (grade) => ({
      nl: `Is je graad daar gelijkwaardig aan die van deze vacature (${grade})?`,
      en: `Is your grade there equivalent to that of this vacancy (${grade})?`,
    }),
  },
  {
    field: 'equal-content',
    label: () => ({
      nl: 'Is je werk daar gelijk of gelijkwaardig aan dat van deze vacature?',
      en: 'Is your work there equal or equivalent to that of this vacancy?',
    }),
  },
  {
    field: 'authority-function',
    label: () => ({
      nl: 'Heb je er een gezagsfunctie?',
      en: 'Do you hold an authority function there?',
    }),
  },
  {
    field: 'nautical-chain',
    label: () => ({
      nl: 'Werk je er in de nautische keten?',
      en: 'Do you work in the nautical chain there?',
    }),
  },
]

function yesOrNoPart({ tests, place, asking }: Here, words: FlagWords): JobPart | undefined {
  const { field, label } = words
  const about = tests.filter(({ test }) => test[field] !== undefined)
  if (about.length === 0) return undefined
  const { name, rank } = asking.regulation.announcement.grade
  return {
    question: questionFor(about, place, {
      field,
      label: label(`${name}, ${rank}`),
      options: YES_NO_UNKNOWN,
    }),
    fill: (answer) => {
      const holds = yesOrNo(answer)
      return holds === undefined ? {} : { [field]: holds }
    },
  }
}

function payPart({ tests, place }: Here): JobPart | undefined {
  const about = tests.filter(({ test }) => test['pay-system'] !== undefined)
  if (about.length === 0) return undefined
  const systems = ['evaluation', 'seniority'] as const
  return {
    question: questionFor(about, place, {
      field: 'pay-system',
      label: { nl: 'Hoe stijgt je loon daar?', en: 'How does your pay rise there?' },
      options: wordedOptions(systems, PAY_SYSTEMS),
    }),
    fill: (answer) => {
      const found = systems.find((one) => one === answer)
      return found === undefined ? {} : { 'pay-system': found }
    },
  }
}

type Dated = 'selection-published' | 'statutory-probation-from'

const DATED: readonly { readonly field: Dated; readonly label: Text }[] = [
  {
    field: 'selection-published',
    label: {
      nl: 'Wanneer werd de selectie bekendgemaakt waarmee je daar begon?',
      en: 'When was the selection published by which you started there?',
    },
  },
  {
    field: 'statutory-probation-from',
    label: {
      nl: 'Wanneer begon je statutaire proeftijd daar?',
      en: 'When did your statutory probation start there?',
    },
  },
]

function datedPart({ tests, place }: Here, words: (typeof DATED)[number]): JobPart | undefined {
  const { field, label } = words
  const rangeOf = (test: EmploymentTest): DayRange => test[field] ?? {}
  const about = tests.filter(({ test }) => test[field] !== undefined)
  if (about.length === 0) return undefined
  const intervals = intervalsOf(about.flatMap(({ test }) => cutsOfRange(rangeOf(test))))
  return {
    question: questionFor(about, place, {
      field,
      label,
      options: [...intervals.map(optionOf), UNKNOWN_OPTION],
    }),
    fill: (answer) => {
      const found = intervals.find(({ name }) => name === answer)
      return found === undefined ? {} : { [field]: found.sample }
    },
  }
}

function wordedOptions<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, Text>>,
): readonly Option[] {
  return [
    ...values.map((one) => ({
      option: one,
      label: inBoth((language) => capitalised(words[one][language])),
    })),
    UNKNOWN_OPTION,
  ]
}
