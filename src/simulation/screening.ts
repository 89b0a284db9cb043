/**
 * The screening in a simulated selection: a person settles what the rules leave undecided, then the round is decided.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { current } from '#core/selection/in-force.ts'
import {
  type ValidityPoint,
  fileOf,
  screen,
  validityIssues,
} from '#core/selection/outcomes/eligibility.ts'
import { isDecidedFor, participants } from '#core/selection/outcomes/participants.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import type { Candidate } from '#core/selection/state.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import type { Crowd } from './applications.ts'
import { ACTORS, type Play } from './play.ts'
import type { Profile } from './profile.ts'

/** What a person has to settle about one file. */
interface Unsettled {
  readonly points: readonly ValidityPoint[]
  readonly conditions: readonly string[]
}

/** In a hundred: how often a person finds that it is in order. */
const FOUND_IN_ORDER = 60
const NOTHING: Unsettled = { points: [], conditions: [] }

/** Settles every file of a screening round. Who applied with the same on the same day waits for the same. */
export function settleFiles(play: Play, round: string, crowd: Crowd): void {
  const regulation = current(play.selection)
  const state = roundState(play.selection.rounds, round)
  const known = new Map<Profile, Map<string, Unsettled>>()
  for (const candidate of participants(play.selection, regulation, round)) {
    if (candidate.withdrawn !== undefined || isDecidedFor(state, candidate)) continue
    settle(play, candidate, waitingFor(regulation, candidate, crowd, known))
  }
}

function waitingFor(
  regulation: Regulation,
  candidate: Candidate,
  crowd: Crowd,
  known: Map<Profile, Map<string, Unsettled>>,
): Unsettled {
  const profile = crowd.profileOf(candidate.candidate)
  const received = candidate.submissions[0]?.received
  const day = received === undefined ? '' : dayInBrussels(received)
  const byDay = known.get(profile) ?? new Map<string, Unsettled>()
  if (byDay.size === 0) known.set(profile, byDay)
  const before = byDay.get(day)
  if (before !== undefined) return before
  const found = unsettled(regulation, candidate)
  byDay.set(day, found)
  return found
}

function unsettled(regulation: Regulation, candidate: Candidate): Unsettled {
  const rules = rulesOf(regulation)
  const submission = counting(regulation, candidate)
  if (submission === undefined || screen(regulation, rules, candidate) !== 'undecided') {
    return NOTHING
  }
  const issues = validityIssues(regulation, rules, candidate, submission)
  const { admissible, routes } = rules.eligibility.explain(fileOf(candidate, submission))
  const conditions = routes
    .filter(({ qualifies }) => admissible === 'undecided' && qualifies === 'undecided')
    .flatMap((route) => route.conditions)
    .filter(({ verdict }) => verdict === 'undecided')
    .map(({ rule }) => rule.slice('conditions/'.length))
  return {
    points: [...new Set(issues.map(({ point }) => point))],
    conditions: [...new Set(conditions)],
  }
}

function settle(play: Play, { candidate }: Candidate, { points, conditions }: Unsettled): void {
  const by = ACTORS.closes
  for (const point of points) {
    const isInOrder = play.random.chance(FOUND_IN_ORDER)
    play.now((at) => ({
      event: 'ApplicationJudged',
      at,
      candidate,
      point,
      finding: isInOrder ? 'valid' : 'invalid',
      reason: 'Simulatie.',
      by,
    }))
  }
  for (const condition of conditions) {
    const isInOrder = play.random.chance(FOUND_IN_ORDER)
    play.now((at) => ({
      event: 'ConditionJudged',
      at,
      candidate,
      condition,
      finding: isInOrder ? 'met' : 'not-met',
      reason: 'Simulatie.',
      by,
    }))
  }
}
