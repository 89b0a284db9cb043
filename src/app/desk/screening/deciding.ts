/**
 * Which conditions decide on each route of a regulation, as the rules themselves name them; and whether a person has
 * concluded about enough of them.
 *
 * @module
 */

import { type CandidateFile, judgementOf } from '#core/eligibility/file.ts'
import type { Reason } from '#core/eligibility/reason.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { judgedPoint } from '#core/selection/applications/timeliness.ts'
import { fileOf } from '#core/selection/outcomes/eligibility.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import type { Candidate, OutcomeCode } from '#core/selection/state.ts'
import { parseDay } from '#core/values/day.ts'

/** How far the screening of one candidate is. */
export type ScreeningState = 'undecided' | 'to-look-at' | 'done'

const known = new WeakMap<Regulation, ReadonlyMap<string, readonly string[]>>()

/** The names of the conditions that decide, by route. */
function decidingConditions(regulation: Regulation): ReadonlyMap<string, readonly string[]> {
  const before = known.get(regulation)
  if (before !== undefined) return before
  const { routes } = rulesOf(regulation).eligibility.explain(emptyFile(regulation))
  const found = new Map(
    routes.map(({ route, conditions }) => [route, conditions.map(conditionOf)] as const),
  )
  known.set(regulation, found)
  return found
}

/** The name of the condition that a reason is about. */
export function conditionOf({ rule }: Pick<Reason, 'rule'>): string {
  return rule.replace(/^conditions\//u, '')
}

/** How far the screening of a candidate is, given the outcome that the rules make of it. */
export function screeningState(
  regulation: Regulation,
  candidate: Candidate,
  code: OutcomeCode,
): ScreeningState {
  if (code === 'undecided') return 'undecided'
  return isConfirmed(regulation, candidate, code) ? 'done' : 'to-look-at'
}

/** Whether a person concluded about everything that the outcome rests on. */
function isConfirmed(regulation: Regulation, candidate: Candidate, code: OutcomeCode): boolean {
  if (candidate.stated !== undefined) return true
  const submission = counting(regulation, candidate)
  if (submission === undefined) return false
  if (code === 'invalid') {
    return POINTS.some(
      (point) =>
        candidate.validity?.[judgedPoint(submission.application, point)]?.finding === 'invalid',
    )
  }
  if (candidate.judgements === undefined) return false
  const file = fileOf(candidate, submission)
  const isJudged = ([route, conditions]: readonly [string, readonly string[]]): boolean =>
    judgedEnough(file, route, conditions, code)
  const routes = [...decidingConditions(regulation)].filter(
    ([route]) => candidate.route === undefined || candidate.route === route,
  )
  return code === 'goes-on' ? routes.some(isJudged) : routes.every(isJudged)
}

function judgedEnough(
  file: CandidateFile,
  route: string,
  conditions: readonly string[],
  code: OutcomeCode,
): boolean {
  const judged = conditions.map((one) => judgementOf(file, one, route))
  const isOut = code !== 'goes-on' && judged.some((one) => one?.finding === 'not-met')
  return isOut || judged.every((one) => one !== undefined)
}

/** What can be judged about an application. */
export const POINTS = ['late', 'language', 'postmark', 'attachment', 'channel'] as const

/** A file in which nothing stands yet. */
function emptyFile({ announcement }: Regulation): CandidateFile {
  const appliedOn = parseDay(announcement.closing)
  if (appliedOn === undefined) throw new Error('A published regulation closes on a day.')
  return { claims: [], appliedOn, evidence: new Map(), judgements: [] }
}
