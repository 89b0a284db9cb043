/**
 * The name under which a score of a round is kept.
 *
 * @module
 */

/** `round/measure`. */
export function measured(round: string, measure: string): string {
  return `${round}/${measure}`
}
