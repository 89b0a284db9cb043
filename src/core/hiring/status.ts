/**
 * Keeping or losing a statutory appointment (rules 160–162; C17).
 *
 * Asked of every statutory job within the Flemish services held on the day of hiring; somebody without one has nothing to
 * keep. Every rule whose `when` holds for that job is read: the line whose days and `when` fit says what follows. Losing
 * goes before keeping, for the rules that take the appointment away are the exceptions. A day that no line covers, such as
 * 1 June 2024 itself, is for a person to decide (policy 34).
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { isInRange } from '#core/eligibility/day-range.ts'
import { employmentRequirement } from '#core/eligibility/employment.ts'
import { type Names, requirementOf } from '#core/eligibility/expression.ts'
import { type CandidateFile } from '#core/eligibility/file.ts'
import { type Missing, missingOf } from '#core/eligibility/reason.ts'
import { standpointAtHiring } from '#core/eligibility/reference-date.ts'
import { type Requirement } from '#core/eligibility/requirement.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { type Text } from '#core/values/text.ts'
import { type Subject } from './subject.ts'

type StatusRule = Hiring['status'][number]
type StatusCase = StatusRule['cases'][number]
type Job = ClaimOf<'employment'>

/** What becomes of a statutory appointment. */
export type StatusEffect = StatusCase['then'] | 'undecided' | 'no-statutory-appointment'

/** What one rule says about one job. */
export interface StatusLine {
  readonly rule: string
  readonly says: Text
  readonly claim: string
  /** The day that was looked at. */
  readonly day: string | undefined
  readonly effect: StatusCase['then'] | 'undecided'
  readonly missing: readonly Missing[]
}

/** What becomes of the statutory appointment, and which rules say so. */
export interface StatusFinding {
  readonly effect: StatusEffect
  readonly lines: readonly StatusLine[]
}

/** Finds what becomes of somebody's statutory appointment. */
export type Status = (subject: Subject) => StatusFinding

/** Compiles the rules on keeping or losing a statutory appointment. */
export function compileStatus(hiring: Hiring, names: Names): Status {
  const compiled = hiring.status.map((rule, index) => compileOne(rule, index, names))
  return (subject) => {
    const held = statutoryJobs(subject)
    const lines = held.flatMap(({ claim, verdict, missing }) =>
      compiled.flatMap((one) =>
        lineFor(one, { subject, claim, certain: verdict === 'met', missing }),
      ),
    )
    if (held.length === 0) return { effect: 'no-statutory-appointment', lines }
    return { effect: strongest(lines), lines }
  }
}

const STATUTORY = employmentRequirement('hiring/status', {
  at: 'flemish-services',
  status: 'statutory',
})

interface Held {
  readonly claim: Job
  readonly verdict: Verdict
  readonly missing: readonly Missing[]
}

function statutoryJobs({ file, route }: Subject): readonly Held[] {
  const at = standpointAtHiring(file, route)
  return file.claims
    .filter((claim) => claim.kind === 'employment')
    .map((claim) => {
      const reason = STATUTORY.explain(onlyJob(file, claim), at)
      return { claim, verdict: reason.verdict, missing: missingOf(reason) }
    })
    .filter(({ verdict }) => verdict !== 'not-met')
}

/** The file with this job alone, so that one job meets all of what is asked. */
function onlyJob(file: CandidateFile, job: Job): CandidateFile {
  const claims = file.claims.filter((claim) => claim.kind !== 'employment' || claim === job)
  return { ...file, claims }
}

interface Compiled {
  readonly path: string
  readonly rule: StatusRule
  readonly when: Requirement | undefined
  readonly cases: readonly { readonly line: StatusCase; readonly when: Requirement | undefined }[]
}

function compileOne(rule: StatusRule, index: number, names: Names): Compiled {
  const path = `hiring/status/${index}`
  return {
    path,
    rule,
    when: rule.when === undefined ? undefined : requirementOf(rule.when, `${path}/when`, names),
    cases: rule.cases.map((line, at) => ({
      line,
      when:
        line.when === undefined
          ? undefined
          : requirementOf(line.when, `${path}/cases/${at}/when`, names),
    })),
  }
}

interface Asked {
  readonly subject: Subject
  readonly claim: Job
  readonly certain: boolean
  readonly missing: readonly Missing[]
}

function lineFor(one: Compiled, asked: Asked): readonly StatusLine[] {
  const { subject, claim } = asked
  const file = onlyJob(subject.file, claim)
  const applies = one.when?.explain(file, standpointAtHiring(file, subject.route))
  if (applies?.verdict === 'not-met') return []
  const day = claim[one.rule.by]
  const found = effectOn(one, { file, route: subject.route }, day)
  if (found === undefined) return []
  const certain = asked.certain && applies?.verdict !== 'undecided'
  const effect = certain ? found : 'undecided'
  const missing = [
    ...asked.missing,
    ...(applies === undefined ? [] : missingOf(applies)),
    ...unknownDay(one, claim),
  ]
  return [
    {
      rule: one.path,
      says: one.rule.says,
      claim: claim.claim,
      day,
      effect,
      missing: effect === 'undecided' ? missing : [],
    },
  ]
}

function unknownDay({ rule }: Compiled, claim: Job): readonly Missing[] {
  if (claim[rule.by] !== undefined) return []
  return [{ kind: 'employment', claim: claim.claim, field: rule.by }]
}

/** What the lines say for a day; nothing when only lines with an unmet `when` cover it. */
function effectOn(
  { cases }: Compiled,
  { file, route }: Subject,
  day: string | undefined,
): StatusLine['effect'] | undefined {
  if (day === undefined) return 'undecided'
  const at = standpointAtHiring(file, route)
  const covering = cases.filter(({ line }) => isInRange(day, line))
  if (covering.length === 0) return 'person-decides'
  for (const { line, when } of covering) {
    const verdict = when?.verdict(file, at) ?? 'met'
    if (verdict === 'undecided') return verdict
    if (verdict === 'met') return line.then
  }
  return undefined
}

/** From the effect that goes before all others to the one that gives way. */
const ORDER = ['loses-statutory', 'undecided', 'person-decides', 'keeps-statutory'] as const

function strongest(lines: readonly StatusLine[]): StatusEffect {
  return ORDER.find((one) => lines.some(({ effect }) => effect === one)) ?? 'person-decides'
}
