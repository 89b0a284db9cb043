/**
 * The name under which a score of a round is kept.
 *
 * @module
 */

const names = new Map<string, Map<string, string>>()

/** `round/measure`; the same text each time, which keeps millions of look-ups quick. */
export function measured(round: string, measure: string): string {
  const ofRound = names.get(round) ?? new Map<string, string>()
  const known = ofRound.get(measure)
  if (known !== undefined) return known
  const name = `${round}/${measure}`
  if (ofRound.size < MOST) names.set(round, ofRound.set(measure, name))
  return name
}

/** Measures of one round that are remembered; more than any regulation has. */
const MOST = 1000
