/**
 * What the rules make of one round, from the facts as they are now: an outcome for everybody who takes part.
 *
 * Who withdrew before the round was closed never competed; who withdrew later keeps their place in the comparison,
 * so that nobody moves up by itself (policy 19), and stands as withdrawn only in what follows.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '../evolve/draft.ts'
import { current, isLast, roundOf } from '../in-force.ts'
import type { Assessment, Candidate, Outcome, RoundState } from '../state.ts'
import { absenceEffect } from './absence.ts'
import { compete, isScored } from './competition.ts'
import { earlierResults } from './earlier.ts'
import { screen } from './eligibility.ts'
import { type Outcomes, outcomesFor, sameOutcomes } from './outcomes.ts'
import { type Facts, leftBefore, participants } from './participants.ts'
import { rulesOf } from './rules.ts'

interface Remembered {
  readonly revision: number
  readonly round: string
  readonly assessment: Assessment
}

const remembered = new WeakMap<Facts, Remembered>()

/**
 * Assesses a round. Unknown rounds are a defect of the caller.
 *
 * Asking again before anything else happened gives the same assessment: permission to confirm and confirming look at it in
 * turn.
 */
export function assess(facts: Facts, name: string): Assessment {
  const before = remembered.get(facts)
  const isSame = before?.revision === facts.revision && before.round === name
  if (isSame) return before.assessment
  const assessment = assessAnew(facts, name)
  const { revision } = facts
  remembered.set(facts, { revision, round: name, assessment })
  return assessment
}

function assessAnew(facts: Facts, name: string): Assessment {
  const regulation = current(facts)
  const round = roundOf(regulation, name)
  if (round === undefined) throw new Error(`There is no round ${name} in this regulation.`)
  return round.kind === 'eligibility'
    ? assessScreening(facts, regulation, round)
    : assessScores(facts, regulation, round)
}

function assessScreening(facts: Facts, regulation: Regulation, round: Round): Assessment {
  const state = roundState(facts.rounds, round.round)
  const rules = rulesOf(regulation)
  const candidates = participants(facts, regulation, round.round)
  const same = sameOutcomes()
  const codes = candidates.map((candidate) =>
    leftBefore(state, candidate) ? 'withdrawn' : screen(regulation, rules, candidate),
  )
  return {
    outcomes: outcomesFor(candidates, (line) => same({ code: codes[line] ?? 'undecided' })),
  }
}

function assessScores(facts: Facts, regulation: Regulation, round: Round): Assessment {
  const state = roundState(facts.rounds, round.round)
  const settled: Candidate[] = []
  const settledAs: Outcome[] = []
  const present: Candidate[] = []
  for (const candidate of participants(facts, regulation, round.round)) {
    const before = settledBefore(facts, state, round, candidate)
    if (before === undefined) present.push(candidate)
    else {
      settled.push(candidate)
      settledAs.push(before)
    }
  }
  const { outcomes, cutOff } = compete({
    round,
    candidates: present,
    onward: isLast(regulation, round.round) ? 'passed' : 'goes-on',
    ...(round['earlier-results'] === undefined
      ? {}
      : { earlier: (candidate: Candidate) => earlierResults(facts, round, candidate) }),
  })
  if (settled.length === 0 && state.brought.size === 0) return { outcomes, cutOff }
  const competed = viaOf(outcomes, state.brought)
  const all = outcomesFor(
    [...settled, ...present],
    (line) => settledAs[line] ?? competed(present[line - settled.length]),
  )
  return { outcomes: all, cutOff }
}

function settledBefore(
  { choices }: Facts,
  state: RoundState,
  round: Round,
  candidate: Candidate,
): Outcome | undefined {
  if (leftBefore(state, candidate)) return { code: 'withdrawn' }
  const isGone = candidate.withdrawn !== undefined && !isScored(round, candidate)
  if (isGone) return { code: 'withdrawn' }
  const effect = absenceEffect(round, candidate, choices)
  if (effect === 'out') return { code: 'absent' }
  return effect === 'undecided' ? { code: 'undecided' } : undefined
}

/** The outcome of who competed, with how they came into the round. */
function viaOf(
  outcomes: Outcomes,
  brought: RoundState['brought'],
): (candidate: Candidate | undefined) => Outcome {
  return (candidate) => {
    const outcome = candidate === undefined ? undefined : outcomes.of(candidate)
    if (candidate === undefined || outcome === undefined) {
      throw new Error('Who competes has an outcome.')
    }
    const via = brought.get(candidate.candidate)
    return via === undefined ? outcome : { ...outcome, via }
  }
}
