/**
 * From passed to in service for one person: admission conditions, start limit, probation, status and pay (rules 152–180).
 *
 * Each finding names its rule and sentence. What depends on a fact that is missing is undecided and says which one.
 *
 * @module
 */

import { type Conditions, namesOf } from '#core/eligibility/condition.ts'
import { type Names, requirementOf } from '#core/eligibility/expression.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Text } from '#core/values/text.ts'
import { type AdmissionFinding, compileAdmission, mayBeAdmitted } from './admission.ts'
import { type EventDays, type StartLimit, startLimit } from './start.ts'
import { type StatusFinding, compileStatus } from './status.ts'
import { type Applicable, type Ruled, type Subject, firstThatApplies } from './subject.ts'

/** A probation rule of a regulation. */
export type ProbationRule = Hiring['probation'][number]
/** A pay rule of a regulation. */
export type PayRule = Hiring['pay'][number]

/** Everything the hiring rules say about one person. */
export interface HiringFindings {
  readonly route: string
  readonly mayBeAdmitted: Verdict
  readonly admission: readonly AdmissionFinding[]
  readonly start: StartLimit
  readonly probation: Applicable<ProbationRule>
  readonly status: StatusFinding
  readonly pay: Applicable<PayRule>
}

/** Finds what the hiring rules say about a person, given the days of the events terms start from. */
export type HiringRules = (subject: Subject, days: EventDays) => HiringFindings

/** The part of a regulation hiring rules are written in. */
export type HiringSource = Conditions & Pick<Regulation, 'hiring'>

/**
 * Compiles the hiring rules of a regulation.
 *
 * @throws {RangeError} on a name that stands for nothing, which the checker refuses.
 */
export function compileHiring(regulation: HiringSource): HiringRules {
  const { hiring } = regulation
  const names = namesOf(regulation)
  const admission = compileAdmission(hiring, names)
  const status = compileStatus(hiring, names)
  const probation = ruled(hiring.probation, 'hiring/probation', names)
  const pay = ruled(hiring.pay, 'hiring/pay', names)
  return (subject, days) => {
    const found = admission(subject)
    return {
      route: subject.route,
      mayBeAdmitted: mayBeAdmitted(found),
      admission: found,
      start: startLimit(hiring, subject, days),
      probation: firstThatApplies(probation, subject),
      status: status(subject),
      pay: firstThatApplies(pay, subject),
    }
  }
}

interface ByRoute {
  readonly says: Text
  readonly routes: readonly string[]
  readonly when?: Expression | undefined
}

function ruled<Rule extends ByRoute>(
  rules: readonly Rule[],
  path: string,
  names: Names,
): readonly Ruled<Rule>[] {
  return rules.map((rule, index) => ({
    path: `${path}/${index}`,
    rule,
    routes: rule.routes,
    when:
      rule.when === undefined
        ? undefined
        : requirementOf(rule.when, `${path}/${index}/when`, names),
  }))
}
