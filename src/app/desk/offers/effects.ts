/**
 * What an offer, and each answer to it, does to a place in the reserve: the lines of the regulation's table (policy 25).
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { entryEvents } from '#core/selection/evolve/list.ts'
import type { Offer } from '#core/selection/state.ts'
import type { PlaceEffect } from './offers.ts'

/** What one thing does. */
function effectOf({ reserve }: Regulation, what: PlaceEvent): PlaceEffect {
  const rule = reserve?.place[what]
  return { what, effect: rule?.effect, says: rule?.says }
}

/** What each kind of contract does on starting. */
export function contractEffects(
  regulation: Regulation,
): readonly (PlaceEffect & { readonly contract: Offer['contract'] })[] {
  return (['contractual', 'fixed-term', 'statutory'] as const).map((contract) => ({
    contract,
    ...effectOf(regulation, entryEvents[contract]),
  }))
}

/** Everything that can come of an offer, as far as the regulation says what it does. */
export function effectsOf(
  regulation: Regulation,
  contract: Offer['contract'],
): readonly PlaceEffect[] {
  const happenings: readonly PlaceEvent[] = [
    entryEvents[contract],
    'offer-declined',
    'offer-not-answered',
    'accepted-and-not-started',
  ]
  return happenings
    .map((what) => effectOf(regulation, what))
    .filter(({ says }) => says !== undefined)
}
