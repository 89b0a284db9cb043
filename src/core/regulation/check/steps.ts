/**
 * The steps of all rounds as one time line, each with the span it takes.
 *
 * A span is half-open and written in local time in Brussels, so that spans compare as texts: a day
 * runs from its 00:00 to the 00:00 of the next, a local time takes no time, a week is the one
 * around its day (policy 3), and several days run from the first through the last.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { addDays, type Day, parseDay, weekOf } from '../../values/day.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Round } from '../schema/round.ts'
import { type Step, type When } from '../schema/schedule.ts'

/** A half-open span of local time. */
export interface Span {
  readonly start: string
  readonly end: string
}

/** A step with its round and place. */
export interface PlacedStep {
  readonly step: Step
  readonly round: Round
  readonly path: Path
  /** Left out when no day is stated, or the day does not exist. */
  readonly span?: Span | undefined
}

/** Every step of every round, in the order of the file. */
export function stepsOf(regulation: Regulation): readonly PlacedStep[] {
  return regulation.rounds.flatMap((round, roundIndex) =>
    round.schedule.map((step, index) => ({
      step,
      round,
      path: ['rounds', roundIndex, 'schedule', index],
      span: spanOf(step.when),
    })),
  )
}

/** The span of a moment; `undefined` when none is stated or a day of it does not exist. */
function spanOf(when: When): Span | undefined {
  if ('at' in when) {
    return parseDay(when.at.slice(0, 10)) === undefined
      ? undefined
      : { start: when.at, end: when.at }
  }
  const days = daysOf(when)
  const first = days[0]
  const last = days.at(-1)
  return first === undefined || last === undefined ? undefined : spanOfDays(first, last)
}

/** The first and last day of a moment, or each of several days; empty when none exists. */
export function daysOf(when: When): readonly Day[] {
  const stated = statedDays(when).flatMap((text) => parseDay(text) ?? [])
  if ('week-of' in when) {
    return stated.flatMap((day) => [weekOf(day).from, weekOf(day).through])
  }
  return stated
}

/** The span of whole days from `first` through `last`. */
export function spanOfDays(first: Day, last: Day): Span {
  return { start: `${first}T00:00`, end: `${addDays(last, 1)}T00:00` }
}

/** The last day a span touches. */
export function lastDayOf({ start, end }: Span): Day | undefined {
  const day = parseDay(end.slice(0, 10))
  if (day === undefined) return undefined
  return end > start && end.endsWith('T00:00') ? addDays(day, -1) : day
}

/** Whether two steps of one round concern the same thing: a measure they share, or no measure named. */
export function concernSame(a: Step, b: Step): boolean {
  const { measures: others } = b
  if (a.measures === undefined || others === undefined) return true
  return a.measures.some((measure) => others.includes(measure))
}

function statedDays(when: When): readonly string[] {
  if ('day' in when) return [when.day]
  if ('at' in when) return [when.at.slice(0, 10)]
  if ('from' in when) return [when.from, when.through]
  if ('week-of' in when) return [when['week-of']]
  return 'days' in when ? when.days : []
}
