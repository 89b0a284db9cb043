/**
 * Who takes part in a round: everybody who applied, or who goes on by the *decided* outcome of the round before, and those
 * brought in by replacement or from the ranked list (rules 89, 98; policy 22).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '../evolve/draft.ts'
import { roundBefore, roundsThrough } from '../in-force.ts'
import type { Assessment, Candidate, RoundState, Selection } from '../state.ts'

/** What outcomes are drawn from. */
export type Facts = Pick<
  Selection,
  'versions' | 'last' | 'revision' | 'candidates' | 'rounds' | 'choices' | 'outages' | 'conflicts'
>

/** Everybody in a round, those who withdrew included. */
export function participants(
  facts: Facts,
  regulation: Regulation,
  round: string,
): readonly Candidate[] {
  const before = roundBefore(regulation, round)
  if (before === undefined) return [...facts.candidates.values()]
  const found: Candidate[] = []
  for (const name of namesIn(facts, regulation, round, before.round)) {
    const candidate = facts.candidates.get(name)
    if (candidate !== undefined) found.push(candidate)
  }
  return found
}

function* namesIn(
  facts: Facts,
  regulation: Regulation,
  round: string,
  before: string,
): Generator<string> {
  const { brought } = roundState(facts.rounds, round)
  const outcomes = roundState(facts.rounds, before).decided?.outcomes ?? NOBODY
  for (const [name, { code }] of outcomes) {
    const goesOn = code === 'goes-on' && isIn(facts, regulation, before, name)
    if (goesOn || brought.has(name)) yield name
  }
  for (const name of brought.keys()) if (!outcomes.has(name)) yield name
}

const NOBODY: Assessment['outcomes'] = new Map()

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
  const names = roundsThrough(regulation, round)
  for (let place = names.length - 1; place > 0; place -= 1) {
    if (roundState(facts.rounds, names[place] ?? '').brought.has(name)) return true
    const { decided } = roundState(facts.rounds, names[place - 1] ?? '')
    if (decided?.outcomes.get(name)?.code !== 'goes-on') return false
  }
  return names.length > 1 || facts.candidates.has(name)
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
