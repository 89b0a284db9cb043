/**
 * How a finding is put into words: what is wrong, why it matters, what to do.
 *
 * Sentences are templates. `{fact}` stands for a fact of the finding, `{fact|form}` for the fact in
 * a form of the language: `day` (a date in full), `weekday` (the name of a day of the week by its
 * number), `length` (an ISO length in words), `figure` (figures with the decimal mark of the language),
 * `word` (a word of `words.ts`). A fact that is empty
 * leaves an empty text. `[…]` is left out when a fact in it is empty.
 *
 * @module
 */

import { formatDay, parseDay, type Weekday, weekdayName } from '../../values/day.ts'
import { formatDuration, parseDuration } from '../../values/duration.ts'
import { type Fact, type Finding } from '../../values/finding.ts'
import { type Language } from '../../values/text.ts'
import { wordOf } from './words.ts'

/** The sentences of one code in one language. */
export interface Wording {
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** The sentences of one code in both languages. */
export type Message = Readonly<Record<Language, Wording>>

type Sentences = readonly [what: string, why: string, fix: string]

/** A message: what, why and what to do, first in Dutch, then in English. */
export function message(nl: Sentences, en: Sentences): Message {
  return { nl: wording(nl), en: wording(en) }
}

/** `template` with the facts in it. */
export function filled(template: string, facts: Finding['facts'], language: Language): string {
  const withParts = template.replaceAll(/\[([^\]]*)\]/gu, (_, part: string) =>
    optional(part, facts),
  )
  return withParts.replaceAll(PLACE, (_, name: string, form: string | undefined) =>
    shown(facts[name], form ?? '', language),
  )
}

/** A part between brackets without its brackets, or nothing; brackets without a fact are a list of YAML. */
function optional(part: string, facts: Finding['facts']): string {
  const names = factsIn(part)
  if (names.length === 0) return `[${part}]`
  return names.some((name) => isEmpty(facts[name])) ? '' : part
}

/** The names of the facts that a template needs. */
export function factsIn(template: string): readonly string[] {
  return [...template.matchAll(PLACE)].map(([, name = '']) => name)
}

const PLACE = /\{([a-z-]+)(?:\|([a-z]+))?\}/gu

const DECIMAL_POINT = /(?<=\d)\.(?=\d)/gu

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

function shown(fact: Fact | undefined, form: string, language: Language): string {
  if (fact === undefined) return ''
  if (typeof fact === 'object') return fact.map((item) => shown(item, form, language)).join(', ')
  const text = String(fact)
  if (form === 'day') return shownDay(text, language)
  if (form === 'length') return shownLength(text, language)
  if (form === 'word') return wordOf(text, language)
  if (form === 'figure') return language === 'nl' ? text.replaceAll(DECIMAL_POINT, ',') : text
  const weekday = form === 'weekday' ? WEEKDAYS.find((day) => day === Number(text)) : undefined
  return weekday === undefined ? text : weekdayName(weekday)[language]
}

function shownDay(text: string, language: Language): string {
  const day = parseDay(text)
  return day === undefined ? wordOf(text, language) : formatDay(day, language)
}

function shownLength(text: string, language: Language): string {
  const length = parseDuration(text)
  return length === undefined ? text : formatDuration(length, language)
}

function isEmpty(fact: Fact | undefined): boolean {
  return fact === undefined || fact === '' || (typeof fact === 'object' && fact.length === 0)
}

function wording([what, why, fix]: Sentences): Wording {
  return { what, why, fix }
}
