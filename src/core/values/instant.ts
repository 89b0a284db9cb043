/**
 * Instants: points in time, and what the clock of Brussels shows at them.
 *
 * An instant is written in universal time with milliseconds, so that the order of the texts is the
 * order in time. A day covers the instants from its start up to, not including, the start of the
 * next day in Europe/Brussels; a deadline "through 10 November" is therefore the start of
 * 11 November (policy 1). A local time that does not exist, or exists twice, because the clock
 * changes, is told apart and never guessed (policy 1).
 *
 * Digits beyond the milliseconds are dropped, which turns nobody late.
 *
 * @module
 */

import { Temporal } from 'temporal-polyfill'
import {
  type Day,
  addDays,
  dayOfNumber,
  dayOfParts,
  formatDay,
  isDay,
  monthName,
  numberOfParts,
  partsOf,
} from './day.ts'
import { digitsAt, padded } from './digits.ts'
import { type Duration, milliseconds } from './duration.ts'
import { type Language } from './text.ts'

declare const instantBrand: unique symbol

/** A point in time written `YYYY-MM-DDTHH:MM:SS.mmmZ`; as texts, instants sort in time. */
export type Instant = string & { readonly [instantBrand]: true }

/** What a time on the clock of Brussels stands for. */
export type LocalTime =
  | { readonly kind: 'exact'; readonly instant: Instant }
  /** The clock skips it: from `skippedFrom` it goes on at `skippedUntil`, at `change`. */
  | {
      readonly kind: 'gap'
      readonly change: Instant
      readonly skippedFrom: string
      readonly skippedUntil: string
    }
  /** The clock shows it twice. */
  | { readonly kind: 'overlap'; readonly earlier: Instant; readonly later: Instant }

const ZONE = 'Europe/Brussels'
const MINUTE = 60_000
const DAY = 86_400_000

/**
 * The instant written in `text` in the ISO notation, with any offset and precision, from the years
 * 1900 to 2200. `undefined` for anything else, a local time without an offset included.
 */
export function parseInstant(text: string): Instant | undefined {
  return isInstant(text) ? text : parseOtherForm(text)
}

/** Whether `text` is an instant of the years 1900 to 2200 in the form that instants have here. */
export function isInstant(text: string): text is Instant {
  if (text.length !== 24 || text[23] !== 'Z' || text[10] !== 'T' || text[19] !== '.') return false
  return isTimeOfDay(text) && digitsAt(text, 20, 3) >= 0 && isDay(text.slice(0, 10))
}

/** -1 when `a` is before `b`, 1 when it is after, 0 for the same instant. */
export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Milliseconds since 1 January 1970 in universal time. */
export function epochMilliseconds(instant: Instant): number {
  const minutes = digitsAt(instant, 11, 2) * 60 + digitsAt(instant, 14, 2)
  const seconds = minutes * 60 + digitsAt(instant, 17, 2)
  return numberOfParts(partsOf(instant)) * DAY + seconds * 1000 + digitsAt(instant, 20, 3)
}

/** The instant `count` milliseconds, a whole number, after the start of 1970 in universal time. */
export function instantOfEpoch(count: number): Instant {
  const number = Math.floor(count / DAY)
  const left = count - number * DAY
  const hours = padded(Math.floor(left / 3_600_000), 2)
  const minutes = padded(Math.floor(left / MINUTE) % 60, 2)
  const seconds = padded(Math.floor(left / 1000) % 60, 2)
  return canonical(
    `${dayOfNumber(number)}T${hours}:${minutes}:${seconds}.${padded(left % 1000, 3)}Z`,
  )
}

/**
 * The instant `duration` later. Clock units are that much time. Calendar units keep the time on
 * the clock of Brussels; where it is skipped on the day reached, the clock has moved on by the
 * skipped hour, and of a time shown twice it is the earlier.
 */
export function addDuration(instant: Instant, duration: Duration): Instant {
  if (duration.kind === 'clock') {
    return instantOfEpoch(epochMilliseconds(instant) + milliseconds(duration))
  }
  const { years, months, days } = duration
  const local = inBrussels(instant).toPlainDateTime()
  const later = local.add({ years, months }).add({ days })
  return instantOfEpoch(later.toZonedDateTime(ZONE).epochMilliseconds)
}

/** The day that the calendar of Brussels shows at `instant`. */
export function dayInBrussels(instant: Instant): Day {
  const { day, end, next } = turnOfDay(instant.slice(0, 10))
  return instant < end ? day : next
}

/** The first instant of `day` in Brussels, which belongs to it. */
export function startOfDay(day: Day): Instant {
  let start = starts.get(day)
  if (start === undefined) {
    const zoned = Temporal.PlainDate.from(day).toZonedDateTime(ZONE)
    start = instantOfEpoch(zoned.epochMilliseconds)
    starts.set(day, start)
  }
  return start
}

/** The end of `day` in Brussels, 24:00, which belongs to the next day. */
export function endOfDay(day: Day): Instant {
  return startOfDay(addDays(day, 1))
}

/**
 * What `text`, a time on the clock of Brussels written `YYYY-MM-DDTHH:MM`, stands for;
 * `undefined` when it is not written so or its day does not exist.
 */
export function localInBrussels(text: string): LocalTime | undefined {
  if (text.length !== 16 || text[10] !== 'T' || !isTimeOfDay(`${text}:00`)) return undefined
  if (!isDay(text.slice(0, 10))) return undefined
  const local = Temporal.PlainDateTime.from(text)
  const { early, late } = readings(local)
  const earlier = instantOfEpoch(early.epochMilliseconds)
  if (early.epochMilliseconds === late.epochMilliseconds) return { kind: 'exact', instant: earlier }
  if (early.toPlainDateTime().equals(local)) {
    return { kind: 'overlap', earlier, later: instantOfEpoch(late.epochMilliseconds) }
  }
  return gapBetween({ early, late })
}

/** "maandag 10 november 2025 om 23:59 uur": the time in Brussels, without seconds. */
export function formatInstant(instant: Instant, language: Language): string {
  return clockOf(instant, minutesOf(inBrussels(instant)), language)
}

/** "maandag 10 november 2025 om 23:59:00 uur": the time on our server by which it is told who was in time. */
export function formatToTheSecond(instant: Instant, language: Language): string {
  const zoned = inBrussels(instant)
  return clockOf(instant, `${minutesOf(zoned)}:${padded(zoned.second, 2)}`, language)
}

function clockOf(instant: Instant, time: string, language: Language): string {
  const day = formatDay(dayInBrussels(instant), language)
  const clock = language === 'nl' ? `${day} om ${time} uur` : `${day} at ${time}`
  return clock + whichOfTwo(inBrussels(instant), language)
}

/** The day and the time in short, for a column of a table: "10 nov 2025" and "23:59". */
export function shortInstant(
  instant: Instant,
  language: Language,
): { readonly day: string; readonly time: string } {
  const { year, month, day } = inBrussels(instant)
  const name = language === 'nl' && month === 3 ? 'mrt' : monthName(month)[language].slice(0, 3)
  return { day: `${day} ${name} ${year}`, time: minutesOf(inBrussels(instant)) }
}

function minutesOf({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${padded(hour, 2)}:${padded(minute, 2)}`
}

/** The day in Brussels when a day of universal time begins, and when and into what it turns. */
interface TurnOfDay {
  readonly day: Day
  readonly end: Instant
  readonly next: Day
}

// Both are remembered answers of pure questions; there are no more than the days of 300 years.
const starts = new Map<Day, Instant>()
const turns = new Map<string, TurnOfDay>()

function turnOfDay(universalDay: string): TurnOfDay {
  const known = turns.get(universalDay)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.from(`${universalDay}T00:00Z`).toZonedDateTimeISO(ZONE)
  const day = dayOfParts({ year: zoned.year, month: zoned.month, dayOfMonth: zoned.day })
  const next = addDays(day, 1)
  const turn = { day, end: startOfDay(next), next }
  turns.set(universalDay, turn)
  return turn
}

function inBrussels(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE)
}

interface Readings {
  readonly early: Temporal.ZonedDateTime
  readonly late: Temporal.ZonedDateTime
}

function readings(local: Temporal.PlainDateTime): Readings {
  return {
    early: local.toZonedDateTime(ZONE, { disambiguation: 'earlier' }),
    late: local.toZonedDateTime(ZONE, { disambiguation: 'later' }),
  }
}

function gapBetween({ early, late }: Readings): LocalTime {
  const skipped = late.offsetNanoseconds - early.offsetNanoseconds
  const change = early.getTimeZoneTransition('next')
  if (change === null) throw new RangeError(`No change of the clock follows ${early.toString()}`)
  const until = change.toPlainDateTime()
  return {
    kind: 'gap',
    change: instantOfEpoch(change.epochMilliseconds),
    skippedFrom: until.subtract({ nanoseconds: skipped }).toString({ smallestUnit: 'minute' }),
    skippedUntil: until.toString({ smallestUnit: 'minute' }),
  }
}

function whichOfTwo(zoned: Temporal.ZonedDateTime, language: Language): string {
  const { early, late } = readings(zoned.toPlainDateTime())
  if (early.epochMilliseconds === late.epochMilliseconds) return ''
  const first = zoned.epochMilliseconds === early.epochMilliseconds
  if (language === 'nl') return first ? ' (zomertijd)' : ' (wintertijd)'
  return first ? ' (summer time)' : ' (winter time)'
}

const OTHER_FORM =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,18}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/

function parseOtherForm(text: string): Instant | undefined {
  const match = OTHER_FORM.exec(text)
  if (match === null) return undefined
  const [, date = '', time = '', seconds = '00', fraction = '', offset = ''] = match
  const clock = `${date}T${time}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  const ahead = offsetMinutes(offset)
  if (ahead === undefined || !isInstant(clock)) return undefined
  const instant = instantOfEpoch(epochMilliseconds(clock) - ahead * MINUTE)
  return isInstant(instant) ? instant : undefined
}

/** How many minutes a clock with this offset is ahead of universal time. */
function offsetMinutes(offset: string): number | undefined {
  if (offset === 'Z') return 0
  const hours = digitsAt(offset, 1, 2)
  const minutes = offset.length === 3 ? 0 : digitsAt(offset, offset.length - 2, 2)
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function canonical(text: string): Instant {
  if (!hasLengthOfInstant(text)) throw new RangeError(`${text} is outside the calendar`)
  return text
}

function hasLengthOfInstant(text: string): text is Instant {
  return text.length === 24
}

/** Whether `HH:MM:SS` stands at index 11 and is a time of a day. */
function isTimeOfDay(text: string): boolean {
  if (text[13] !== ':' || text[16] !== ':') return false
  return isBelow(24, text, 11) && isBelow(60, text, 14) && isBelow(60, text, 17)
}

function isBelow(limit: number, text: string, from: number): boolean {
  const value = digitsAt(text, from, 2)
  return value >= 0 && value < limit
}
