/**
 * Both languages beside each other, the reader's taken.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'

/** Takes the Dutch or the English of two sentences that say the same. */
export type Says = <Said>(nl: Said, en: Said) => Said

/** How a text speaks to a reader of `language`. */
export function saysIn(language: Language): Says {
  return (nl, en) => (language === 'nl' ? nl : en)
}
