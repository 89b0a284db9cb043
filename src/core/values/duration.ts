/**
 * Lengths of time, as a regulation writes them in the ISO notation.
 *
 * A length is either of calendar units (`P1Y`, `P9M`, `P14D`, `P1Y6M`), which has no fixed number
 * of days, or of clock units (`PT45M`, `PT1H`), which has a fixed number of milliseconds. The two
 * are never mixed: "one day and one hour" has no single meaning when the clock changes. Weeks,
 * fractions and lengths below zero are refused.
 *
 * @module
 */

import { type Day, addDays, addMonths } from './day.ts'
import { type Language, type Text } from './text.ts'

/** A length of calendar units; each is a whole number of 0 or more. */
export interface CalendarDuration {
  readonly kind: 'calendar'
  readonly years: number
  readonly months: number
  readonly days: number
}

/** A length of clock units; each is a whole number of 0 or more. */
export interface ClockDuration {
  readonly kind: 'clock'
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

/** A length of time. */
export type Duration = CalendarDuration | ClockDuration

const CALENDAR = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/
const CLOCK = /^PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?$/

/** The length written in `text`; `undefined` when it is none of the two kinds, or too long. */
export function parseDuration(text: string): Duration | undefined {
  return parseCalendarDuration(text) ?? parseClockDuration(text)
}

/** The length of calendar units written in `text`: at most 999 years, 9999 months, 99999 days. */
export function parseCalendarDuration(text: string): CalendarDuration | undefined {
  const match = CALENDAR.exec(text)
  if (match === null) return undefined
  const [, years = '0', months = '0', days = '0'] = match
  return { kind: 'calendar', years: Number(years), months: Number(months), days: Number(days) }
}

/** The length of clock units written in `text`: at most 5 digits of hours, 6 and 7 of the others. */
export function parseClockDuration(text: string): ClockDuration | undefined {
  const match = CLOCK.exec(text)
  if (match === null) return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return { kind: 'clock', hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds) }
}

/** The length in the ISO notation, which `parseDuration` reads back as the same length. */
export function isoDuration(duration: Duration): string {
  const units =
    duration.kind === 'calendar'
      ? `${unit(duration.years, 'Y')}${unit(duration.months, 'M')}${unit(duration.days, 'D')}`
      : `${unit(duration.hours, 'H')}${unit(duration.minutes, 'M')}${unit(duration.seconds, 'S')}`
  if (duration.kind === 'calendar') return `P${units === '' ? '0D' : units}`
  return `PT${units === '' ? '0M' : units}`
}

/** The length in words: "1 jaar en 6 maanden", "45 minutes". */
export function formatDuration(duration: Duration, language: Language): string {
  const amounts =
    duration.kind === 'calendar'
      ? [
          counted(duration.years, YEAR),
          counted(duration.months, MONTH),
          counted(duration.days, DAY),
        ]
      : [
          counted(duration.hours, HOUR),
          counted(duration.minutes, MINUTE),
          counted(duration.seconds, SECOND),
        ]
  const words = amounts.filter((amount) => amount !== undefined).map((amount) => amount[language])
  if (words.length === 0)
    words.push(duration.kind === 'calendar' ? ZERO_DAYS[language] : ZERO_MINUTES[language])
  return listed(words, language)
}

/**
 * The calendar day `length` after `day`: the same calendar day that many years and months later,
 * or the last day of that month where it does not exist, and then the days.
 */
export function addToDay(day: Day, { years, months, days }: CalendarDuration): Day {
  return addDays(addMonths(day, years * 12 + months), days)
}

/** How many milliseconds a length of clock units takes. */
export function milliseconds({ hours, minutes, seconds }: ClockDuration): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

interface Unit {
  readonly one: Text
  readonly more: Text
}

const YEAR: Unit = { one: { nl: 'jaar', en: 'year' }, more: { nl: 'jaar', en: 'years' } }
const MONTH: Unit = { one: { nl: 'maand', en: 'month' }, more: { nl: 'maanden', en: 'months' } }
const DAY: Unit = { one: { nl: 'dag', en: 'day' }, more: { nl: 'dagen', en: 'days' } }
const HOUR: Unit = { one: { nl: 'uur', en: 'hour' }, more: { nl: 'uur', en: 'hours' } }
const MINUTE: Unit = { one: { nl: 'minuut', en: 'minute' }, more: { nl: 'minuten', en: 'minutes' } }
const SECOND: Unit = {
  one: { nl: 'seconde', en: 'second' },
  more: { nl: 'seconden', en: 'seconds' },
}
const ZERO_DAYS: Text = { nl: '0 dagen', en: '0 days' }
const ZERO_MINUTES: Text = { nl: '0 minuten', en: '0 minutes' }
const AND: Text = { nl: 'en', en: 'and' }

function unit(amount: number, letter: string): string {
  return amount === 0 ? '' : `${amount}${letter}`
}

function counted(amount: number, { one, more }: Unit): Text | undefined {
  if (amount === 0) return undefined
  const { nl, en } = amount === 1 ? one : more
  return { nl: `${amount} ${nl}`, en: `${amount} ${en}` }
}

function listed(words: readonly string[], language: Language): string {
  const before = words.slice(0, -1).join(', ')
  const last = words.slice(-1).join('')
  return before === '' ? last : `${before} ${AND[language]} ${last}`
}
