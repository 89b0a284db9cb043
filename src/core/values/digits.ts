/**
 * Decimal digits at a fixed place in a text: the notation of days and instants.
 *
 * @module
 */

const ZERO = 48

/**
 * Reads `length` ASCII digits of `text` from index `from` as a whole number;
 * -1 when one of these characters is missing or no digit.
 */
export function digitsAt(text: string, from: number, length: number): number {
  let value = 0
  for (let index = from; index < from + length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

/** Writes a whole number of 0 or more with at least `length` digits. */
export function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
