/**
 * Terms: the last day of a validity, an appeal term or a delay for answering.
 *
 * Start day excluded (policy 4): the last day is the same calendar day a year later, or the last
 * day of that month where it does not exist (`same-date`). Under `day-before-the-nth` the term
 * runs from the day after the start, whole: 28 February 2023 gives 29 February 2024, where
 * `same-date` gives 28 February 2024. Start day included: the last day is the day before the same
 * calendar day a year later; where that calendar day does not exist, the last day of that month,
 * so that a start on 29 February ends on 28 February. Months count in the same manner, and days
 * after them.
 *
 * A term may declare that a last day on a Saturday, Sunday or holiday shifts to the next working
 * day (policy 33). An extension is contiguous: it begins on the day after the last valid day
 * (policy 5). Who may extend, and until when, is not decided here.
 *
 * @module
 */

import { type Day, addDays, addMonths, partsOf } from './day.ts'
import { type CalendarDuration, addToDay } from './duration.ts'
import { nextWorkingDay } from './holidays.ts'

/** How a term is counted from the day of its event. */
export interface Counting {
  readonly counting: 'start-day-excluded' | 'start-day-included'
  /** Of meaning where the start day is excluded; `same-date` when absent. */
  readonly 'leap-day'?: 'same-date' | 'day-before-the-nth' | undefined
  /** What a last day on a Saturday, Sunday or holiday does; `stays` when absent. */
  readonly 'last-day-on-holiday'?: 'stays' | 'shifts' | undefined
}

/** A length and how it is counted. */
export interface Term extends Counting {
  readonly length: CalendarDuration
}

/** The last day of `term` when its event falls on `start`; that day belongs to the term. */
export function lastDay(start: Day, term: Term): Day {
  const last = lastDayCounted(start, term)
  return term['last-day-on-holiday'] === 'shifts' ? nextWorkingDay(last) : last
}

/**
 * The new last day of what was valid through `last`, extended by `length`: counted as a term
 * whose start day `last` is excluded, or, with the start day included, as one that starts on the
 * day after `last`.
 */
export function extend(
  last: Day,
  length: CalendarDuration,
  counting: Counting = { counting: 'start-day-excluded' },
): Day {
  const start = counting.counting === 'start-day-included' ? addDays(last, 1) : last
  return lastDay(start, { ...counting, length })
}

/**
 * The first day after `length` has run in full, counting `start` as its first day: the same
 * calendar day that many years and months later, or the first day of the next month where it does
 * not exist, and then the days. A year from 29 February 2024 has run on 1 March 2025.
 */
export function dayAfterLength(start: Day, { years, months, days }: CalendarDuration): Day {
  const anniversary = addMonths(start, years * 12 + months)
  const exists = partsOf(anniversary).dayOfMonth === partsOf(start).dayOfMonth
  return addDays(anniversary, exists ? days : days + 1)
}

function lastDayCounted(start: Day, term: Term): Day {
  if (term.counting === 'start-day-included') return addDays(dayAfterLength(start, term.length), -1)
  return term['leap-day'] === 'day-before-the-nth'
    ? addDays(dayAfterLength(addDays(start, 1), term.length), -1)
    : addToDay(start, term.length)
}
