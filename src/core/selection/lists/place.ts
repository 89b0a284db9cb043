/**
 * Keeping and losing a place on a list (rules 99–100, 145–150; policy 25).
 *
 * The regulation's table says for each happening whether the place is kept, lost, or a person decides. Until that person
 * decides, the place is kept. Withdrawing one's candidacy removes from every list, whatever the table says.
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Candidate, PlaceHappening } from '../state.ts'
import type { ListName } from './validity.ts'

/** What became of a place, and by what. */
export type Place =
  | { readonly state: 'kept' }
  | { readonly state: 'lost'; readonly by: PlaceEvent | 'withdrew'; readonly at: Instant }
  | { readonly state: 'kept-until-decided'; readonly after: PlaceEvent; readonly at: Instant }

/** What became of a candidate's place on a list. */
export function placeOf(regulation: Regulation, list: ListName, candidate: Candidate): Place {
  if (candidate.withdrawn !== undefined) {
    return { state: 'lost', by: 'withdrew', at: candidate.withdrawn }
  }
  let place: Place = { state: 'kept' }
  for (const happening of candidate.places ?? []) {
    if (!concerns(regulation, list, happening)) continue
    const next = after(regulation, list, candidate, happening)
    if (next.state === 'lost') return next
    if (next.state === 'kept-until-decided') place = next
  }
  return place
}

/** Attending costs a place on the ranked list in the rounds after the one that ordered it only (rules 99, 100). */
function concerns(regulation: Regulation, list: ListName, { round }: PlaceHappening): boolean {
  if (round === undefined || list === 'reserve') return true
  const order = regulation.rounds.map((one) => one.round)
  return order.indexOf(round) > order.indexOf(regulation['ranked-list']?.entry.from ?? '')
}

function after(
  regulation: Regulation,
  list: ListName,
  candidate: Candidate,
  { what, at }: PlaceHappening,
): Place {
  const rule = regulation[list]?.place[what]
  if (rule === undefined || rule.effect === 'keep') return { state: 'kept' }
  if (rule.effect === 'remove') return { state: 'lost', by: what, at }
  const decided = candidate.placeDecisions?.findLast(
    (decision) => decision.list === list && decision.after === what && decision.at >= at,
  )
  if (decided === undefined) return { state: 'kept-until-decided', after: what, at }
  return decided.effect === 'keep' ? { state: 'kept' } : { state: 'lost', by: what, at: decided.at }
}
