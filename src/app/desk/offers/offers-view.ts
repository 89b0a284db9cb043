/**
 * The offers of a selection: which were made and how they stand, who can be made one, what each contract does to a place.
 *
 * @module
 */

import { answerBy } from '#core/selection/hiring.ts'
import { passed, reserve } from '#core/selection/lists/reserve.ts'
import { isValid } from '#core/selection/lists/validity.ts'
import type { Candidate, Offer, Selection } from '#core/selection/state.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import type { ListSource } from '../lists/lists.ts'
import { vacanciesIn } from '../lists/member-facts.ts'
import { seenMark } from '../seen.ts'
import { contractEffects } from './effects.ts'
import type { OfferLine, OffersView } from './offers.ts'

/** The offers. */
export function offersView(source: ListSource): OffersView {
  const { selection, regulation, now, nameOf } = source
  return {
    says: regulation.offers?.says,
    offers: [...selection.offers.values()].map((offer) => offerLine(source, offer)).toReversed(),
    people: peopleFor(selection, now).map(({ candidate, ...may }) => ({
      candidate,
      name: nameOf(candidate),
      ...may,
    })),
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
  return seenMark([...selection.offers.values()], peopleFor(selection, at))
}

interface May {
  readonly candidate: string
  readonly isChosen: boolean
  readonly isInReserve: boolean
}

/** By number: chosen for this vacancy, or in the reserve while it is valid; without an offer that waits for an answer. */
function peopleFor(selection: Selection, at: Instant): readonly May[] {
  const [version] = selection.versions.toReversed()
  if (version === undefined) return []
  const isUsable = isValid(selection, 'reserve', at)
  const members = new Set(isUsable ? reserve(selection, at).map(({ candidate }) => candidate) : [])
  const waiting = new Set(
    [...selection.offers.values()].flatMap(({ status, candidate }) =>
      status === 'sent' ? [candidate] : [],
    ),
  )
  return passed(selection, version.regulation)
    .filter(({ candidate, withdrawn }) => withdrawn === undefined && !waiting.has(candidate))
    .map((one) => ({
      candidate: one.candidate,
      isChosen: isChosenForThis(one),
      isInReserve: members.has(one.candidate),
    }))
    .filter(({ isChosen, isInReserve }) => isChosen || isInReserve)
    .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
}

function isChosenForThis({ chosen }: Candidate): boolean {
  return chosen?.some(({ vacancy }) => vacancy === 'this') === true
}
