/**
 * What the routes of a regulation ask of claims before the closing date: one tree a route, with one leaf for each test.
 *
 * Only conditions that decide whether somebody may take part are here. A condition checked at hiring never refuses an
 * application (policy 14), an advantage excludes nobody (rules 21, 45, 46), and a condition from which the route is
 * exempted does not count for it (rule 47): nobody is questioned about these.
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day } from '#core/values/day.ts'
import { conditionNamed, namesOf } from '../condition.ts'
import { requirementOf } from '../expression.ts'
import { type CandidateFile } from '../file.ts'
import { type StandpointOf, existing, standpointOf } from '../reference-date.ts'
import { type Verdict } from '../verdict.ts'

/** One test on claims, judged from the standpoint of a route. */
export interface Leaf {
  readonly kind: 'leaf'
  /** Where it stands. */
  readonly rule: string
  readonly test: Expression
  /** The reference date; `undefined` while the day of hiring is not known. */
  readonly day: Day | undefined
  readonly verdict: (file: CandidateFile) => Verdict
}

/** All of, or any of, several parts. */
export interface Composed {
  readonly kind: 'all-of' | 'any-of'
  readonly parts: readonly Asked[]
}

/** A condition by its name, with its sentence. */
export interface NamedCondition {
  readonly kind: 'condition'
  readonly condition: string
  readonly requires: Asked
}

/** What is asked. */
export type Asked = Leaf | Composed | NamedCondition

/** What one route asks. */
export interface AskedByRoute {
  readonly route: string
  readonly conditions: readonly NamedCondition[]
  /** The routes that close this one to whoever qualifies for them. */
  readonly closedBy: readonly string[]
}

/**
 * What every route asks of somebody who would apply on `appliedOn`.
 *
 * @throws {RangeError} on a name that stands for nothing or leads back to itself, which the checker refuses.
 */
export function askedBy(regulation: Regulation, appliedOn: Day): readonly AskedByRoute[] {
  const closing = existing(regulation.announcement.closing)
  const names = namesOf(regulation)
  return Object.entries(regulation.routes).map(([route, rules]) => {
    const asking: Asking = { regulation, names, closing, appliedOn, route }
    const standpoint = standpointOf(rules['reference-date'], closing)
    return {
      route,
      conditions: decidingConditions(regulation, route).map((name) =>
        conditionTree(name, asking, standpoint),
      ),
      closedBy: (rules['closed-to'] ?? []).map((one) => one['who-qualify-for']),
    }
  })
}

/** The leaves of a tree. */
export function leavesOf(asked: Asked): readonly Leaf[] {
  if (asked.kind === 'leaf') return [asked]
  if (asked.kind === 'condition') return leavesOf(asked.requires)
  return asked.parts.flatMap(leavesOf)
}

interface Asking {
  readonly regulation: Regulation
  readonly names: ReturnType<typeof namesOf>
  readonly closing: Day
  readonly appliedOn: Day
  readonly route: string
}

function decidingConditions(regulation: Regulation, route: string): readonly string[] {
  const rules = regulation.routes[route]
  const exempt = new Set((rules?.exemptions ?? []).map(({ condition }) => condition))
  return (rules?.conditions ?? []).filter((name) => {
    const { weight, 'checked-at': checkedAt } = conditionNamed(regulation, name)
    return !exempt.has(name) && weight === 'must' && checkedAt !== 'hiring'
  })
}

function conditionTree(name: string, asking: Asking, around: StandpointOf): NamedCondition {
  asking.names.condition(name)
  const { require, 'reference-date': own } = conditionNamed(asking.regulation, name)
  const standpoint = own === undefined ? around : standpointOf(own, asking.closing)
  const requires = treeOf(require, `conditions/${name}/require`, asking, standpoint)
  return { kind: 'condition', condition: name, requires }
}

function treeOf(
  expression: Expression,
  rule: string,
  asking: Asking,
  standpoint: StandpointOf,
): Asked {
  const { 'all-of': all, 'any-of': any, condition } = expression
  if (condition !== undefined) return conditionTree(condition, asking, standpoint)
  const kind = all === undefined ? 'any-of' : 'all-of'
  const several = all ?? any
  if (several === undefined) return leafOf(expression, rule, asking, standpoint)
  const parts = several.map((one, index) =>
    treeOf(one, `${rule}/${kind}/${index}`, asking, standpoint),
  )
  return { kind, parts }
}

function leafOf(
  test: Expression,
  rule: string,
  { names, appliedOn, route }: Asking,
  standpoint: StandpointOf,
): Leaf {
  const requirement = requirementOf(test, rule, names)
  const at = standpoint(fileOf([], appliedOn), route)
  return {
    kind: 'leaf',
    rule,
    test,
    day: at.day,
    verdict: (file) => requirement.verdict(file, standpoint(file, route)),
  }
}

/** The file of somebody who would apply on this day with these claims, of which nothing was looked at yet. */
export function fileOf(claims: CandidateFile['claims'], appliedOn: Day): CandidateFile {
  return { claims, appliedOn, evidence: new Map(), judgements: [] }
}
