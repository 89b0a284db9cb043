/**
 * Days, times and ranges of days in words, with the weekday.
 *
 * @module
 */

import { type Day, formatDay, monthName, parseDay, partsOf } from '../../values/day.ts'
import { formatInstant, parseInstant } from '../../values/instant.ts'
import { type Language, type Text } from '../../values/text.ts'

/** A range of days as a regulation writes it. */
export interface DayRange {
  readonly before?: string | undefined
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly through?: string | undefined
}

/** "maandag 10 november 2025"; the text itself where it is no day. */
export function dayInWords(text: string, language: Language): string {
  const day = parseDay(text)
  return day === undefined ? text : formatDay(day, language)
}

/** "10 november 2025", without the weekday: for days that only bound a range. */
function dateInWords(text: string, language: Language): string {
  const day = parseDay(text)
  return day === undefined ? text : dateOf(day, language)
}

/** "donderdag 19 juni 2025 om 19.00 uur"; the text itself where it is no local time. */
export function localTimeInWords(text: string, language: Language): string {
  const [day = '', time = ''] = text.split('T')
  return language === 'nl'
    ? `${dayInWords(day, language)} om ${time.replace(':', '.')} uur`
    : `${dayInWords(day, language)} at ${time}`
}

/** An instant in words; the text itself where it is none. */
export function instantInWords(text: string, language: Language): string {
  const instant = parseInstant(text)
  return instant === undefined ? text : formatInstant(instant, language)
}

/** "9 tot en met 15 juni 2025", with what both ends share said once. */
export function spanInWords(from: Day, through: Day, language: Language): string {
  const a = partsOf(from)
  const b = partsOf(through)
  const to = UP_TO[language]
  if (a.year !== b.year) return `${dateOf(from, language)} ${to} ${dateOf(through, language)}`
  const month = a.month === b.month ? '' : ` ${monthName(a.month)[language]}`
  return `${a.dayOfMonth}${month} ${to} ${dateOf(through, language)}`
}

/**
 * A range of days: "vóór 1 juni 2024", "van 1 januari tot en met 31 december 2002", "op 1 juni 2024".
 * A range without bounds is "op om het even welke dag".
 */
export function rangeInWords(range: DayRange, language: Language): string {
  const { before, from, after, through } = range
  if (from !== undefined && through !== undefined && before === undefined && after === undefined) {
    return from === through
      ? `${ON[language]} ${dateInWords(from, language)}`
      : `${BETWEEN[language]} ${closedRange(from, through, language)}`
  }
  const bounds = [
    bound(FROM, from, language),
    bound(AFTER, after, language),
    bound(BEFORE, before, language),
    bound(THROUGH, through, language),
  ].filter((one) => one !== undefined)
  return bounds.length === 0 ? ANY_DAY[language] : bounds.join(AND[language])
}

function closedRange(from: string, through: string, language: Language): string {
  const first = parseDay(from)
  const last = parseDay(through)
  if (first === undefined || last === undefined) return `${from} ${UP_TO[language]} ${through}`
  return spanInWords(first, last, language)
}

function bound(word: Text, day: string | undefined, language: Language): string | undefined {
  return day === undefined ? undefined : `${word[language]} ${dateInWords(day, language)}`
}

function dateOf(day: Day, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${monthName(month)[language]} ${year}`
}

/** The last instant of a day on which one may apply: "tot en met … 24 uur (Brussel)". */
export function throughDay(text: string, language: Language): string {
  const day = dayInWords(text, language)
  return language === 'nl'
    ? `tot en met ${day}, 24 uur (Brussel)`
    : `up to and including ${day}, midnight at its end (Brussels)`
}

const UP_TO: Text = { nl: 'tot en met', en: 'to' }
const ON: Text = { nl: 'op', en: 'on' }
const BETWEEN: Text = { nl: 'van', en: 'from' }
const FROM: Text = { nl: 'op of na', en: 'on or after' }
const AFTER: Text = { nl: 'na', en: 'after' }
const BEFORE: Text = { nl: 'vóór', en: 'before' }
const THROUGH: Text = { nl: 'ten laatste op', en: 'on or before' }
const ANY_DAY: Text = { nl: 'op om het even welke dag', en: 'on any day' }
const AND: Text = { nl: ' en ', en: ' and ' }
