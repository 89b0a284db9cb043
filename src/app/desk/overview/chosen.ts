/**
 * Who was chosen for a vacancy and was made no offer yet: choosing somebody gives them nothing, and nobody else is told of it.
 *
 * @module
 */

import type { DeskPlace } from '../place.ts'
import { peopleToOffer } from '../offers/now.ts'

/** An offer that waits to be made. */
export interface OfferTask {
  readonly kind: 'offer'
  /** To whom, by number: of those who were chosen there is no order. */
  readonly candidates: readonly string[]
  readonly isMine: boolean
}

/** Those whom the rules would let be made an offer for what they were chosen for; nothing where there are none. */
export function offerTasks({ selection, now, may }: DeskPlace): readonly OfferTask[] {
  const offers = [...selection.offers.values()]
  const chosen = selection.roll.flatMap(({ candidate, chosen: choices = [] }) => {
    const waiting = choices.filter(
      ({ vacancy, at }) =>
        !offers.some(
          (offer) => offer.candidate === candidate && offer.vacancy === vacancy && offer.sent >= at,
        ),
    )
    return waiting.map(({ vacancy }) => ({ candidate, isThis: vacancy === 'this' }))
  })
  if (chosen.length === 0) return []
  const open = new Map(peopleToOffer(selection, now).open.map((one) => [one.candidate, one]))
  const candidates = chosen
    .filter(({ candidate, isThis }) => {
      const rules = open.get(candidate)
      return isThis ? rules?.forThis === true : rules?.forAnother === true
    })
    .map(({ candidate }) => candidate)
  const named = [...new Set(candidates)].toSorted((a, b) => (a < b ? -1 : 1))
  return named.length === 0 || !may('read-candidates')
    ? []
    : [{ kind: 'offer', candidates: named, isMine: may('make-offer') }]
}
