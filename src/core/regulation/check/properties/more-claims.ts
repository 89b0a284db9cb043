/**
 * More experience, or a further diploma, never turns "admitted by some route" into "not admitted by any".
 *
 * For every two routes somebody is invented who meets the conditions of both, but for one claim, or with a job that ended
 * earlier or began later. What they have then and what they have with all of it is judged, by every route. A closure may
 * well close the route they had, as long as the route that closes it is open to them; two routes that close each other
 * leave nobody anywhere, and are found.
 *
 * Jobs are invented in whole calendar years, with whole years between them. The count by calendar (policy 7, see
 * `core/values/period.ts`) can lose up to two days where a gap of one or two days is filled. That is arithmetic of the
 * calendar, the same for every regulation, and says nothing about this one; with whole years it cannot occur.
 *
 * Source: rules 42 to 71; policies 7, 12 and 14.
 *
 * @module
 */

import type { Claim, ClaimKind } from '#core/claims/schema.ts'
import type { EligibilityVerdict } from '#core/eligibility/eligibility.ts'
import { type CandidateFile, isOfKind } from '#core/eligibility/file.ts'
import { addDays, parseDay } from '#core/values/day.ts'
import type { Regulation } from '../../schema/regulation.ts'
import { type CheckFinding, finding } from '../codes.ts'
import { type Draw, drawing } from './draw.ts'
import type { Engine } from './engine.ts'
import type { PropertyReport } from './report.ts'
import type { PropertyCode } from './severities.ts'
import { shrunk } from './shrink.ts'
import { type Witness, isPlain, joined, newYear, witnessOfCondition } from './witness.ts'

const DRAWS = 6

const MERITS: readonly ClaimKind[] = [
  'diploma',
  'proof',
  'selection',
  'exemption',
  'exam',
  'attest',
]

/** Somebody with `rest` and `less`, or with `rest` and `more`; `less` is left out where a claim is added. */
interface Addition {
  readonly code: 'more-experience-hurts' | 'extra-claim-hurts'
  readonly rest: readonly Claim[]
  readonly less: Claim | undefined
  readonly more: Claim
  readonly judgements: Witness['judgements']
}

interface Harm {
  readonly admitted: readonly string[]
  readonly closed: readonly string[]
}

type Judge = (addition: Addition) => Harm | 'harmless' | 'not-admitted'

/** Looks for a claim that costs somebody their admission. */
export function moreClaims(regulation: Regulation, engine: Engine): PropertyReport {
  const judge = judging(regulation, engine)
  const tried: Partial<Record<PropertyCode, number>> = {
    'more-experience-hurts': 0,
    'extra-claim-hurts': 0,
  }
  const found = new Map<PropertyCode, CheckFinding>()
  for (const addition of additionsFor(regulation)) {
    const { code } = addition
    const harm = judge(addition)
    if (harm === 'not-admitted') continue
    tried[code] = (tried[code] ?? 0) + 1
    if (harm !== 'harmless' && !found.has(code)) {
      found.set(code, findingOf(smallest(addition, judge), judge))
    }
  }
  return { findings: [...found.values()], tried }
}

function judging(regulation: Regulation, engine: Engine): Judge {
  const eligibility = engine.eligibility(regulation)
  const appliedOn = newYear(regulation, 0)
  const verdictOf = (
    claims: readonly Claim[],
    judgements: Addition['judgements'],
  ): EligibilityVerdict => {
    const file: CandidateFile = { claims, appliedOn, evidence: new Map(), judgements }
    return eligibility.verdict(file)
  }
  return ({ rest, less, more, judgements }) => {
    const before = verdictOf(less === undefined ? rest : [...rest, less], judgements)
    if (before.admissible !== 'met') return 'not-admitted'
    const after = verdictOf([...rest, more], judgements)
    if (after.admissible !== 'not-met') return 'harmless'
    return { admitted: routesWith(before, 'verdict'), closed: routesWith(after, 'qualifies') }
  }
}

function routesWith(
  { routes }: EligibilityVerdict,
  key: 'verdict' | 'qualifies',
): readonly string[] {
  return routes.filter((one) => one[key] === 'met').map(({ route }) => route)
}

function additionsFor(regulation: Regulation): readonly Addition[] {
  const draw = drawing(301)
  const names = Object.keys(regulation.routes)
  return names.flatMap((one) =>
    names.flatMap((other) =>
      Array.from({ length: DRAWS }, () => {
        const person = joined([
          witnessOfRoute(regulation, one, draw),
          witnessOfRoute(regulation, other, draw),
        ])
        return person.claims.flatMap((more, index) => additionsOf(regulation, person, more, index))
      }).flat(),
    ),
  )
}

function witnessOfRoute(regulation: Regulation, route: string, draw: Draw): Witness {
  const conditions = regulation.routes[route]?.conditions ?? []
  return joined(
    conditions.map((name) => witnessOfCondition(name, { regulation, draw, within: [] })),
  )
}

function additionsOf(
  regulation: Regulation,
  { claims, judgements }: Witness,
  more: Claim,
  index: number,
): readonly Addition[] {
  const rest = claims.toSpliced(index, 1)
  if (MERITS.includes(more.kind)) {
    return [{ code: 'extra-claim-hurts', rest, less: undefined, more, judgements }]
  }
  return shorter(regulation, more).map((less) => ({
    code: 'more-experience-hurts',
    rest,
    less,
    more,
    judgements,
  }))
}

/** What a job was before it lasted longer: not there, ended a year ago or more, or begun this year. */
function shorter(regulation: Regulation, job: Claim): readonly (Claim | undefined)[] {
  if (!isOfKind(job, 'employment')) return []
  const from = parseDay(job.from)
  const endings = [0, 1, 2].map((years) => addDays(newYear(regulation, years), -1))
  const thisYear = newYear(regulation, 0)
  return [
    undefined,
    ...endings
      .filter((until) => from !== undefined && from < until)
      .map((until) => ({ ...job, until })),
    ...(job.from < thisYear ? [{ ...job, from: thisYear }] : []),
  ]
}

function smallest(addition: Addition, judge: Judge): Addition {
  const rest = shrunk(
    addition.rest,
    (fewer) => typeof judge({ ...addition, rest: fewer }) === 'object',
  )
  return { ...addition, rest }
}

function findingOf(addition: Addition, judge: Judge): CheckFinding {
  const { code, rest, less, more } = addition
  const harm = judge(addition)
  const { admitted, closed } = typeof harm === 'object' ? harm : { admitted: [], closed: [] }
  return finding(code, ['routes'], {
    claims: rest.map(claimText),
    less: less === undefined ? '' : claimText(less),
    more: claimText(more),
    admitted,
    closed,
  })
}

/** `employment (from 2019-01-01; level B)`: what matters of it, without what every invented job has. */
function claimText(claim: Claim): string {
  const isJob = isOfKind(claim, 'employment')
  const told = Object.entries(claim).filter(
    ([field, value]) =>
      value !== undefined &&
      field !== 'claim' &&
      field !== 'kind' &&
      !(isJob && isPlain(field, value)),
  )
  const { kind } = claim
  if (told.length === 0) return kind
  return `${kind} (${told.map(([field, value]) => `${field} ${String(value)}`).join('; ')})`
}
