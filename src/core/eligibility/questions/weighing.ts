/**
 * What can be said while questions are still open: as eligibility says it, except that nothing is concluded from a question
 * that was not asked yet.
 *
 * For eligibility a claim that is not there is a requirement not met. Here it is so only once the question was answered.
 *
 * @module
 */

import { type CandidateFile } from '../file.ts'
import { type Verdict, both, everyOf, someOf } from '../verdict.ts'
import { type Asked, type AskedByRoute } from './asked.ts'

/** Answers as the tree of a regulation sees them. */
export interface Known {
  readonly file: CandidateFile
  /** Whether a rule waits for a question that was not answered at all. */
  readonly isWaiting: (rule: string) => boolean
}

/** What is concluded about a part of what is asked. */
export function weighed(asked: Asked, known: Known): Verdict {
  if (asked.kind === 'condition') return weighed(asked.requires, known)
  if (asked.kind !== 'leaf') {
    const verdicts = asked.parts.map((part) => weighed(part, known))
    return asked.kind === 'all-of' ? everyOf(verdicts) : someOf(verdicts)
  }
  const verdict = asked.verdict(known.file)
  return verdict === 'not-met' && known.isWaiting(asked.rule) ? 'undecided' : verdict
}

/** Whether the conditions of a route are met. */
export function qualifies(route: AskedByRoute, known: Known): Verdict {
  return everyOf(route.conditions.map((one) => weighed(one, known)))
}

/** Whether a route can be taken: its conditions are met, and no other route closes it. */
export function routeVerdict(
  route: AskedByRoute,
  routes: readonly AskedByRoute[],
  known: Known,
): Verdict {
  return both(qualifies(route, known), openness(route, routes, known))
}

/** Whether no other route closes this one: met when it is open. */
export function openness(
  { closedBy }: AskedByRoute,
  routes: readonly AskedByRoute[],
  known: Known,
): Verdict {
  const closing = routes.filter(({ route }) => closedBy.includes(route))
  return everyOf(closing.map((other) => opposite(qualifies(other, known))))
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 'undecided') return verdict
  return verdict === 'met' ? 'not-met' : 'met'
}

/** The rules of which the answer can still change what is concluded about a route. */
export function openRules(route: AskedByRoute, known: Known): readonly string[] {
  if (qualifies(route, known) !== 'undecided') return []
  return route.conditions.flatMap((one) => openRulesOf(one, known))
}

function openRulesOf(asked: Asked, known: Known): readonly string[] {
  if (weighed(asked, known) !== 'undecided') return []
  if (asked.kind === 'leaf') return [asked.rule]
  if (asked.kind === 'condition') return openRulesOf(asked.requires, known)
  return asked.parts.flatMap((part) => openRulesOf(part, known))
}
