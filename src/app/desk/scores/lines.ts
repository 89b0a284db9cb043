/**
 * Who takes part in a round and how far their results are.
 *
 * Candidates are listed by pseudonym, which is random: the order says nothing about anybody.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { absenceEffect } from '#core/selection/outcomes/absence.ts'
import { isScored } from '#core/selection/outcomes/competition.ts'
import { outBefore, takesPart } from '#core/selection/outcomes/participants.ts'
import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import type { Candidate } from '#core/selection/state.ts'
import type { DeskPlace } from '../place.ts'
import type { ResultLine, ResultState, ScoredRound } from './scores.ts'

/** The round of that name; undefined where the regulation scores none by it. */
export function scoredRound({ regulation }: DeskPlace, name: string): Round | undefined {
  const round = roundOf(regulation, name)
  return round?.kind === 'assessment' ? round : undefined
}

/** Everybody who takes part in a round, or is still in the running for it while the round before is undecided. */
function linesOf(place: DeskPlace, round: Round): readonly ResultLine[] {
  return place.selection.roll
    .flatMap((candidate) => lineOf(place, round, candidate) ?? [])
    .toSorted((a, b) => (a.candidate.candidate < b.candidate.candidate ? -1 : 1))
}

/** One of them; undefined for who is out. */
export function lineOf(
  { selection, regulation }: DeskPlace,
  round: Round,
  candidate: Candidate,
): ResultLine | undefined {
  if (candidate.erased !== undefined) return undefined
  if (outBefore(selection, regulation, round.round, candidate) !== undefined) return undefined
  const isIn = takesPart(selection, regulation, round.round, candidate)
  const state = stateOf(round, candidate, absenceEffect(round, candidate, selection.choices))
  return { candidate, state, isIn }
}

function stateOf(
  round: Round,
  candidate: Candidate,
  absence: ReturnType<typeof absenceEffect>,
): ResultState {
  if (isScored(round, candidate)) return 'complete'
  if (candidate.withdrawn !== undefined) return 'withdrew'
  return absence === 'none' ? 'missing' : 'away'
}

/** A round with everybody in it. */
export interface Glance extends ScoredRound {
  readonly lines: readonly ResultLine[]
}

interface Known extends Pick<DeskPlace, 'regulation'> {
  readonly revision: number
  readonly rounds: Map<string, Glance>
}

const known = new WeakMap<DeskPlace['selection']['candidates'], Known>()

/** A round at a glance; worked out once as long as nothing happens in the selection. */
export function glanceAt(place: DeskPlace, round: Round): Glance {
  const { rounds } = knownIn(place)
  const before = rounds.get(round.round)
  if (before !== undefined) return before
  const lines = linesOf(place, round)
  const counts = { missing: 0, complete: 0, away: 0, withdrew: 0 }
  for (const { state } of lines) counts[state] += 1
  const progress = standingOfRound(place.selection, round.round)?.progress ?? 'waiting'
  const glance = { round, progress, counts, lines }
  rounds.set(round.round, glance)
  return glance
}

function knownIn({ selection, regulation }: DeskPlace): Known {
  const { candidates, revision } = selection
  const before = known.get(candidates)
  if (before?.revision === revision && before.regulation === regulation) return before
  const fresh: Known = { revision, regulation, rounds: new Map() }
  known.set(candidates, fresh)
  return fresh
}

/** Who comes after somebody among those of whom a score is missing. */
export function nextToScore(lines: readonly ResultLine[], from: string): string | undefined {
  const open = lines
    .filter(({ state, candidate }) => state === 'missing' && candidate.candidate !== from)
    .map(({ candidate }) => candidate.candidate)
  return open.find((name) => name > from) ?? open[0]
}
