/**
 * Everybody in a round with the outcome, one after the other: there may be a million.
 *
 * @module
 */

import type { Outcomes } from '#core/selection/outcomes/outcomes.ts'
import type { Candidate, Outcome } from '#core/selection/state.ts'

/** Visits everybody who has an outcome, in the order of the outcomes. */
export function eachIn(
  roll: readonly Candidate[],
  outcomes: Outcomes,
  visit: (candidate: Candidate, outcome: Outcome) => void,
): void {
  for (const ordinal of outcomes.ordinals) {
    const candidate = roll[ordinal]
    const outcome = candidate === undefined ? undefined : outcomes.of(candidate)
    if (candidate !== undefined && outcome !== undefined) visit(candidate, outcome)
  }
}
