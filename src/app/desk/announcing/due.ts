/**
 * What ends soon: offers that wait for an answer, lists that are valid still.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { answerBy } from '#core/selection/hiring.ts'
import { type ListName, validityAt } from '#core/selection/lists/validity.ts'
import type { Offer, Selection } from '#core/selection/state.ts'
import { type Day, daysBetween } from '#core/values/day.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'

/** How many days beforehand the end is announced. */
export interface Ahead {
  /** Of the validity of a list. */
  readonly lists: number
  /** Of the term of an offer. */
  readonly offers: number
}

/** A candidate is reminded three days before the last day to answer. */
export const OFFER_DAYS = 3

/** A list that ends soon. */
export interface ListEnding {
  readonly list: ListName
  readonly through: Day
}

/** An offer whose term ends soon, or is over while nobody noted it. */
export interface OfferEnding {
  readonly offer: Offer
  readonly through: Day
  readonly isOver: boolean
}

/** The lists that end within so many days; none for 0. */
export function listsEnding(
  selection: Selection,
  regulation: Regulation,
  now: Instant,
  days: number,
): readonly ListEnding[] {
  const today = dayInBrussels(now)
  return (['ranked-list', 'reserve'] as const).flatMap((list) => {
    if (regulation[list] === undefined || days === 0) return []
    const validity = validityAt(selection, list, now)
    if (validity?.state !== 'valid' || daysBetween(today, validity.through) > days) return []
    return [{ list, through: validity.through }]
  })
}

/** The offers that wait for an answer and end within so many days, or ended already. */
export function offersEnding(
  selection: Selection,
  now: Instant,
  days: number,
): readonly OfferEnding[] {
  const today = dayInBrussels(now)
  return [...selection.offers.values()].flatMap((offer) => {
    const through = offer.status === 'sent' ? answerBy(selection, offer) : undefined
    if (through === undefined || daysBetween(today, through) > days) return []
    return [{ offer, through, isOver: today > through }]
  })
}
