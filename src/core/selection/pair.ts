/**
 * The name of an unordered pair of candidates.
 *
 * @module
 */

/** The same text for (a, b) and (b, a). */
export function pairOf([a, b]: readonly [string, string]): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
