/**
 * When a step happens, in words: a day, a time, a window, the week of a day, one of several days (rules 113–120; policy 3).
 *
 * @module
 */

import { addDays, parseDay, weekOf, formatDay } from '../../values/day.ts'
import { type Language, type Text } from '../../values/text.ts'
import { type When } from '../schema/schedule.ts'
import { dayInWords, localTimeInWords, spanInWords } from './dates.ts'
import { joinedByAnd, joinedByOr } from './sentences.ts'

/** The moment in words, as it continues a sentence: "op dinsdag 10 juni 2025". */
export function wordsForWhen(when: When, language: Language): string {
  if ('day' in when) {
    return `${ON[language]} ${dayInWords(when.day, language)}${named(when.weekday, language)}`
  }
  if ('at' in when) {
    return `${ON[language]} ${localTimeInWords(when.at, language)}${named(when.weekday, language)}`
  }
  if ('from' in when) return windowInWords(when.from, when.through, language)
  if ('week-of' in when) return weekOfDay(when['week-of'], language)
  if ('days' in when) return severalDays(when.days, when.attend, language)
  return NOT_STATED[language]
}

type Around = Readonly<Record<Language, readonly [before: string, after: string]>>
type Weekday = NonNullable<Extract<When, { readonly day: string }>['weekday']>

function named(weekday: Weekday | undefined, language: Language): string {
  return weekday === undefined ? '' : ` (${NAMED[language]} ${WEEKDAYS[weekday][language]})`
}

function windowInWords(from: string, through: string, language: Language): string {
  return language === 'nl'
    ? `van ${dayInWords(from, language)} tot en met ${dayInWords(through, language)}, 24 uur`
    : `from ${dayInWords(from, language)} to the end of ${dayInWords(through, language)}`
}

/** The week of a day, Monday to Sunday (policy 3); a day that is no Monday is named as itself. */
function weekOfDay(text: string, language: Language): string {
  const day = parseDay(text)
  if (day === undefined) return `${WEEK_OF[language].join(' ')} ${text}`
  const monday = weekOf(day).from
  const span = `(${spanInWords(monday, addDays(monday, 6), language)})`
  const words = day === monday ? WEEK_OF[language] : WEEK_AROUND[language]
  const [before, after] = words
  return [before, formatDay(day, language), after, span].filter((one) => one !== '').join(' ')
}

function severalDays(days: readonly string[], attend: 'one' | 'every', language: Language): string {
  const words = days.map((day) => dayInWords(day, language))
  return attend === 'one'
    ? `${ON[language]} ${joinedByOr(words, language)}: ${ONE[language]}`
    : `${ON[language]} ${joinedByAnd(words, language)}: ${EVERY[language]}`
}

/** Whether `name` is a day of the week as a regulation writes it. */
export function isWeekdayName(name: string): name is Weekday {
  return Object.hasOwn(WEEKDAYS, name)
}

/** The names of the days of the week as a regulation writes them. */
export const WEEKDAYS: Readonly<Record<Weekday, Text>> = {
  monday: { nl: 'maandag', en: 'Monday' },
  tuesday: { nl: 'dinsdag', en: 'Tuesday' },
  wednesday: { nl: 'woensdag', en: 'Wednesday' },
  thursday: { nl: 'donderdag', en: 'Thursday' },
  friday: { nl: 'vrijdag', en: 'Friday' },
  saturday: { nl: 'zaterdag', en: 'Saturday' },
  sunday: { nl: 'zondag', en: 'Sunday' },
}

const ON: Text = { nl: 'op', en: 'on' }
const NAMED: Text = { nl: 'de vacature noemt', en: 'the notice names' }
const WEEK_OF: Around = { nl: ['in de week van', ''], en: ['in the week of', ''] }
const WEEK_AROUND: Around = {
  nl: ['in de week waarin', 'valt'],
  en: ['in the week in which', 'falls'],
}
const ONE: Text = { nl: 'je krijgt één van die dagen', en: 'you are given one of these days' }
const EVERY: Text = { nl: 'je komt op al die dagen', en: 'you attend on every one of these days' }
const NOT_STATED: Text = {
  nl: 'op een dag die de vacature niet noemt',
  en: 'on a day that the notice does not name',
}
