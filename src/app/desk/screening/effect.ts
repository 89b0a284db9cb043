/**
 * What a person's conclusion about a condition changed: the outcome with it beside the outcome without it, and every condition
 * it is a part of that came out otherwise all the same, because something else is enough there or missing there.
 *
 * @module
 */

import type { Reason } from '#core/eligibility/reason.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { fileOf, screen } from '#core/selection/outcomes/eligibility.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import type { Candidate, OutcomeCode } from '#core/selection/state.ts'
import { conditionOf } from './deciding.ts'

/** What the conclusions about one condition changed. */
export interface Effect {
  readonly condition: string
  /** The outcome if nobody had concluded about it. */
  readonly without: OutcomeCode
  readonly outcome: OutcomeCode
  /** Conditions of which this is a part, and that came out otherwise than it. */
  readonly otherwise: readonly Reason[]
}

/** What each condition changed about which a person concluded, whatever the route. */
export function effectsOf(regulation: Regulation, candidate: Candidate): readonly Effect[] {
  const submission = counting(regulation, candidate)
  const judgements = candidate.judgements ?? []
  if (submission === undefined || judgements.length === 0) return []
  const rules = rulesOf(regulation)
  const { routes } = rules.eligibility.explain(fileOf(candidate, submission))
  const tops = routes
    .filter(({ route }) => candidate.route === undefined || candidate.route === route)
    .flatMap(({ conditions }) => conditions)
  const names = new Set(judgements.map(({ condition }) => condition))
  return [...names].map((condition) => {
    const others = judgements.filter((one) => one.condition !== condition)
    return {
      condition,
      without: screen(regulation, rules, { ...candidate, judgements: others }),
      outcome: screen(regulation, rules, candidate),
      otherwise: tops.filter((top) => isOtherwise(top, condition)),
    }
  })
}

function isOtherwise(top: Reason, condition: string): boolean {
  return top.children.some((child) => partsOf(child).some((part) => differs(part, condition, top)))
}

function differs(part: Reason, condition: string, { verdict }: Reason): boolean {
  return part.judgement !== undefined && conditionOf(part) === condition && part.verdict !== verdict
}

/** Whether a person concluded about something in this tree. */
export function isJudgedWithin(reason: Reason): boolean {
  return partsOf(reason).some(({ judgement }) => judgement !== undefined)
}

function partsOf(reason: Reason): readonly Reason[] {
  return [reason, ...reason.children.flatMap(partsOf)]
}
