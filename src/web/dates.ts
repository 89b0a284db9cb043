/**
 * Days as a page shows them at a glance: short beside a time line, counted down before a closing date.
 *
 * @module
 */

import { type When } from '#core/regulation/schema/schedule.ts'
import { joinedByAnd, joinedByOr } from '#core/regulation/words/sentences.ts'
import {
  addDays,
  type Day,
  daysBetween,
  monthName,
  parseDay,
  partsOf,
  weekday,
  weekdayName,
  weekOf,
} from '#core/values/day.ts'
import {
  dayInBrussels,
  endOfDay,
  type Instant,
  localInBrussels,
  startOfDay,
} from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'

/** "di 10 juni 2025", "10 – 14 juni 2025", "23 of 26 juni 2025", "19 juni 2025, 19.00 uur"; undefined where no day is named. */
export function shortWhen(when: When, language: Language): string | undefined {
  if ('day' in when) return shortDay(when.day, language)
  if ('at' in when) {
    const [day = '', time = ''] = when.at.split('T')
    const clock = language === 'nl' ? `${time.replace(':', '.')} uur` : time
    return `${shortDay(day, language)}, ${clock}`
  }
  if ('days' in when) return severalDays(when.days, when.attend, language)
  const span = spanOf(when)
  return span === undefined ? undefined : shortSpan(span.first, span.last, language)
}

/** The first and last instant of `when`; undefined where no day is named. */
export function extentOf(
  when: When,
): { readonly from: Instant; readonly until: Instant } | undefined {
  if ('at' in when) {
    const local = localInBrussels(when.at)
    return local?.kind === 'exact' ? { from: local.instant, until: local.instant } : undefined
  }
  const span = spanOf(when)
  return span === undefined
    ? undefined
    : { from: startOfDay(span.first), until: endOfDay(span.last) }
}

function spanOf(when: When): { readonly first: Day; readonly last: Day } | undefined {
  if ('week-of' in when) {
    const day = parseDay(when['week-of'])
    if (day === undefined) return undefined
    const first = weekOf(day).from
    return { first, last: addDays(first, 6) }
  }
  const days = daysOf(when)
    .flatMap((text) => parseDay(text) ?? [])
    .toSorted()
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
}

function daysOf(when: When): readonly string[] {
  if ('day' in when) return [when.day]
  if ('from' in when) return [when.from, when.through]
  return 'days' in when ? when.days : []
}

/** "di 10 juni 2025". */
export function shortDay(text: string, language: Language): string {
  const day = parseDay(text)
  if (day === undefined) return text
  const name = weekdayName(weekday(day))[language].slice(0, language === 'nl' ? 2 : 3)
  return `${name} ${dayAndMonth(day, language)} ${partsOf(day).year}`
}

function shortSpan(first: Day, last: Day, language: Language): string {
  const [a, b] = [partsOf(first), partsOf(last)]
  const end = `${dayAndMonth(last, language)} ${b.year}`
  if (a.year !== b.year) return `${dayAndMonth(first, language)} ${a.year} – ${end}`
  return a.month === b.month
    ? `${a.dayOfMonth} – ${end}`
    : `${dayAndMonth(first, language)} – ${end}`
}

function severalDays(
  texts: readonly string[],
  attend: 'one' | 'every',
  language: Language,
): string {
  const days = texts.flatMap((text) => parseDay(text) ?? [])
  const months = new Set(days.map((day) => day.slice(0, 7)))
  const words = days.map((day, index) => {
    const { dayOfMonth, year } = partsOf(day)
    if (index === days.length - 1) return `${dayAndMonth(day, language)} ${year}`
    return months.size === 1 ? `${dayOfMonth}` : dayAndMonth(day, language)
  })
  return attend === 'one' ? joinedByOr(words, language) : joinedByAnd(words, language)
}

function dayAndMonth(day: Day, language: Language): string {
  const { dayOfMonth, month } = partsOf(day)
  return `${dayOfMonth} ${monthName(month)[language]}`
}

/** "Nog 5 dagen", "Nog tot morgen", "Vandaag is de laatste dag": how long one may still apply at `now`. */
export function timeLeft(closing: string, now: Instant, language: Language): string {
  const last = parseDay(closing)
  if (last === undefined) return closing
  const days = daysBetween(dayInBrussels(now), last)
  if (days === 0) return LEFT.today[language]
  if (days === 1) return LEFT.tomorrow[language]
  return language === 'nl' ? `Nog ${days} dagen` : `${days} days left`
}

const LEFT = {
  today: { nl: 'Vandaag is de laatste dag', en: 'Today is the last day' },
  tomorrow: { nl: 'Nog tot en met morgen', en: 'Open until the end of tomorrow' },
} as const
