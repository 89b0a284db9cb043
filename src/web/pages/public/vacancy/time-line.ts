/**
 * The course of a selection on one line: applying, every step of every round, the expected end; and where `now` lies.
 *
 * A step without a day stands behind the step before it in the regulation.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { type Step } from '#core/regulation/schema/schedule.ts'
import { throughDay } from '#core/regulation/words/dates.ts'
import { STEPS } from '#core/regulation/words/round-words.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised, joinedByAnd } from '#core/regulation/words/sentences.ts'
import { wordsForWhen } from '#core/regulation/words/when.ts'
import { parseDay } from '#core/values/day.ts'
import { endOfDay, type Instant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { extentOf, shortDay, shortWhen } from '../../../dates.ts'

/** Something on the line. */
export interface Moment {
  readonly when: string
  readonly what: string
  readonly round: string | undefined
  readonly says: string | undefined
  /** The day in full, where the short one leaves something open. */
  readonly exactly: string | undefined
  readonly isReserved: boolean
  readonly place: string | undefined
  readonly measures: string | undefined
  readonly isEliminatory: boolean
  /** When it is over; undefined where no day is named. */
  readonly until: Instant | undefined
  readonly state: 'past' | 'now' | 'ahead'
}

type Undated = Omit<Moment, 'state'>

/** The moments of a selection in the order of their days. */
export function timeLineOf(
  regulation: Regulation,
  now: Instant,
  language: Language,
): readonly Moment[] {
  const steps = regulation.rounds.flatMap((round) =>
    round.schedule.map((step) => momentOf(step, round, language)),
  )
  const lines = [applying(regulation, language), ...steps, ...expectedEnd(regulation, language)]
  return withStates(inOrder(lines), now)
}

function applying({ announcement }: Regulation, language: Language): Undated {
  const closing = parseDay(announcement.closing)
  return {
    ...EMPTY,
    when: `${UNTIL[language]} ${shortDay(announcement.closing, language)}`,
    what: APPLYING[language],
    says: capitalised(`${throughDay(announcement.closing, language)}.`),
    until: closing === undefined ? undefined : endOfDay(closing),
  }
}

function momentOf(step: Step, round: Round, language: Language): Undated {
  const names = (step.measures ?? []).map((name) => measureName(name, round, language))
  const measures = names.length === 0 ? undefined : joinedByAnd(names, language)
  const isOther = step.what === 'other' && measures !== undefined
  return {
    when: shortWhen(step.when, language) ?? LATER[language],
    what: isOther ? measures : STEPS[step.what][language],
    round: round.label[language],
    says: step.says[language],
    exactly:
      'from' in step.when || 'days' in step.when
        ? `${capitalised(wordsForWhen(step.when, language))}.`
        : undefined,
    isReserved: step.reserved === true,
    place: step.place,
    measures: isOther ? undefined : measures,
    isEliminatory: round.eliminatory,
    until: extentOf(step.when)?.until,
  }
}

function expectedEnd({ announcement }: Regulation, language: Language): readonly Undated[] {
  const end = announcement['expected-end']
  const day = end === undefined ? undefined : parseDay(end.by)
  if (end === undefined || day === undefined) return []
  return [
    {
      ...EMPTY,
      when: `${UNTIL[language]} ${shortDay(day, language)}`,
      what: END[language],
      says: end.says[language],
      until: endOfDay(day),
    },
  ]
}

const EMPTY = {
  round: undefined,
  exactly: undefined,
  isReserved: false,
  place: undefined,
  measures: undefined,
  isEliminatory: false,
} as const

const UNTIL = { nl: 'tot', en: 'until' } as const
const APPLYING = { nl: 'Solliciteren', en: 'Applying' } as const
const END = { nl: 'Verwacht einde', en: 'Expected end' } as const
const LATER = { nl: 'dag volgt', en: 'day to follow' } as const

function inOrder(moments: readonly Undated[]): readonly Undated[] {
  let last = ''
  const dated = moments.map((moment, index) => {
    last = moment.until ?? last
    return { moment, index, at: last }
  })
  return dated
    .toSorted((a, b) => (a.at === b.at ? a.index - b.index : a.at < b.at ? -1 : 1))
    .map(({ moment }) => moment)
}

/** What is over, the first that is not, and what comes after it. */
function withStates(moments: readonly Undated[], now: Instant): readonly Moment[] {
  const lastPast = moments.findLastIndex(({ until }) => until !== undefined && until <= now)
  return moments.map((moment, index) => {
    const state = index <= lastPast ? 'past' : index === lastPast + 1 ? 'now' : 'ahead'
    return { ...moment, state }
  })
}
