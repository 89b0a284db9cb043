/**
 * Experience, counted by calendar (policy 7, rules 66 and 67).
 *
 * The employment periods are united up to the reference date, both days of each included, so that
 * parallel jobs count once; a period that ends on the day before another begins is one with it.
 * Of each united period the whole years are counted, then the whole months, then the days; years
 * are anniversaries, not 365 days. What is left over is added up: 30 days make a month, 12 months
 * a year. Which work counts (part-time, social security) is settled before it comes here.
 *
 * Thirty days make a month only where days of several united periods are added. Within one period
 * the calendar says when a month has run: 5 June 2021 through 3 June 2025 leaves 30 days of a
 * month of 31, and is one day short of 4 years.
 *
 * A year or month has run when the day before its anniversary has been worked: 1 March 2021
 * through 28 February 2025 is 4 years. Where the anniversary does not exist, the month must have
 * been worked to its end: 29 February 2024 through 28 February 2025 is a year.
 *
 * One more day at either end of a united period never lessens experience, and neither does a
 * further period apart from the others. *Closing a gap can lessen it, by up to two days a gap*:
 * 15 to 30 January 2025 and 1 to 28 February 2025 are 16 days and a month, but with 31 January
 * they are one period, 15 January through 28 February, of a month and 14 days. The short February
 * counted as a whole month by itself; it no longer does inside the longer period. Policy 7 asks
 * for the count per united period, so this is kept. A gap of three days or more closes without loss.
 *
 * @module
 */

import { type Day, addDays, compareDays, daysBetween, earlierDay, partsOf } from './day.ts'
import { type CalendarDuration, formatDuration } from './duration.ts'
import { dayAfterLength } from './term.ts'
import { type Language } from './text.ts'

/** Days of employment from `from` through `until`, both included; without `until` it runs on. */
export interface Period {
  readonly from: Day
  readonly until?: Day | undefined
}

/** A period of which both ends are known. */
export interface ClosedPeriod {
  readonly from: Day
  readonly until: Day
}

/**
 * An amount of experience, with fewer than 12 months and fewer than 30 days; 30 days are possible
 * where they are all of one period.
 */
export interface Experience {
  readonly years: number
  readonly months: number
  readonly days: number
}

/**
 * The union of `periods` up to and including `through`, in the order of the calendar. Periods
 * that overlap or adjoin are one. A period that ends before it begins holds no day.
 */
export function merge(periods: readonly Period[], through: Day): readonly ClosedPeriod[] {
  const closed = periods
    .map(({ from, until }) => ({ from, until: earlierDay(until ?? through, through) }))
    .filter(({ from, until }) => from <= until)
    .toSorted((a, b) => compareDays(a.from, b.from))
  const united: ClosedPeriod[] = []
  for (const period of closed) {
    const last = united.at(-1)
    if (last === undefined || period.from > addDays(last.until, 1)) united.push(period)
    else if (period.until > last.until)
      united.splice(-1, 1, { from: last.from, until: period.until })
  }
  return united
}

/** The experience gathered in `periods` up to and including `through`. */
export function experience(periods: readonly Period[], through: Day): Experience {
  let months = 0
  let days = 0
  let leftovers = 0
  for (const period of merge(periods, through)) {
    const whole = wholeMonths(period)
    const left = daysBetween(dayAfterMonths(period.from, whole), addDays(period.until, 1))
    months += whole
    days += left
    if (left > 0) leftovers += 1
  }
  const added = leftovers > 1 ? Math.floor(days / DAYS_IN_MONTH) : 0
  months += added
  return {
    years: Math.floor(months / MONTHS_IN_YEAR),
    months: months % MONTHS_IN_YEAR,
    days: days - added * DAYS_IN_MONTH,
  }
}

/**
 * Whether `gathered` reaches `required`: more months, or as many and at least the days. Of a
 * requirement of more than 30 days, 30 days are a month.
 */
export function atLeast(
  gathered: Experience,
  required: Pick<CalendarDuration, 'years' | 'months' | 'days'>,
): boolean {
  const added = required.days > DAYS_IN_MONTH ? Math.floor(required.days / DAYS_IN_MONTH) : 0
  const missing = inMonths(required) + added - inMonths(gathered)
  if (missing !== 0) return missing < 0
  return gathered.days >= required.days - added * DAYS_IN_MONTH
}

/** The experience in words: "3 jaar, 11 maanden en 29 dagen". */
export function formatExperience(gathered: Experience, language: Language): string {
  return formatDuration({ kind: 'calendar', ...gathered }, language)
}

const DAYS_IN_MONTH = 30
const MONTHS_IN_YEAR = 12

function wholeMonths({ from, until }: ClosedPeriod): number {
  const start = partsOf(from)
  const end = partsOf(addDays(until, 1))
  const months = (end.year - start.year) * MONTHS_IN_YEAR + end.month - start.month
  return end.dayOfMonth < start.dayOfMonth ? months - 1 : months
}

function dayAfterMonths(from: Day, months: number): Day {
  return dayAfterLength(from, { kind: 'calendar', years: 0, months, days: 0 })
}

function inMonths({ years, months }: Pick<CalendarDuration, 'years' | 'months'>): number {
  return years * MONTHS_IN_YEAR + months
}
