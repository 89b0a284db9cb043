/**
 * One route: its conditions, whom it is closed to, and what is shown beside them (rules 42–71; policies 12 and 14).
 *
 * - Every condition that must be met and is checked at the application or the closing date decides. A condition checked at
 *   hiring never does (policy 14); a condition that weighs as a plus never excludes (rules 21, 45, 46).
 * - A condition from which the regulation exempts this route does not count for it (rule 47).
 * - The route is closed to whoever qualifies for another route that closes it (rule 49). To qualify is to meet the other
 *   route's conditions, whether or not that route is itself closed: so no two routes wait for each other.
 * - A sentence that opens the route to some is shown and closes it to nobody (rule 50).
 *
 * @module
 */

import { namesOf as pathNames } from '#core/regulation/path.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Route } from '#core/regulation/schema/route.ts'
import { type Text } from '#core/values/text.ts'
import { type Conditions, conditionNamed } from './condition.ts'
import { type Names, allOf, requirementOf } from './expression.ts'
import { type CandidateFile } from './file.ts'
import { type Reason } from './reason.ts'
import { type StandpointOf, existing, standpointAtHiring, standpointOf } from './reference-date.ts'
import { type Requirement } from './requirement.ts'
import { type Verdict, both, everyOf } from './verdict.ts'

/** What is concluded about one route. */
export interface RouteVerdict {
  readonly route: string
  /** Met: the candidate may take part by this route. */
  readonly verdict: Verdict
  /** Whether the conditions of the route are met. */
  readonly qualifies: Verdict
  /** Not met: another route closes this one. */
  readonly open: Verdict
}

/** Why a route is met, not met or undecided. */
export interface RouteReason extends RouteVerdict {
  readonly name: Text
  readonly chosen: boolean
  /** The conditions that decide. */
  readonly conditions: readonly Reason[]
  /** For every rule that may close the route: met when it leaves the route open. */
  readonly closures: readonly Reason[]
  /** Rules by which a condition does not hold for this route. */
  readonly exemptions: readonly Exempted[]
  /** Advantages that exclude nobody. */
  readonly pluses: readonly Reason[]
  /** Conditions checked at hiring, apart: never a reason to refuse an application. */
  readonly atHiring: readonly Reason[]
  /** Sentences that open the route to some; they decide nothing. */
  readonly opens: readonly Reason[]
}

/** A condition that does not hold for a route. */
export interface Exempted {
  readonly condition: string
  readonly rule: string
  readonly says: Text
}

/** A route ready to be judged. */
export interface CompiledRoute {
  readonly route: string
  readonly qualifies: (file: CandidateFile) => Verdict
  readonly conditions: (file: CandidateFile) => readonly Reason[]
  readonly verdict: (file: CandidateFile) => RouteVerdict
  readonly explain: (file: CandidateFile) => RouteReason
}

/** Finds another route of the same regulation. */
export type OtherRoute = (name: string) => CompiledRoute

/** A requirement with the standpoint from which this route judges it. */
interface Placed {
  readonly require: Requirement
  readonly standpoint: StandpointOf
}

interface Parts {
  readonly own: Requirement
  readonly conditions: readonly Placed[]
  readonly pluses: readonly Placed[]
  readonly atHiring: readonly Placed[]
  readonly opens: readonly Placed[]
  readonly closures: readonly Closure[]
  readonly exemptions: readonly Exempted[]
}

interface Closure {
  readonly by: string
  readonly rule: string
  readonly says: Text
}

/** Where a route is compiled from. */
export interface RouteSource {
  readonly regulation: Conditions
  readonly name: string
  readonly names: Names
  readonly other: OtherRoute
}

/** A route of a regulation, compiled; `other` finds the routes that may close it. */
export function compileRoute({ regulation, name, names, other }: RouteSource): CompiledRoute {
  const route = routeNamed(regulation, name)
  const standpoint = standpointOf(
    route['reference-date'],
    existing(regulation.announcement.closing),
  )
  const parts = partsOf({ regulation, route, name, names, standpoint })
  const qualifies = (file: CandidateFile): Verdict =>
    parts.own.verdict(file, standpoint(file, name))
  return {
    route: name,
    qualifies,
    conditions: (file) => reasonsFor(parts.conditions, file, name),
    verdict: (file) => routeVerdict(name, qualifies(file), openTo(parts.closures, file, other)),
    explain: (file) => explained({ file, name, route, parts, other }),
  }
}

/**
 * A route of a regulation by its name.
 *
 * @throws {RangeError} when there is none.
 */
function routeNamed(regulation: Pick<Regulation, 'routes'>, name: string): Route {
  const route = Object.hasOwn(regulation.routes, name) ? regulation.routes[name] : undefined
  if (route === undefined) throw new RangeError(`There is no route ${name}`)
  return route
}

interface Making {
  readonly regulation: Conditions
  readonly route: Route
  readonly name: string
  readonly names: Names
  readonly standpoint: StandpointOf
}

function partsOf({ regulation, route, name, names, standpoint }: Making): Parts {
  const rule = `routes/${name}`
  const exempt = new Set((route.exemptions ?? []).map(({ condition }) => condition))
  const used = route.conditions
    .filter((one) => !exempt.has(one))
    .map((one) => ({ condition: conditionNamed(regulation, one), require: names.condition(one) }))
  const must = used.filter(({ condition }) => condition.weight === 'must')
  const decides = must.filter(({ condition }) => condition['checked-at'] !== 'hiring')
  const later = must.filter(({ condition }) => condition['checked-at'] === 'hiring')
  const plus = used.filter(({ condition }) => condition.weight === 'plus')
  const here = ({ require }: { readonly require: Requirement }): Placed => ({ require, standpoint })
  return {
    own: allOf(
      `${rule}/conditions`,
      decides.map(({ require }) => require),
    ),
    conditions: decides.map(here),
    pluses: plus.map(here),
    atHiring: later.map(({ require }) => ({ require, standpoint: standpointAtHiring })),
    opens: opensOf(route, rule, names).map((require) => here({ require })),
    closures: (route['closed-to'] ?? []).map((one, index) => ({
      by: existingRoute(regulation, one['who-qualify-for']),
      rule: pathOf(regulation, ['routes', name, 'closed-to', index]),
      says: one.says,
    })),
    exemptions: (route.exemptions ?? []).map(({ condition, says }, index) => ({
      condition,
      rule: pathOf(regulation, ['routes', name, 'exemptions', index]),
      says,
    })),
  }
}

function existingRoute(regulation: Conditions, name: string): string {
  routeNamed(regulation, name)
  return name
}

/** The path of a list item, by names. */
function pathOf(regulation: Conditions, path: readonly (string | number)[]): string {
  return pathNames(regulation, path).join('/')
}

function opensOf(route: Route, rule: string, names: Names): readonly Requirement[] {
  return (route['also-open-to'] ?? []).map(({ says, require }, index) => {
    const at = `${rule}/also-open-to/${index}`
    const inner =
      require === undefined ? allOf(at, []) : requirementOf(require, `${at}/require`, names)
    return {
      verdict: inner.verdict,
      explain: (file, standpoint) => {
        const reason = inner.explain(file, standpoint)
        return { ...reason, kind: 'condition', rule: at, says, children: [reason], asks: undefined }
      },
    }
  })
}

function routeVerdict(route: string, qualifies: Verdict, open: Verdict): RouteVerdict {
  return { route, verdict: both(qualifies, open), qualifies, open }
}

function openTo(closures: readonly Closure[], file: CandidateFile, other: OtherRoute): Verdict {
  let open: Verdict = 'met'
  for (const { by } of closures) open = both(open, opposite(other(by).qualifies(file)))
  return open
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 'undecided') return verdict
  return verdict === 'met' ? 'not-met' : 'met'
}

function reasonsFor(
  placed: readonly Placed[],
  file: CandidateFile,
  route: string,
): readonly Reason[] {
  return placed.map(({ require, standpoint }) => require.explain(file, standpoint(file, route)))
}

interface Explaining {
  readonly file: CandidateFile
  readonly name: string
  readonly route: Route
  readonly parts: Parts
  readonly other: OtherRoute
}

function explained({ file, name, route, parts, other }: Explaining): RouteReason {
  const reasons = (placed: readonly Placed[]): readonly Reason[] => reasonsFor(placed, file, name)
  const conditions = reasons(parts.conditions)
  const closures = parts.closures.map((closure) => closureReason(closure, file, other))
  const qualifies = everyOf(conditions.map(({ verdict }) => verdict))
  return {
    ...routeVerdict(name, qualifies, everyOf(closures.map(({ verdict }) => verdict))),
    name: route.name,
    chosen: file.chosenRoute === name,
    conditions,
    closures,
    exemptions: parts.exemptions,
    pluses: reasons(parts.pluses),
    atHiring: reasons(parts.atHiring),
    opens: reasons(parts.opens),
  }
}

function closureReason(
  { by, rule, says }: Closure,
  file: CandidateFile,
  other: OtherRoute,
): Reason {
  const conditions = other(by).conditions(file)
  const qualifies = everyOf(conditions.map(({ verdict }) => verdict))
  return {
    verdict: opposite(qualifies),
    rule,
    kind: 'closure',
    says,
    claims: [],
    missing: [],
    children: conditions,
  }
}
