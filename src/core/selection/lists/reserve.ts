/**
 * The reserve: those who passed and may be offered a post while it is valid (rules 134, 137–150; policies 25, 26).
 *
 * It has no order: members are listed by identifier, without score or rank. Where those who were chosen are not in it, they
 * come (back) in when their offer was declined, lapsed or not followed by a start, unless the table takes the place away.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Instant } from '#core/values/instant.ts'
import { roundState } from '../evolve/draft.ts'
import { inForce } from '../in-force.ts'
import { takesPart } from '../outcomes/participants.ts'
import type { Candidate, Selection } from '../state.ts'
import { type Place, placeOf } from './place.ts'

/** A member of the reserve. */
export interface Member {
  readonly candidate: string
  readonly place: Place
}

/** What the reserve is drawn from. */
export type ReserveFacts = Pick<Selection, 'versions' | 'candidates' | 'roll' | 'rounds' | 'offers'>

/** The members at a moment, by identifier. */
export function reserve(facts: ReserveFacts, at: Instant): readonly Member[] {
  const regulation = inForce(facts, at)
  if (regulation.reserve === undefined) return []
  return passed(facts, regulation)
    .filter((candidate) => mayEnter(facts, regulation, candidate))
    .map((candidate) => ({
      candidate: candidate.candidate,
      place: placeOf(regulation, 'reserve', candidate),
    }))
    .filter(({ place }) => place.state !== 'lost')
    .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
}

/** Everybody who passed the selection, by decision. */
export function passed(
  facts: Pick<Selection, 'candidates' | 'roll' | 'rounds'>,
  regulation: Regulation,
): readonly Candidate[] {
  const last = regulation.rounds.at(-1)?.round ?? ''
  const { decided } = roundState(facts.rounds, last)
  if (decided === undefined) return []
  const everybody = facts.roll
  return decided.outcomes.ordinals.flatMap((ordinal) => {
    const candidate = everybody[ordinal]
    if (candidate === undefined || decided.outcomes.of(candidate)?.code !== 'passed') return []
    return takesPart(facts, regulation, last, candidate) ? candidate : []
  })
}

function mayEnter(facts: ReserveFacts, regulation: Regulation, candidate: Candidate): boolean {
  if (regulation.reserve?.entry.who === 'passed') return true
  const isChosen = (candidate.chosen ?? []).some(({ vacancy }) => vacancy === 'this')
  if (!isChosen) return true
  const offers = [...facts.offers.values()].filter(
    (offer) => offer.candidate === candidate.candidate && offer.vacancy === 'this',
  )
  return offers.some(
    ({ status }) => status === 'declined' || status === 'lapsed' || status === 'reneged',
  )
}
