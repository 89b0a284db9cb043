/**
 * How long a text is, counted as browsers count: a line end is one character.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'

/** The number of characters. */
export function lengthOf(text: string): number {
  return text.replaceAll('\r\n', '\n').length
}

/** That a text is too long: by how much, and what to do. */
export function tooLong(text: string, limit: number): Text {
  const length = lengthOf(text)
  const over = length - limit
  return {
    nl: `Je tekst telt ${length} tekens, ${over} meer dan de ${limit} die mogen. Maak hem korter.`,
    en: `Your text has ${length} characters, ${over} more than the ${limit} allowed. Make it shorter.`,
  }
}
