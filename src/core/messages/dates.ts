/**
 * Days, hours and terms in a free text, as people write them in Dutch and English.
 *
 * A day is read with its month as a word or in figures, with or without its year and weekday: "donderdag 4 december 2025",
 * "4/12", "2025-12-04", "23 en 26 juni". It does not read days spelled out in words ("vier december"), nor those that a text names
 * only by an occasion ("na de kerstvakantie").
 *
 * @module
 */

import { type Weekday, isDay, monthName, weekdayName } from '../values/day.ts'
import { padded } from '../values/digits.ts'

/** A day in a text: without a year where none was written. */
export interface WrittenDay {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly dayOfMonth: number
  readonly month: number
  readonly year: number | undefined
  readonly weekday: Weekday | undefined
}

const LANGUAGES = ['nl', 'en'] as const
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((month) =>
    LANGUAGES.flatMap((language) => {
      const name = monthName(month)[language].toLowerCase()
      return [name, name.slice(0, 3)].map((word) => [word, month] as const)
    }),
  ).concat([['mrt', 3]]),
)
const WEEKDAY_NUMBERS: ReadonlyMap<string, Weekday> = new Map(
  WEEKDAYS.flatMap((weekday) =>
    LANGUAGES.map((language) => [weekdayName(weekday)[language].toLowerCase(), weekday] as const),
  ),
)

const MONTH = `(?:${[...MONTH_NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join('|')})`
const WEEKDAY = `(?:${[...WEEKDAY_NUMBERS.keys()].join('|')})`
const BEFORE = '(?<![\\p{L}\\d])'
const AFTER = '(?![\\p{L}\\d])'
/** Days of one month in a row: "23 en 26 juni", "14 tot en met 18 november". */
const MORE = '(?:\\s*(?:,|-|–|en|of|and|or|to|tot|t\\/m|tot en met|through|until)\\s*\\d{1,2})'

const WORDED = new RegExp(
  `${BEFORE}(?:(${WEEKDAY})\\s+)?(\\d{1,2})(?:st|nd|rd|th|e|ste|de)?(${MORE}*)\\s+(${MONTH})(?:\\.(?=\\s+\\d))?(?:\\s+(\\d{4}))?${AFTER}`,
  'giu',
)
const ENGLISH = new RegExp(
  `${BEFORE}(?:(${WEEKDAY}),?\\s+)?(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${AFTER}`,
  'giu',
)
const FIGURES = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?![\d/-])/gu
const POINTS = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d|\.\d)/gu
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu

/** Every day in the text, each once, in its order. */
export function daysIn(text: string): readonly WrittenDay[] {
  const found = [
    ...[...text.matchAll(ISO)].map((match) => isoDay(match)),
    ...[...text.matchAll(POINTS)].map((match) => figureDay(match)),
    ...[...text.matchAll(FIGURES)].map((match) => figureDay(match)),
    ...[...text.matchAll(WORDED)].flatMap((match) => wordedDays(match)),
    ...[...text.matchAll(ENGLISH)].map((match) => englishDay(match)),
  ]
  const days = found.filter(isPossible).toSorted((a, b) => a.from - b.from || b.to - a.to)
  return days.filter(
    (day, index) =>
      !days.slice(0, index).some((other) => other.to >= day.to && !isSamePlace(other, day)),
  )
}

/** Days of one row share their place in the text. */
function isSamePlace(a: WrittenDay, b: WrittenDay): boolean {
  return a.from === b.from && a.to === b.to
}

function isPossible({ dayOfMonth, month }: WrittenDay): boolean {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31
}

interface Place {
  readonly from: number
  readonly to: number
  readonly text: string
}

function placeOf(match: RegExpExecArray): Place {
  const [text] = match
  return { from: match.index, to: match.index + text.length, text }
}

function isoDay(match: RegExpExecArray): WrittenDay {
  const [, year, month, day] = match.map(Number)
  return {
    ...placeOf(match),
    dayOfMonth: day ?? 0,
    month: month ?? 0,
    year: year ?? 0,
    weekday: undefined,
  }
}

function figureDay(match: RegExpExecArray): WrittenDay {
  const [, day = '', month = '', year] = match
  return {
    ...placeOf(match),
    dayOfMonth: Number(day),
    month: Number(month),
    year: wholeYear(year),
    weekday: undefined,
  }
}

function wordedDays(match: RegExpExecArray): readonly WrittenDay[] {
  const [, weekday, first = '', more = '', month = '', year] = match
  const place = placeOf(match)
  const days = [first, ...more.split(/\D+/u)].filter((one) => one !== '')
  return days.map((day, index) => ({
    ...place,
    dayOfMonth: Number(day),
    month: MONTH_NUMBERS.get(month.toLowerCase()) ?? 0,
    year: wholeYear(year),
    weekday: index === 0 ? weekdayOf(weekday) : undefined,
  }))
}

function englishDay(match: RegExpExecArray): WrittenDay {
  const [, weekday, month = '', day = '', year] = match
  return {
    ...placeOf(match),
    dayOfMonth: Number(day),
    month: MONTH_NUMBERS.get(month.toLowerCase()) ?? 0,
    year: wholeYear(year),
    weekday: weekdayOf(weekday),
  }
}

function weekdayOf(word: string | undefined): Weekday | undefined {
  return word === undefined ? undefined : WEEKDAY_NUMBERS.get(word.toLowerCase())
}

function wholeYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** Whether a written day is this day of the calendar, as far as it was written. */
export function isSameDay(written: WrittenDay, day: string): boolean {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  if (written.year !== undefined && written.year !== Number(year)) return false
  return written.month === Number(month) && written.dayOfMonth === Number(dayOfMonth)
}

/** The day of the calendar that was written, where a year was and it exists. */
export function calendarDay({ year, month, dayOfMonth }: WrittenDay): string | undefined {
  if (year === undefined) return undefined
  const day = [padded(year, 4), padded(month, 2), padded(dayOfMonth, 2)].join('-')
  return isDay(day) ? day : undefined
}

const RELATIVE = [
  'vandaag',
  'morgen(?!middag|stond)',
  'overmorgen',
  'gisteren',
  '(?:volgende|komende|deze|vorige|eerstvolgende)\\s+(?:week|maand|dag)',
  '(?:volgende|komende|deze|eerstvolgende)\\s+' + WEEKDAY,
  'today',
  'tomorrow',
  'yesterday',
  '(?:next|this|coming|last)\\s+(?:week|month|day)',
  '(?:next|this|coming)\\s+' + WEEKDAY,
]
const WITHOUT_DATE = new RegExp(`${BEFORE}(?:${RELATIVE.join('|')})${AFTER}`, 'giu')
const LONE_WEEKDAY = new RegExp(`${BEFORE}${WEEKDAY}${AFTER}(?!,?\\s+(?:\\d|${MONTH}))`, 'giu')

/** Days that a text names without a date. */
export function dayWordsIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(WITHOUT_DATE), ...text.matchAll(LONE_WEEKDAY)]
}

const HOUR =
  /(?<![\d.,:/-])([01]?\d|2[0-3])(?:(?::|\.|u|h)([0-5]\d)(?:\s*(?:uur|u\.?))?|\s*(?:uur|u\.?|o'clock))(?![\p{L}\d])/giu

/** An hour in a text. */
export interface WrittenHour {
  readonly match: RegExpExecArray
  /** `19:45`. */
  readonly hour: string
}

/** Every hour in a text. */
export function hoursIn(text: string): readonly WrittenHour[] {
  return [...text.matchAll(HOUR)].map((match) => {
    const [, hours = '', minutes = '00'] = match
    return { match, hour: `${hours.padStart(2, '0')}:${minutes}` }
  })
}
