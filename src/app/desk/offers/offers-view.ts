/**
 * The offers of a selection: which were made and how they stand, who can be made one, what each contract does to a place.
 *
 * @module
 */

import { answerBy } from '#core/selection/hiring.ts'
import type { Offer, Selection } from '#core/selection/state.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import type { Asking } from '../chance.ts'
import type { ListSource } from '../lists/lists.ts'
import { vacanciesIn } from '../lists/member-facts.ts'
import { seenMark } from '../seen.ts'
import { contractEffects } from './effects.ts'
import { offeringNow, peopleToOffer } from './now.ts'
import type { OfferLine, OffersView } from './offers.ts'

/** The offers. */
export function offersView(
  source: ListSource,
  asking: Pick<Asking, 'may' | 'regulation'>,
): OffersView {
  const { selection, regulation, now, nameOf } = source
  const people = peopleToOffer(selection, now)
  return {
    says: regulation.offers?.says,
    offers: [...selection.offers.values()].map((offer) => offerLine(source, offer)).toReversed(),
    people: people.open.map(({ candidate, ...taken }) => ({
      candidate,
      name: nameOf(candidate),
      ...taken,
    })),
    chance: offeringNow(people, asking),
    contracts: contractEffects(regulation),
    through: answerBy(selection, { sent: now }),
    vacancies: vacanciesIn(selection),
    seen: offersMark(selection, now),
  }
}

/** An offer as it stands. */
export function offerLine({ selection, now, nameOf }: ListSource, offer: Offer): OfferLine {
  const { candidate } = offer
  const through = answerBy(selection, offer)
  const isOver = offer.status === 'sent' && through !== undefined && dayInBrussels(now) > through
  return { offer, candidate, name: nameOf(candidate), through, isOver }
}

/** The mark of what an offer rests on: which there are, and who can be made one. */
export function offersMark(selection: Selection, at: Instant): string {
  return seenMark([...selection.offers.values()], peopleToOffer(selection, at).open)
}
