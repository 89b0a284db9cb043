/**
 * The scorecard of a round, prepared once for each version of a regulation.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { type Scorecard, scorecard } from './scorecard.ts'

const prepared = new WeakMap<Round, Scorecard>()

/** The scorecard of a round. */
export function cardOf(round: Round): Scorecard {
  const before = prepared.get(round)
  if (before !== undefined) return before
  const card = scorecard(round)
  prepared.set(round, card)
  return card
}
