/**
 * One candidate in the outcome file.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { formatExact } from '#core/values/rational.ts'
import { counting } from '../applications/counting.ts'
import { timeliness } from '../applications/timeliness.ts'
import { current } from '../in-force.ts'
import { scoresIn } from '../outcomes/competition.ts'
import { fileOf } from '../outcomes/eligibility.ts'
import { rulesOf } from '../outcomes/rules.ts'
import { type OutcomeStanding, type RoundStanding, outcomeIn } from '../outcomes/standing.ts'
import type { Candidate, Selection } from '../state.ts'
import { workOf } from '../timed.ts'
import type { CandidateOutcome, CandidateRound } from './format.ts'
import { named, reasonsOf } from './reasons.ts'

/** Who stands on which list now. */
export interface Membership {
  readonly rankedList: ReadonlySet<string>
  readonly reserve: ReadonlySet<string>
}

/** The line of one candidate. */
export function candidateOutcome(
  selection: Selection,
  standing: readonly RoundStanding[],
  candidate: Candidate,
  membership: Membership,
): CandidateOutcome {
  const regulation = current(selection)
  const { candidate: name, withdrawn, route } = candidate
  const rounds = standing.flatMap((one) => roundLine(selection, one, candidate))
  return {
    candidate: name,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(route === undefined ? {} : { route }),
    result: resultOf(candidate, rounds),
    submissions: submissionLines(regulation, candidate),
    routes: routeLines(regulation, candidate),
    rounds,
    lists: [
      ...(membership.rankedList.has(name) ? (['ranked-list'] as const) : []),
      ...(membership.reserve.has(name) ? (['reserve'] as const) : []),
    ],
  }
}

function resultOf(
  candidate: Candidate,
  rounds: readonly CandidateRound[],
): CandidateOutcome['result'] {
  if (candidate.withdrawn !== undefined) return 'withdrawn'
  const last = rounds.at(-1)
  if (last?.status !== 'decided' || last.outcome === 'goes-on') return 'running'
  return last.outcome === 'passed' ? 'passed' : 'not-passed'
}

function submissionLines(
  regulation: Regulation,
  candidate: Candidate,
): CandidateOutcome['submissions'] {
  const counts = counting(regulation, candidate)
  return candidate.submissions.map((submission) => ({
    application: submission.application,
    received: submission.received,
    time: timeliness(regulation, candidate, submission),
    counts: submission === counts,
  }))
}

function routeLines(regulation: Regulation, candidate: Candidate): CandidateOutcome['routes'] {
  const submission = counting(regulation, candidate)
  if (submission === undefined || candidate.erased !== undefined) return []
  return [...rulesOf(regulation).eligibility.verdict(fileOf(candidate, submission)).routes]
}

function roundLine(
  selection: Selection,
  standing: RoundStanding,
  candidate: Candidate,
): readonly CandidateRound[] {
  const regulation = current(selection)
  const found = outcomeIn(standing, candidate)
  const round = regulation.rounds.find((one) => one.round === standing.round)
  if (found === undefined || round === undefined) return []
  const { outcome, status } = found
  const cutOff = (status === 'proposed' ? standing.assessed : standing.state.decided)?.cutOff
  const scores = [...scoresIn(round.round, candidate, cardOf(round))].map(([measure, value]) => [
    measure,
    named(round, measure, value),
  ])
  return [
    {
      round: round.round,
      outcome: outcome.code,
      status,
      ...(scores.length === 0 ? {} : { scores: Object.fromEntries(scores) }),
      ...workPart(selection, regulation, round, candidate),
      ...exactParts(found),
      reasons: [...reasonsOf({ regulation, round, cutOff }, candidate, outcome)],
    },
  ]
}

function workPart(
  selection: Selection,
  regulation: Regulation,
  { round, measures }: Round,
  candidate: Candidate,
): Pick<CandidateRound, 'work'> {
  if (candidate.answers === undefined) return {}
  const states = Object.keys(measures ?? {}).flatMap((measure) => {
    const { state } = workOf(selection, regulation, candidate, { round, measure })
    return state === 'nothing' ? [] : [[measure, state] as const]
  })
  return states.length === 0 ? {} : { work: Object.fromEntries(states) }
}

function exactParts({ outcome, wouldBecome }: OutcomeStanding): Partial<CandidateRound> {
  const { total, rank, via } = outcome
  return {
    ...(total === undefined ? {} : { total: formatExact(total) }),
    ...(rank === undefined ? {} : { rank }),
    ...(via === undefined ? {} : { via }),
    ...(wouldBecome === undefined ? {} : { 'would-become': wouldBecome.code }),
  }
}
