/**
 * Numbers in a JSON text that may have more digits than a number keeps.
 *
 * @module
 */

/** Whether a number in the text is so long, or so written, that a closer look is due. A text in quotation marks may be meant. */
export function mayBeInexact(text: string): boolean {
  return LONG_NUMBER.test(text)
}

const LONG_NUMBER = /[:,[]\s*-?\d[\d.]{15,}|\d[eE]/
