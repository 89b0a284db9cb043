/**
 * How every round stands at a moment: what is decided, what the rules propose, what a correction would change (policies
 * 22, 23). Computed once; everything that is shown about a selection is read from it.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '../evolve/draft.ts'
import { current, roundBefore } from '../in-force.ts'
import type { Assessment, Candidate, Outcome, RoundState, Selection } from '../state.ts'
import { assess } from './assess.ts'
import { type Changes, changesBetween } from './changes.ts'
import { NO_OUTCOMES } from './outcomes.ts'

/** How far a round has come. */
export type RoundProgress = 'waiting' | 'open' | 'closed' | 'decided' | 'frozen'

/** How far one outcome has come. */
export type OutcomeStatus = 'proposed' | 'decided' | 'frozen'

/** One round as it stands. */
export interface RoundStanding {
  readonly round: string
  readonly progress: RoundProgress
  readonly state: RoundState
  /** The round whose decision it waits for. */
  readonly waitsFor?: string | undefined
  /** What the rules make of it now; undefined while it waits. */
  readonly assessed: Assessment | undefined
}

/** One candidate's outcome as it stands in a round. */
export interface OutcomeStanding {
  readonly outcome: Outcome
  readonly status: OutcomeStatus
  readonly wouldBecome?: Outcome | undefined
}

/** Every round, first to last. */
export function standingOf(selection: Selection): readonly RoundStanding[] {
  const regulation = current(selection)
  return regulation.rounds.map(({ round }) => roundStanding(selection, regulation, round))
}

/** One round alone: what a page about that round needs, whatever the others are. Undefined for a round that is not there. */
export function standingOfRound(selection: Selection, round: string): RoundStanding | undefined {
  const regulation = current(selection)
  const isThere = regulation.rounds.some((one) => one.round === round)
  return isThere ? roundStanding(selection, regulation, round) : undefined
}

/** A candidate's outcome in a round; undefined for who does not take part, or while the round waits. */
export function outcomeIn(
  { progress, state, assessed }: RoundStanding,
  candidate: Pick<Candidate, 'ordinal'>,
): OutcomeStanding | undefined {
  const decided = state.decided?.outcomes.of(candidate)
  const now = assessed?.outcomes.of(candidate)
  if (decided === undefined) {
    return now === undefined ? undefined : { outcome: now, status: 'proposed' }
  }
  if (progress !== 'frozen') return { outcome: decided, status: 'decided' }
  const changes = now !== undefined && now.code !== decided.code
  return { outcome: decided, status: 'frozen', wouldBecome: changes ? now : undefined }
}

/** Who comes in and who falls out when a correction is confirmed (policy 23). */
export function correctionOf({ progress, state, assessed }: RoundStanding): Changes | undefined {
  if (progress !== 'frozen' || assessed === undefined) return undefined
  return changesBetween(state.decided, assessed)
}

function roundStanding(selection: Selection, regulation: Regulation, round: string): RoundStanding {
  const state = roundState(selection.rounds, round)
  const before = roundBefore(regulation, round)
  const earlier = before === undefined ? undefined : roundState(selection.rounds, before.round)
  const waits = earlier !== undefined && earlier.decided === undefined && state.brought.size === 0
  if (waits)
    return { round, progress: 'waiting', state, waitsFor: before?.round, assessed: undefined }
  const progress = progressOf(state)
  if (progress !== 'decided') return { round, progress, state, assessed: assess(selection, round) }
  const assessed = hasNewcomers(selection, regulation, round, state)
    ? assess(selection, round)
    : state.decided
  return { round, progress: assessed === state.decided ? 'decided' : 'open', state, assessed }
}

function progressOf(state: RoundState): RoundProgress {
  if (state.closed !== undefined) return 'closed'
  if (state.decided === undefined) return 'open'
  return state.touched === undefined ? 'decided' : 'frozen'
}

function hasNewcomers(
  selection: Selection,
  regulation: Regulation,
  round: string,
  state: RoundState,
): boolean {
  const known = state.decided?.outcomes
  if (known === undefined) return true
  const before = roundBefore(regulation, round)
  if (before === undefined) return selection.candidates.size > known.size
  if ([...state.brought.keys()].some((name) => !known.has(name))) return true
  const earlier = roundState(selection.rounds, before.round).decided?.outcomes ?? NO_OUTCOMES
  return earlier.ordinals.some(
    (ordinal) => earlier.of({ ordinal })?.code === 'goes-on' && known.of({ ordinal }) === undefined,
  )
}
