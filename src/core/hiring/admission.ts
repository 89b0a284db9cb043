/**
 * Admission conditions: what must hold on the day of hiring, transfer or promotion, by route (rules 54–59, 152–159).
 *
 * They are never a reason to refuse an application (policy 14). As long as the day of hiring is open, what was not shown yet
 * may still come: undecided. A condition for some only holds for whom its `when` is met.
 *
 * @module
 */

import { type z } from 'zod'
import { judgeable } from '#core/eligibility/condition.ts'
import { type Names, requirementOf } from '#core/eligibility/expression.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { standpointAtHiring } from '#core/eligibility/reference-date.ts'
import { type Requirement } from '#core/eligibility/requirement.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { type Hiring, type admissionCondition } from '#core/regulation/schema/hiring.ts'
import { type Text } from '#core/values/text.ts'
import { type Subject } from './subject.ts'

type AdmissionCondition = z.infer<typeof admissionCondition>

/** What is concluded about one admission condition. */
export interface AdmissionFinding {
  readonly condition: string
  readonly rule: string
  readonly says: Text
  /** `does-not-apply`: it holds for others only. */
  readonly state: Verdict | 'does-not-apply'
  readonly dueAt: AdmissionCondition['due-at']
  readonly evidence: Text | undefined
  /** What a person may decide while it is not met, where the regulation says so (Q23). */
  readonly choice: AdmissionCondition['missing']
  /** Why it holds for this person or not, where that depends on something. */
  readonly applies: Reason | undefined
  readonly because: Reason
}

/** Finds the admission conditions for a person: those of the route, in the order of the regulation. */
export type Admission = (subject: Subject) => readonly AdmissionFinding[]

/** Compiles the admission conditions. */
export function compileAdmission(hiring: Hiring, names: Names): Admission {
  const compiled = Object.entries(hiring['admission-conditions']).map(([name, condition]) =>
    compileOne(name, condition, names),
  )
  return (subject) =>
    compiled
      .filter(({ condition }) => condition.routes.includes(subject.route))
      .map((one) => findingOf(one, subject))
}

/** Whether somebody may be admitted: every admission condition that applies is met. */
export function mayBeAdmitted(findings: readonly AdmissionFinding[]): Verdict {
  if (findings.some(({ state }) => state === 'not-met')) return 'not-met'
  return findings.some(({ state }) => state === 'undecided') ? 'undecided' : 'met'
}

interface Compiled {
  readonly name: string
  readonly path: string
  readonly condition: AdmissionCondition
  readonly when: Requirement | undefined
  readonly require: Requirement
}

function compileOne(name: string, condition: AdmissionCondition, names: Names): Compiled {
  const path = `hiring/admission-conditions/${name}`
  const { when, require, says } = condition
  return {
    name,
    path,
    condition,
    when: when === undefined ? undefined : requirementOf(when, `${path}/when`, names),
    require: judgeable({
      name,
      rule: path,
      says,
      require: requirementOf(require, `${path}/require`, names),
      standpoint: standpointAtHiring,
    }),
  }
}

function findingOf(one: Compiled, { file, route }: Subject): AdmissionFinding {
  const at = standpointAtHiring(file, route)
  const applies = one.when?.explain(file, at)
  const because = one.require.explain(file, at)
  const state = stateOf(applies?.verdict ?? 'met', because.verdict)
  return {
    condition: one.name,
    rule: one.path,
    says: one.condition.says,
    state,
    dueAt: one.condition['due-at'],
    evidence: one.condition.evidence,
    choice: state === 'met' || state === 'does-not-apply' ? undefined : one.condition.missing,
    applies,
    because,
  }
}

/** What is met is met, whether or not it had to be. */
function stateOf(applies: Verdict, required: Verdict): AdmissionFinding['state'] {
  if (applies === 'not-met') return 'does-not-apply'
  if (applies === 'undecided' && required !== 'met') return 'undecided'
  return required
}
