/**
 * One candidate in the outcome file.
 *
 * @module
 */

import type { EligibilityVerdict } from '#core/eligibility/eligibility.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { formatExact } from '#core/values/rational.ts'
import { counting } from '../applications/counting.ts'
import { timeliness } from '../applications/timeliness.ts'
import { current, roundOf } from '../in-force.ts'
import { scoreOf, scoresIn } from '../outcomes/competition.ts'
import { fileOf, validityIssues } from '../outcomes/eligibility.ts'
import { rulesOf } from '../outcomes/rules.ts'
import { type OutcomeStanding, type RoundStanding, outcomeIn } from '../outcomes/standing.ts'
import type { Candidate, Selection } from '../state.ts'
import { workOf } from '../timed.ts'
import type { CandidateOutcome, CandidateRound } from './format.ts'
import { named, reasonsOf } from './reasons.ts'
import { type SameFor, sameLines } from './same-lines.ts'

/** Who stands on which list now. */
export interface Membership {
  readonly rankedList: ReadonlySet<string>
  readonly reserve: ReadonlySet<string>
}

/** Makes the lines of candidates; equal parts of them are one object. */
export function candidateOutcomes(
  selection: Selection,
  standing: readonly RoundStanding[],
  membership: Membership,
): (candidate: Candidate) => CandidateOutcome {
  const regulation = current(selection)
  const rounds = standing.flatMap((one): readonly RoundInFile[] => {
    const round = roundOf(regulation, one.round)
    return round === undefined
      ? []
      : [{ selection, regulation, round, standing: one, same: sameLines() }]
  })
  return (candidate) => candidateOutcome({ regulation, rounds, membership }, candidate)
}

/** A round as lines are made of it. */
interface RoundInFile {
  readonly selection: Selection
  readonly regulation: Regulation
  readonly round: Round
  readonly standing: RoundStanding
  readonly same: SameFor<CandidateRound>
}

interface File {
  readonly regulation: Regulation
  readonly rounds: readonly RoundInFile[]
  readonly membership: Membership
}

function candidateOutcome(
  { regulation, rounds: all, membership }: File,
  candidate: Candidate,
): CandidateOutcome {
  const { candidate: name, withdrawn, route } = candidate
  const rounds: CandidateRound[] = []
  for (const one of all) {
    const line = roundLine(one, candidate)
    if (line !== undefined) rounds.push(line)
  }
  return {
    candidate: name,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(route === undefined ? {} : { route }),
    result: resultOf(candidate, rounds),
    submissions: submissionLines(regulation, candidate),
    routes: routeLines(regulation, candidate),
    rounds,
    lists: listsWith(membership, name),
  }
}

function listsWith({ rankedList, reserve }: Membership, name: string): CandidateOutcome['lists'] {
  if (rankedList.has(name)) return reserve.has(name) ? ON_BOTH : ON_RANKED_LIST
  return reserve.has(name) ? ON_RESERVE : ON_NO_LIST
}

const ON_BOTH: CandidateOutcome['lists'] = ['ranked-list', 'reserve']
const ON_RANKED_LIST: CandidateOutcome['lists'] = ['ranked-list']
const ON_RESERVE: CandidateOutcome['lists'] = ['reserve']
const ON_NO_LIST: CandidateOutcome['lists'] = []

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
  const verdict = rulesOf(regulation).eligibility.verdict(fileOf(candidate, submission))
  const known = routesOf.get(verdict) ?? [...verdict.routes]
  routesOf.set(verdict, known)
  return known
}

const routesOf = new WeakMap<EligibilityVerdict, CandidateOutcome['routes']>()

function roundLine(one: RoundInFile, candidate: Candidate): CandidateRound | undefined {
  const found = outcomeIn(one.standing, candidate)
  if (found === undefined) return undefined
  const grounds = groundsOf(one, candidate, found)
  const make = (): CandidateRound => newRoundLine(one, candidate, found)
  return grounds === undefined ? make() : one.same(grounds, make)
}

/**
 * Everything the line of a round is drawn from, where that is little: the outcome and the scores, or what the conditions
 * came to. Undefined where more has to be looked at.
 */
function groundsOf(
  { regulation, round }: RoundInFile,
  candidate: Candidate,
  { outcome, status, wouldBecome }: OutcomeStanding,
): readonly unknown[] | undefined {
  const { answers, attendance, places } = candidate
  const isMore = answers !== undefined || attendance !== undefined || places !== undefined
  if (isMore || wouldBecome !== undefined) return undefined
  const scores = cardOf(round).scored.map((measure) => {
    const score = scoreOf(candidate, round.round, measure)
    return score?.void === true ? undefined : score?.value
  })
  if (round.kind !== 'eligibility') return [outcome, status, ...scores]
  const submission = counting(regulation, candidate)
  if (submission === undefined) return undefined
  const rules = rulesOf(regulation)
  if (validityIssues(regulation, rules, candidate, submission).length > 0) return undefined
  const verdict = rules.eligibility.verdict(fileOf(candidate, submission))
  return [outcome, status, verdict, ...scores]
}

function newRoundLine(
  { selection, regulation, round, standing }: RoundInFile,
  candidate: Candidate,
  found: OutcomeStanding,
): CandidateRound {
  const { outcome, status } = found
  const cutOff = (status === 'proposed' ? standing.assessed : standing.state.decided)?.cutOff
  const scores = [...scoresIn(round.round, candidate, cardOf(round))].map(([measure, value]) => [
    measure,
    named(round, measure, value),
  ])
  return {
    round: round.round,
    outcome: outcome.code,
    status,
    ...(scores.length === 0 ? {} : { scores: Object.fromEntries(scores) }),
    ...workPart(selection, regulation, round, candidate),
    ...exactParts(found),
    reasons: [...reasonsOf({ regulation, round, cutOff }, candidate, outcome)],
  }
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
