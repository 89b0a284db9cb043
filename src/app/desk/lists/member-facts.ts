/**
 * What is known of a member of a list: the mark of it, and the places that the regulation leaves to a person.
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { placeOf } from '#core/selection/lists/place.ts'
import type { ListName } from '#core/selection/lists/validity.ts'
import type { Candidate, Offer, Selection } from '#core/selection/state.ts'
import { seenMark } from '../seen.ts'

/** The offers somebody was made, oldest first. */
export function offersTo(
  { offers }: Pick<Selection, 'offers'>,
  candidate: string,
): readonly Offer[] {
  return [...offers.values()].filter((one) => one.candidate === candidate)
}

/** The mark of everything on which a step with somebody rests. */
export function memberMark(selection: Pick<Selection, 'offers'>, known: Candidate): string {
  const { candidate, withdrawn, places, placeDecisions, contacted, comparable, consent } = known
  const { chosen, admission } = known
  return seenMark(
    [candidate, withdrawn, consent],
    [places, placeDecisions, contacted, comparable, chosen, admission],
    offersTo(selection, candidate),
  )
}

/** Places that are kept until a person decides. */
export function openPlaces(
  regulation: Regulation,
  known: Candidate,
): readonly { readonly list: ListName; readonly after: PlaceEvent }[] {
  return (['ranked-list', 'reserve'] as const).flatMap((list) => {
    if (regulation[list] === undefined) return []
    const place = placeOf(regulation, list, known)
    return place.state === 'kept-until-decided' ? [{ list, after: place.after }] : []
  })
}

/** Vacancies that were named in this selection, by name. */
export function vacanciesIn(selection: Selection): readonly string[] {
  const named = [...selection.candidates.values()].flatMap(({ contacted, chosen }) => [
    ...Object.keys(contacted ?? {}),
    ...(chosen ?? []).map(({ vacancy }) => vacancy),
  ])
  const offered = [...selection.offers.values()].map(({ vacancy }) => vacancy)
  const all = new Set([...named, ...offered, ...selection.vacancies.keys()])
  return [...all].filter((one) => one !== 'this').toSorted((a, b) => (a < b ? -1 : 1))
}
