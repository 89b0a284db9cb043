/**
 * Calendar days, and counting with them.
 *
 * A day is a date of the (proleptic) Gregorian calendar without a time or a zone. Which instants
 * it covers in Brussels is said in `instant.ts`; which days people work, in `holidays.ts`.
 *
 * A day that is read lies in the years 1900 to 2200. Counting from such a day may lead outside
 * them, up to the year 9999; what leads further is a defect and thrown.
 *
 * Sources: policy 3 (the week of a day), policy 4 (the same calendar day a year later).
 *
 * @module
 */

import { digitsAt, padded } from './digits.ts'
import { type Language, type Text } from './text.ts'

declare const dayBrand: unique symbol

/** A calendar day written `YYYY-MM-DD`; as texts, days sort in the order of the calendar. */
export type Day = string & { readonly [dayBrand]: true }

/** A day of the week by its ISO number: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The parts of a date; `month` counts from 1. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/** Whether `text` is a day that exists, in the years 1900 to 2200, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const { year, month, dayOfMonth } = partsOf(text)
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month)
}

/** The day written in `text`; `undefined` when `isDay` does not hold. */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** -1 when `a` is before `b`, 1 when it is after, 0 for the same day. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** The day `count` days after `day`, or before it when `count` is below zero. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOfDay(day) + count)
}

/** How many days `to` comes after `from`: 1 for the day after it, below zero when before it. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** The day of the week on which `day` falls. */
export function weekday(day: Day): Weekday {
  return asWeekday(((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1)
}

/** The week of `day`: the Monday on or before it through the Sunday on or after it (policy 3). */
export function weekOf(day: Day): { readonly from: Day; readonly through: Day } {
  const from = addDays(day, 1 - weekday(day))
  return { from, through: addDays(from, 6) }
}

/**
 * The day nearest to `day` that falls on `wanted`; `day` itself when it does. Two such days are
 * never equally near, because a week has an odd number of days.
 */
export function nearestWeekday(day: Day, wanted: Weekday): Day {
  const ahead = (wanted - weekday(day) + 7) % 7
  return addDays(day, ahead > 3 ? ahead - 7 : ahead)
}

/**
 * The same calendar day `count` months later (earlier when below zero), or the last day of that
 * month where it does not exist: 31 January and a month is 28 or 29 February.
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  const length = lengthOfMonth(target.year, target.month)
  return dayOfParts({ ...target, dayOfMonth: Math.min(dayOfMonth, length) })
}

/** The same calendar day `count` years later; 28 February for 29 February where that is absent. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12)
}

/** The year, month and day of the month with which `day`, a day or an instant, begins. */
export function partsOf(day: string): DateParts {
  return { year: digitsAt(day, 0, 4), month: digitsAt(day, 5, 2), dayOfMonth: digitsAt(day, 8, 2) }
}

/**
 * The day with these parts, which must exist.
 *
 * @throws {RangeError} when the year does not have four digits.
 */
export function dayOfParts({ year, month, dayOfMonth }: DateParts): Day {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`
  if (!isCounted(text)) throw new RangeError(`${text} is outside the calendar that is counted`)
  return text
}

/** How many days `day` comes after 1 January 1970; below zero before it. */
export function numberOfDay(day: Day): number {
  return numberOfParts(partsOf(day))
}

/** How many days the date with these parts, which must exist, comes after 1 January 1970. */
export function numberOfParts({ year, month, dayOfMonth }: DateParts): number {
  // Years that begin in March end on the leap day, which then disturbs no month after it.
  const marchYear = month > 2 ? year : year - 1
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return marchYear * 365 + leapDaysThrough(marchYear) + dayOfMarchYear - EPOCH
}

/** The day that comes `number` days after 1 January 1970. */
export function dayOfNumber(number: number): Day {
  const days = number + EPOCH
  const era = Math.floor(days / ERA)
  const dayOfEra = days - era * ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (yearOfEra * 365 + leapDaysThrough(yearOfEra))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return dayOfParts({
    year: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  })
}

/** The name of a day of the week, in both languages. */
export function weekdayName(day: Weekday): Text {
  return WEEKDAYS[day]
}

/** The name of a month, counted from 1, in both languages. */
export function monthName(month: number): Text {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`There is no month ${month}`)
  return name
}

/** "maandag 10 november 2025" or "Monday 10 November 2025". */
export function formatDay(day: Day, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day)
  const name = weekdayName(weekday(day))[language]
  return `${name} ${dayOfMonth} ${monthName(month)[language]} ${year}`
}

/** Days in four centuries, after which the calendar repeats. */
const ERA = 146_097

/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468

const WEEKDAYS: Readonly<Record<Weekday, Text>> = {
  1: { nl: 'maandag', en: 'Monday' },
  2: { nl: 'dinsdag', en: 'Tuesday' },
  3: { nl: 'woensdag', en: 'Wednesday' },
  4: { nl: 'donderdag', en: 'Thursday' },
  5: { nl: 'vrijdag', en: 'Friday' },
  6: { nl: 'zaterdag', en: 'Saturday' },
  7: { nl: 'zondag', en: 'Sunday' },
}

const MONTHS: readonly Text[] = [
  { nl: 'januari', en: 'January' },
  { nl: 'februari', en: 'February' },
  { nl: 'maart', en: 'March' },
  { nl: 'april', en: 'April' },
  { nl: 'mei', en: 'May' },
  { nl: 'juni', en: 'June' },
  { nl: 'juli', en: 'July' },
  { nl: 'augustus', en: 'August' },
  { nl: 'september', en: 'September' },
  { nl: 'oktober', en: 'October' },
  { nl: 'november', en: 'November' },
  { nl: 'december', en: 'December' },
]

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function leapDaysThrough(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

function isCounted(text: string): text is Day {
  return text.length === 10 && digitsAt(text, 0, 4) >= 0
}

function asWeekday(number: number): Weekday {
  if (!isWeekday(number)) throw new RangeError(`There is no weekday ${number}`)
  return number
}

function isWeekday(number: number): number is Weekday {
  return Number.isInteger(number) && number >= 1 && number <= 7
}
