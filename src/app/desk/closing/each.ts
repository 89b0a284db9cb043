/**
 * Everybody in a round with the outcome, one after the other: there may be a million.
 *
 * @module
 */

import type { Outcomes } from '#core/selection/outcomes/outcomes.ts'
import type { Candidate, Outcome } from '#core/selection/state.ts'

/** Visits everybody who has an outcome, in the order of the outcomes. */
export function eachIn<Somebody extends Pick<Candidate, 'ordinal'>>(
  roll: readonly Somebody[],
  outcomes: Outcomes,
  visit: (candidate: Somebody, outcome: Outcome) => void,
): void {
  for (const ordinal of outcomes.ordinals) {
    const candidate = roll[ordinal]
    const outcome = candidate === undefined ? undefined : outcomes.of(candidate)
    if (candidate !== undefined && outcome !== undefined) visit(candidate, outcome)
  }
}
