/**
 * Made-up candidates: a route, claims that fit its conditions well, narrowly not, or incompletely, and what they add.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Route } from '#core/regulation/schema/route.ts'
import { claimsForCondition, judgedOn, statementsIn } from './claims/asked.ts'
import { claimNames } from './claims/context.ts'
import { leavingOut, missingNarrowly } from './claims/flaws.ts'
import type { Random } from './random.ts'

/** How the claims of a candidate fit the conditions of the route. */
export type Fit = 'meets' | 'narrowly-misses' | 'leaves-out' | 'also-qualifies-elsewhere'

/** What somebody applies with. */
export interface Profile {
  readonly route: string
  readonly fit: Fit
  readonly claims: Claim[]
  readonly attachments: string[]
  readonly language: string
}

/** In a hundred: how often claims fit in each way. */
const FITS: readonly (readonly [Fit, number])[] = [
  ['meets', 70],
  ['narrowly-misses', 14],
  ['leaves-out', 10],
  ['also-qualifies-elsewhere', 6],
]
/** In a hundred: how often somebody applies in a language that is not allowed, or forgets an attachment. */
const OTHER_LANGUAGE = 1.5
const FORGOTTEN = 4

/** A candidate made up for a regulation. */
export function profileFor(regulation: Regulation, random: Random): Profile {
  const route = routeFor(regulation, random)
  const fit = fitFor(random)
  const name = claimNames()
  const claims = claimsOn(regulation, route, random, name)
  const elsewhere =
    fit === 'also-qualifies-elsewhere'
      ? claimsOn(regulation, routeFor(regulation, random), random, name)
      : []
  const statements = askedInAttachments(regulation).map((about): Claim => ({
    claim: name('statement'),
    kind: 'statement',
    about,
    holds: false,
  }))
  const own = flawed(fit, claims, { on: routeDay(regulation, route), random })
  return {
    route,
    fit,
    claims: [...own, ...elsewhere, ...statements],
    attachments: attachmentsFor(regulation, random),
    language: languageFor(regulation, random),
  }
}

/** External candidates are six times as many as those of any other route. */
function routeFor({ routes }: Regulation, random: Random): string {
  return random.pick(
    Object.entries(routes).flatMap(([name, { kind }]) =>
      Array.from({ length: kind === 'external' ? 6 : 1 }, () => name),
    ),
  )
}

function fitFor(random: Random): Fit {
  let left = random.below(100)
  for (const [fit, share] of FITS) {
    if (left < share) return fit
    left -= share
  }
  return 'meets'
}

function flawed(
  fit: Fit,
  claims: readonly Claim[],
  { on, random }: { readonly on: string; readonly random: Random },
): readonly Claim[] {
  if (fit === 'narrowly-misses') return missingNarrowly(claims, on, random)
  return fit === 'leaves-out' ? leavingOut(claims, random) : claims
}

function claimsOn(
  regulation: Regulation,
  name: string,
  random: Random,
  named: ReturnType<typeof claimNames>,
): readonly Claim[] {
  const route = routeNamed(regulation, name)
  const exempt = new Set(route.exemptions?.map(({ condition }) => condition))
  const on = routeDay(regulation, name)
  return route.conditions
    .filter((condition) => !exempt.has(condition))
    .filter((condition) => {
      const declared = regulation.conditions[condition]
      const isNeeded = declared?.weight === 'must' && declared['checked-at'] !== 'hiring'
      return isNeeded || random.chance(50)
    })
    .flatMap((condition) => claimsForCondition(condition, { regulation, random, on, name: named }))
}

function routeDay(regulation: Regulation, name: string): ReturnType<typeof judgedOn> {
  return judgedOn(regulation, routeNamed(regulation, name)['reference-date'])
}

function routeNamed({ routes }: Regulation, name: string): Route {
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined
  if (route === undefined) throw new RangeError(`There is no route ${name}`)
  return route
}

function askedInAttachments({ applications }: Regulation): readonly string[] {
  const asked = Object.values(applications.attachments ?? {}).flatMap(({ 'owed-when': when }) =>
    when === undefined ? [] : statementsIn(when),
  )
  return [...new Set(asked)]
}

function attachmentsFor({ applications }: Regulation, random: Random): string[] {
  return Object.entries(applications.attachments ?? {})
    .filter(([, { 'owed-at': owed }]) => owed === 'application')
    .map(([name]) => name)
    .filter(() => !random.chance(FORGOTTEN))
}

function languageFor({ announcement: { languages } }: Regulation, random: Random): string {
  const other = ['fr', 'en', 'de'].find((language) => !languages.includes(language))
  if (other !== undefined && random.chance(OTHER_LANGUAGE)) return other
  return languages[0] ?? 'nl'
}
