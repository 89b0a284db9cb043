/**
 * By when the new function must be taken up (rule 180, Q20): a last day counted from the selection decision.
 *
 * A route no rule names has no limit. Without the day of the event the term starts from, the last day is undecided.
 *
 * @module
 */

import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { type CalendarDuration, parseCalendarDuration } from '#core/values/duration.ts'
import { lastDay } from '#core/values/term.ts'
import { type Text } from '#core/values/text.ts'
import { type Subject } from './subject.ts'

type StartRule = Hiring['start'][number]
type Term = StartRule['within']
/** The event a term starts from, where it is not a day. */
export type TermEvent = Extract<Term['from'], string>

/** The days on which what starts a term happened; left out: not yet, or not known. */
export type EventDays = Readonly<Partial<Record<TermEvent, Day>>>

/** By when to start. */
export type StartLimit =
  | { readonly state: 'none' }
  | {
      readonly state: 'undecided'
      readonly rule: string
      readonly says: Text
      /** What must be known: an event, or the round whose decision starts the term. */
      readonly missing: string
    }
  | {
      readonly state: 'limited'
      readonly rule: string
      readonly says: Text
      readonly start: Day
      readonly lastDay: Day
      /** Whether the day of hiring keeps to it; undefined while that day is not known. */
      readonly kept: boolean | undefined
    }

/**
 * The limit for starting by a route: the first rule that names it.
 *
 * @throws {RangeError} on a length that is none of calendar units, which the checker refuses.
 */
export function startLimit(hiring: Hiring, { file, route }: Subject, days: EventDays): StartLimit {
  const index = hiring.start.findIndex(({ routes }) => routes.includes(route))
  const found = hiring.start[index]
  if (found === undefined) return { state: 'none' }
  const rule = `hiring/start/${index}`
  const start = startOf(found.within, days)
  if (typeof start === 'object') {
    return { state: 'undecided', rule, says: found.says, missing: start.missing }
  }
  const last = lastDay(start, { ...found.within, length: lengthOf(found.within) })
  const kept = file.hiredOn === undefined ? undefined : file.hiredOn <= last
  return { state: 'limited', rule, says: found.says, start, lastDay: last, kept }
}

function startOf(term: Term, days: EventDays): Day | { readonly missing: string } {
  const { from } = term
  if (typeof from === 'string') return days[from] ?? { missing: from }
  if ('day' in from) return parseDay(from.day) ?? { missing: from.day }
  return { missing: from['end-of'] }
}

function lengthOf(term: Term): CalendarDuration {
  const length = parseCalendarDuration(term.length)
  if (length === undefined)
    throw new RangeError(`${term.length} is no length of years, months and days`)
  return length
}
