/**
 * Why a candidate has an outcome in a round: the rules that gave it and the facts used, in short (the whole tree of a
 * condition is in the explanation).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { nameScore } from '#core/scoring/scale.ts'
import { notReached } from '#core/scoring/scorecard.ts'
import { type Rational, formatExact } from '#core/values/rational.ts'
import { counting } from '../applications/counting.ts'
import { missingScores, scoresIn } from '../outcomes/competition.ts'
import { fileOf, validityIssues } from '../outcomes/eligibility.ts'
import { rulesOf } from '../outcomes/rules.ts'
import type { Candidate, CutOffResult, Outcome } from '../state.ts'
import type { OutcomeReason } from './format.ts'

/** What reasons are drawn from. */
export interface ReasonSource {
  readonly regulation: Regulation
  readonly round: Round
  readonly cutOff: CutOffResult | undefined
}

/** The reasons of one outcome. */
export function reasonsOf(
  source: ReasonSource,
  candidate: Candidate,
  outcome: Outcome,
): readonly OutcomeReason[] {
  const rule = `rounds/${source.round.round}`
  if (outcome.code === 'withdrawn') return [{ code: 'withdrew', rule }]
  if (outcome.code === 'absent') return [absenceReason(source.round, candidate)]
  return source.round.kind === 'eligibility'
    ? screeningReasons(source.regulation, candidate, outcome)
    : scoreReasons(source, candidate, outcome)
}

function absenceReason({ round }: Round, candidate: Candidate): OutcomeReason {
  const attendance = absenceFrom(round, candidate)
  return { code: attendance, rule: `rounds/${round}/${attendance}` }
}

/** Which absence it was: also when the candidate was called again afterwards. */
function absenceFrom(round: string, { attendance, places }: Candidate): string {
  const now = attendance?.[round]
  if (now === 'no-show' || now === 'could-not-attend') return now
  const before = places?.findLast(
    (one) => one.round === round && (one.what === 'no-show' || one.what === 'could-not-attend'),
  )
  return before?.what ?? 'no-show'
}

function screeningReasons(
  regulation: Regulation,
  candidate: Candidate,
  outcome: Outcome,
): readonly OutcomeReason[] {
  // Nothing is left to draw reasons from (policy 32).
  if (candidate.stated !== undefined) return []
  const submission = counting(regulation, candidate)
  if (submission === undefined) return [{ code: 'nothing-submitted', rule: 'applications' }]
  const rules = rulesOf(regulation)
  const issues = validityIssues(regulation, rules, candidate, submission).map(
    ({ point, rule, verdict, about }) => ({
      code: verdict === 'invalid' ? `invalid-${point}` : `undecided-${point}`,
      rule,
      facts: { received: submission.received, ...(about === undefined ? {} : { about }) },
    }),
  )
  if (outcome.code === 'invalid' || issues.length > 0) return issues
  const wanted =
    outcome.code === 'goes-on' ? 'met' : outcome.code === 'undecided' ? 'undecided' : 'not-met'
  const { routes } = rules.eligibility.verdict(fileOf(candidate, submission))
  return routes
    .filter(({ verdict }) => verdict === wanted)
    .map(({ route, open }) => ({
      code: open === 'not-met' ? 'route-closed' : `route-${wanted}`,
      rule: `routes/${route}`,
    }))
}

function scoreReasons(
  source: ReasonSource,
  candidate: Candidate,
  outcome: Outcome,
): readonly OutcomeReason[] {
  const { round } = source
  const missing = missingScores(round, candidate)
  if (missing.length > 0) {
    return [
      { code: 'score-missing', rule: `rounds/${round.round}`, facts: { measures: [...missing] } },
    ]
  }
  if (outcome.code === 'undecided') return [absenceReason(round, candidate)]
  if (outcome.code === 'below-minimum') return minimumReasons(round, candidate, outcome)
  return [...minimaReached(round), ...quotaReasons(source, outcome)]
}

function minimumReasons(
  round: Round,
  candidate: Candidate,
  { total }: Outcome,
): readonly OutcomeReason[] {
  const card = cardOf(round)
  const scores = scoresIn(round.round, candidate, card)
  const valueOf = (of: string): Rational | undefined => (of === 'total' ? total : scores.get(of))
  return notReached(card, valueOf).map(({ of, atLeast }) => ({
    code: 'minimum-not-reached',
    rule: `rounds/${round.round}/minima/${of}`,
    facts: { of, score: named(round, of, valueOf(of)), 'at-least': named(round, of, atLeast) },
  }))
}

function minimaReached(round: Round): readonly OutcomeReason[] {
  if (!round.eliminatory) return [{ code: 'not-eliminatory', rule: `rounds/${round.round}` }]
  return (round.minima ?? []).map(({ of }) => ({
    code: 'minimum-reached',
    rule: `rounds/${round.round}/minima/${of}`,
  }))
}

function quotaReasons(
  { round, cutOff }: ReasonSource,
  { code, rank, via }: Outcome,
): readonly OutcomeReason[] {
  const brought =
    via === undefined ? [] : [{ code: `called-by-${via}`, rule: `rounds/${round.round}` }]
  if (cutOff === undefined) return brought
  const values = Object.fromEntries(
    cutOff.values.map(({ of, value }) => [`cut-off-${of}`, named(round, of, value)]),
  )
  return [
    ...brought,
    {
      code: code === 'outside-quota' ? 'outside-quota' : 'within-quota',
      rule: `rounds/${round.round}/cut-off`,
      facts: {
        rank: rank ?? 0,
        competing: cutOff.competing,
        announced: cutOff.announced,
        within: cutOff.within,
        ...values,
      },
    },
  ]
}

/** A value as its measure names it; exact. */
export function named(round: Round, of: string, value: Rational | undefined): string {
  if (value === undefined) return ''
  const meter = cardOf(round).meters.get(of)
  return meter === undefined ? formatExact(value) : nameScore(meter.scale, value)
}
