/**
 * What an offer, and each answer to it, does to a place in the reserve: the lines of the regulation's table (policy 25).
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { entryEvents } from '#core/selection/evolve/list.ts'
import type { Candidate, Offer } from '#core/selection/state.ts'
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

/** What can still come of an offer, or what came of it, as far as the regulation says what it does. */
export function effectsOf(
  regulation: Regulation,
  { contract, status, vacancy }: Pick<Offer, 'contract' | 'status' | 'vacancy'>,
  known?: Pick<Candidate, 'placeDecisions'>,
): readonly PlaceEffect[] {
  const entry = entryEvents[contract]
  return HAPPENINGS[status](entry)
    .filter((what) => what !== entry || hasPlace(regulation, vacancy))
    .map((what) => settledBy(effectOf(regulation, what), known))
    .filter(({ says }) => says !== undefined)
}

/** Whether who is offered that vacancy stands in the reserve: who was chosen for this one does not, where it is for the others. */
function hasPlace({ reserve }: Regulation, vacancy: string): boolean {
  return vacancy !== 'this' || reserve?.entry.who !== 'passed-not-chosen'
}

/** What a person decided about the place stands for what the regulation left to them. */
function settledBy(
  one: PlaceEffect,
  known: Pick<Candidate, 'placeDecisions'> | undefined,
): PlaceEffect {
  const decided = known?.placeDecisions?.findLast(
    ({ list, after }) => list === 'reserve' && after === one.what,
  )
  if (one.effect !== 'person-decides' || decided === undefined) return one
  return { ...one, effect: decided.effect }
}

/** Whether nothing more comes of it. */
export function isSettled({ status }: Pick<Offer, 'status'>): boolean {
  return status !== 'sent' && status !== 'accepted'
}

const HAPPENINGS: Readonly<Record<Offer['status'], (entry: PlaceEvent) => readonly PlaceEvent[]>> =
  {
    sent: (entry) => [entry, 'offer-declined', 'offer-not-answered', 'accepted-and-not-started'],
    accepted: (entry) => [entry, 'accepted-and-not-started'],
    declined: () => ['offer-declined'],
    lapsed: () => ['offer-not-answered'],
    reneged: () => ['accepted-and-not-started'],
    'in-service': (entry) => [entry],
  }
