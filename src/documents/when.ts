/**
 * When something happens, in words for a letter or a mail.
 *
 * @module
 */

import { type Day, formatDay } from '#core/values/day.ts'
import { type Instant, formatInstant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'

/** A moment, a day, a last day, or a row of days (both ends included); or no date yet. */
export type When =
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'on'; readonly day: Day }
  | { readonly kind: 'by'; readonly day: Day }
  | { readonly kind: 'between'; readonly from: Day; readonly through: Day }
  | { readonly kind: 'not-set' }

/** "uiterlijk maandag 10 november 2025", "nog geen datum". */
export function whenInWords(when: When, language: Language): string {
  const nl = language === 'nl'
  switch (when.kind) {
    case 'at':
      return formatInstant(when.at, language)
    case 'on':
      return formatDay(when.day, language)
    case 'by':
      return `${nl ? 'uiterlijk' : 'by'} ${formatDay(when.day, language)}`
    case 'between':
      return between(formatDay(when.from, language), formatDay(when.through, language), language)
    case 'not-set':
      return nl ? 'nog geen datum' : 'no date yet'
  }
}

/** The same words with a capital, for the head of a line. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function between(from: string, through: string, language: Language): string {
  return language === 'nl' ? `van ${from} tot en met ${through}` : `from ${from} through ${through}`
}
