/**
 * Who takes part in a round: everybody who applied, or who goes on by the *decided* outcome of the round before, and those
 * brought in by replacement or from the ranked list (rules 89, 98; policy 22).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '../evolve/draft.ts'
import { roundBefore } from '../in-force.ts'
import type { Candidate, RoundState, Selection } from '../state.ts'

/** What outcomes are drawn from. */
export type Facts = Pick<
  Selection,
  'versions' | 'last' | 'candidates' | 'rounds' | 'choices' | 'outages' | 'conflicts'
>

/** Everybody in a round, those who withdrew included. */
export function participants(
  facts: Facts,
  regulation: Regulation,
  round: string,
): readonly Candidate[] {
  const before = roundBefore(regulation, round)
  if (before === undefined) return [...facts.candidates.values()]
  const { brought } = roundState(facts.rounds, round)
  const { decided } = roundState(facts.rounds, before.round)
  const names = [
    ...(decided?.outcomes.keys() ?? []),
    ...[...brought.keys()].filter((name) => decided?.outcomes.has(name) !== true),
  ]
  const found: Candidate[] = []
  for (const name of names) {
    if (!isIn(facts, regulation, round, name)) continue
    const candidate = facts.candidates.get(name)
    if (candidate !== undefined) found.push(candidate)
  }
  return found
}

/**
 * Whether a candidate is in a round: goes on by the decided outcome of every round before it, or was brought in. Who falls
 * out of an earlier round by a correction is out of every later one.
 */
export function isIn(
  facts: Pick<Facts, 'candidates' | 'rounds'>,
  regulation: Regulation,
  round: string,
  name: string,
): boolean {
  const before = roundBefore(regulation, round)
  if (before === undefined) return facts.candidates.has(name)
  if (roundState(facts.rounds, round).brought.has(name)) return true
  const outcome = roundState(facts.rounds, before.round).decided?.outcomes.get(name)
  return outcome?.code === 'goes-on' && isIn(facts, regulation, before.round, name)
}

/** Whether the round's outcome was ever decided for this candidate. */
export function isDecidedFor(state: RoundState, name: string): boolean {
  return state.decided?.outcomes.has(name) ?? false
}

/**
 * Withdrew before the round was closed: never competed there. Who withdrew later keeps their place in the comparison, so
 * that nobody moves up by itself (policy 19).
 */
export function leftBefore(state: RoundState, { candidate, withdrawn }: Candidate): boolean {
  if (withdrawn === undefined) return false
  const decided = state.decided?.outcomes.get(candidate)?.code
  if (decided !== undefined) return decided === 'withdrawn'
  return state.closed === undefined || withdrawn < state.closed.at
}
