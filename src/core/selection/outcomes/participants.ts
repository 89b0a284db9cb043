/**
 * Who takes part in a round: everybody who applied, or who goes on by the *decided* outcome of the round before, and those
 * brought in by replacement or from the ranked list (rules 89, 98; policy 22).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '../evolve/draft.ts'
import { roundBefore, roundsThrough } from '../in-force.ts'
import type { Candidate, OutcomeCode, RoundState, Selection } from '../state.ts'
import { NO_OUTCOMES } from './outcomes.ts'

/** What outcomes are drawn from. */
export type Facts = Pick<
  Selection,
  | 'versions'
  | 'last'
  | 'revision'
  | 'candidates'
  | 'roll'
  | 'rounds'
  | 'choices'
  | 'outages'
  | 'conflicts'
>

/** Everybody in a round, those who withdrew included. */
export function participants(
  facts: Facts,
  regulation: Regulation,
  round: string,
): readonly Candidate[] {
  const before = roundBefore(regulation, round)
  if (before === undefined) return facts.roll
  const { brought } = roundState(facts.rounds, round)
  const outcomes = roundState(facts.rounds, before.round).decided?.outcomes ?? NO_OUTCOMES
  const isTakingPart = wayInto(facts, regulation, round)
  const found: Candidate[] = []
  for (const ordinal of outcomes.ordinals) {
    const candidate = facts.roll[ordinal]
    if (candidate !== undefined && isTakingPart(candidate)) {
      found.push(candidate)
    }
  }
  for (const name of brought.keys()) {
    const candidate = facts.candidates.get(name)
    if (candidate !== undefined && outcomes.of(candidate) === undefined) found.push(candidate)
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
  const candidate = facts.candidates.get(name)
  return candidate !== undefined && takesPart(facts, regulation, round, candidate)
}

/** The same, for a candidate at hand. */
export function takesPart(
  facts: Pick<Facts, 'rounds'>,
  regulation: Regulation,
  round: string,
  candidate: Candidate,
): boolean {
  return wayInto(facts, regulation, round)(candidate)
}

/** The same for many, one after the other: the rounds on the way are looked up once. */
function wayInto(
  { rounds }: Pick<Facts, 'rounds'>,
  regulation: Regulation,
  round: string,
): (candidate: Candidate) => boolean {
  const states = roundsThrough(regulation, round).map((name) => roundState(rounds, name))
  const steps = states.slice(1).map(({ brought }, place) => {
    const outcomes = states[place]?.decided?.outcomes
    return { brought, outcomes }
  })
  steps.reverse()
  return (candidate) => {
    for (const { brought, outcomes } of steps) {
      if (brought.size > 0 && brought.has(candidate.candidate)) return true
      if (outcomes?.of(candidate)?.code !== 'goes-on') return false
    }
    return true
  }
}

/** What put a candidate out before a round. */
export interface OutBefore {
  readonly outcome: OutcomeCode
  /** The round in which that was decided. */
  readonly decidedIn: string
}

/** What decided earlier round put a candidate out; nothing while that is undecided: work may be scored already. */
export function outBefore(
  facts: Pick<Facts, 'rounds'>,
  regulation: Regulation,
  name: string,
  candidate: Candidate,
): OutBefore | undefined {
  if (takesPart(facts, regulation, name, candidate)) return undefined
  for (const round of roundsThrough(regulation, name).toReversed()) {
    const { decided, brought } = roundState(facts.rounds, round)
    const outcome = round === name ? undefined : decided?.outcomes.of(candidate)?.code
    if (outcome !== undefined && outcome !== 'goes-on') return { outcome, decidedIn: round }
    if (brought.has(candidate.candidate)) return undefined
  }
  return undefined
}

/** Whether the round's outcome was ever decided for this candidate. */
export function isDecidedFor({ decided }: RoundState, candidate: Candidate): boolean {
  return decided?.outcomes.of(candidate) !== undefined
}

/**
 * Withdrew before the round was closed: never competed there. Who withdrew later keeps their place in the comparison, so
 * that nobody moves up by itself (policy 19).
 */
export function leftBefore(state: RoundState, candidate: Candidate): boolean {
  const { withdrawn } = candidate
  if (withdrawn === undefined) return false
  const decided = state.decided?.outcomes.of(candidate)?.code
  if (decided !== undefined) return decided === 'withdrawn'
  return state.closed === undefined || withdrawn < state.closed.at
}
