/**
 * Numbers as people read them. Exact wherever that fits; what is rounded says so and gives the exact value beside it
 * (policy 16).
 *
 * @module
 */

import { type Rational, formatExact, formatRounded, parseRational } from '#core/values/rational.ts'
import type { Language, Text } from '#core/values/text.ts'

/** A number: `62,5`, or `62,67 (exact 188/3)`. */
export function figure(value: Rational, language: Language): string {
  const exact = formatExact(value)
  if (!exact.includes('/') && exact.length <= 10) {
    return language === 'nl' ? exact.replace('.', ',') : exact
  }
  return `${formatRounded(value, { decimals: 2, locale: language })} (exact ${exact})`
}

/** A number written exactly, or a named value of a scale, as people read it. */
export function figureText(text: string, language: Language): string {
  const value = parseRational(text)
  return value === undefined ? text : figure(value, language)
}

/** A place in an order: `7e`, `7th`. */
export function ordinal(place: number, language: Language): string {
  if (language === 'nl') return `${place}e`
  const teen = place % 100 >= 11 && place % 100 <= 13
  const ending = teen ? 'th' : (ENDINGS[place % 10] ?? 'th')
  return `${place}${ending}`
}

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }

/** The same sentence made for both languages. */
export function both(make: (language: Language) => string): Text {
  return { nl: make('nl'), en: make('en') }
}
