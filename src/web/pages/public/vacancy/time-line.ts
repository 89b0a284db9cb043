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
  /** When it begins, and when it is over; undefined where no day is named. */
  readonly from: Instant | undefined
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
  return withoutRepeats(withStates(inOrder(lines), now)).map((moment) =>
    moment.state === 'past' && moment.until === undefined
      ? { ...moment, when: NO_DAY[language] }
      : moment,
  )
}

function applying({ announcement }: Regulation, language: Language): Undated {
  const closing = parseDay(announcement.closing)
  return {
    ...EMPTY,
    when: `${UNTIL[language]} ${shortDay(announcement.closing, language)}`,
    what: APPLYING[language],
    says: capitalised(`${throughDay(announcement.closing, language)}.`),
    from: closing === undefined ? undefined : endOfDay(closing),
    until: closing === undefined ? undefined : endOfDay(closing),
  }
}

function momentOf(step: Step, round: Round, language: Language): Undated {
  const names = (step.measures ?? []).map((name) => measureName(name, round, language))
  const measures = names.length === 0 ? undefined : joinedByAnd(names, language)
  const extent = extentOf(step.when)
  const isOther = step.what === 'other' && measures !== undefined
  return {
    when: shortWhen(step.when, language) ?? LATER[language],
    what: isOther ? measures : STEPS[step.what][language],
    round: round.label[language],
    says: step.says[language],
    exactly: inFull(step.when, language),
    isReserved: step.reserved === true,
    place: step.place,
    measures: isOther ? undefined : measures,
    isEliminatory: round.eliminatory,
    from: extent?.from,
    until: extent?.until,
  }
}

/** Windows and days to choose from leave something open in short. */
function inFull(when: Step['when'], language: Language): string | undefined {
  const isShort = !('from' in when) && !('days' in when)
  return isShort ? undefined : `${capitalised(wordsForWhen(when, language))}.`
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
      from: endOfDay(day),
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

const UNTIL = { nl: 'tot en met', en: 'through' } as const
const APPLYING = { nl: 'Solliciteren', en: 'Applying' } as const
const END = { nl: 'Verwacht einde', en: 'Expected end' } as const
const LATER = { nl: 'dag volgt', en: 'day to follow' } as const
/** No day is to follow any more once what comes after it is over. */
const NO_DAY = { nl: 'zonder dag', en: 'without a day' } as const

interface Placed {
  readonly moment: Undated
  readonly from: string
}

/**
 * In the order of their days. What overlaps keeps the order of the regulation, in which a test stands before its assessment;
 * what has no day stays behind what it stood behind.
 */
function inOrder(moments: readonly Undated[]): readonly Undated[] {
  const line: Placed[] = []
  for (const moment of moments) {
    const from = moment.from ?? line.at(-1)?.from ?? ''
    line.splice(placeIn(line, moment), 0, { moment, from })
  }
  return line.map(({ moment }) => moment)
}

/** Behind everything that begins before `moment` is over. */
function placeIn(line: readonly Placed[], { from, until }: Undated): number {
  if (from === undefined || until === undefined) return line.length
  return line.findLastIndex((before) => before.from < until) + 1
}

/** The round is named where it begins, and what failing it means where it ends. */
function withoutRepeats(moments: readonly Moment[]): readonly Moment[] {
  return moments.map((moment, index) => ({
    ...moment,
    round: moments[index - 1]?.round === moment.round ? undefined : moment.round,
    isEliminatory:
      moment.isEliminatory &&
      moments.findLastIndex(({ round }) => round === moment.round) === index,
  }))
}

/** What is over, what goes on or else comes next, and what comes after it. */
function withStates(moments: readonly Undated[], now: Instant): readonly Moment[] {
  const isOver = ({ until }: Undated): boolean => until !== undefined && until <= now
  const lastOver = moments.findLastIndex(isOver)
  const states = moments.map((moment, index): Moment['state'] => {
    if (moment.until === undefined) return index < lastOver ? 'past' : 'ahead'
    if (isOver(moment)) return 'past'
    return moment.from !== undefined && moment.from <= now ? 'now' : 'ahead'
  })
  const next = states.includes('now') ? -1 : states.indexOf('ahead')
  return moments.map((moment, index) => ({
    ...moment,
    state: index === next ? 'now' : (states[index] ?? 'ahead'),
  }))
}
