/**
 * Small steps on a draft that the handlers of events share.
 *
 * @module
 */

import { chained } from '#core/values/chain.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { Candidate, Draft, PlaceHappening, RoundState } from '../state.ts'

/** The moment a field names, or the moment of recording when it is left out. */
export function momentOf(occurred: string | undefined, at: string): Instant {
  const moment = parseInstant(occurred ?? at)
  if (moment === undefined) throw new Error('A permitted event has readable instants.')
  return moment
}

/** The candidate, who exists because the event was permitted. */
export function candidateOf(draft: Draft, name: string): Candidate {
  const candidate = draft.candidates.get(name)
  if (candidate === undefined)
    throw new Error(`No candidate ${name}: the event was not permitted first.`)
  return candidate
}

/** Replaces a candidate by a changed one. */
export function change(draft: Draft, name: string, what: Partial<Candidate>): void {
  put(draft, { ...candidateOf(draft, name), ...what })
}

/** Puts a candidate in the place of the one with the same name, or at the end of the roll. */
export function put(draft: Draft, candidate: Candidate): void {
  draft.candidates.set(candidate.candidate, candidate)
  draft.roll[candidate.ordinal] = candidate
}

/** A round nobody has touched yet. */
export const UNTOUCHED: RoundState = {
  closings: [],
  confirmations: [],
  hands: new Set<string>(),
  brought: new Map(),
}

/** The round as far as it has come. */
export function roundState(rounds: ReadonlyMap<string, RoundState>, name: string): RoundState {
  return rounds.get(name) ?? UNTOUCHED
}

/** Replaces a round's state by a changed one. */
export function changeRound(draft: Draft, name: string, what: Partial<RoundState>): void {
  draft.rounds.set(name, { ...roundState(draft.rounds, name), ...what })
}

/** Marks a decided round as touched: its outcomes are frozen until the effect is confirmed (policy 23). */
export function touch(draft: Draft, name: string, why: string): void {
  const state = roundState(draft.rounds, name)
  if (state.decided === undefined) return
  changeRound(draft, name, { touched: chained(state.touched, why) })
}

/** Notes that somebody had a hand in the scores of a round (policy 22). */
export function addHand(draft: Draft, name: string, person: string): void {
  const { hands } = roundState(draft.rounds, name)
  if (!hands.has(person)) changeRound(draft, name, { hands: new Set([...hands, person]) })
}

/** Notes something that may cost a place on a list (policy 25). */
export function happened(draft: Draft, name: string, happening: PlaceHappening): void {
  const { places } = candidateOf(draft, name)
  change(draft, name, { places: [...(places ?? []), happening] })
}
