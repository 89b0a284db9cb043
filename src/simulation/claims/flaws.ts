/**
 * What goes wrong in a made-up file: a requirement missed narrowly, or something left out.
 *
 * @module
 */

import type { Claim, ClaimKind, ClaimOf } from '#core/claims/schema.ts'
import { addDays, parseDay } from '#core/values/day.ts'
import type { Random } from '../random.ts'

/** The same claims, of which one misses what is asked by little. */
export function missingNarrowly(
  claims: readonly Claim[],
  on: string,
  random: Random,
): readonly Claim[] {
  if (claims.length === 0) return claims
  const place = random.below(claims.length)
  return claims.map((claim, index) => (index === place ? flaw(NARROWLY, claim, on) : claim))
}

/** The same claims, of which one is gone or lacks a field, so that somebody has to ask. */
export function leavingOut(claims: readonly Claim[], random: Random): readonly Claim[] {
  if (claims.length === 0) return claims
  const place = random.below(claims.length)
  const isWhole = random.chance(40)
  return claims.flatMap((claim, index) => {
    if (index !== place) return [claim]
    return isWhole ? [] : [flaw(INCOMPLETE, claim, '')]
  })
}

type Flaws = {
  readonly [Kind in ClaimKind]: (claim: ClaimOf<Kind>, on: string) => ClaimOf<Kind>
}

/** One claim of each kind, so that it misses what is asked by little. */
const NARROWLY: Flaws = {
  diploma: (claim, on) =>
    claim.expected === undefined
      ? { ...claim, obtained: dayAfter(on, 1) }
      : { ...claim, expected: dayAfter(claim.expected, 90) },
  proof: (claim, on) => ({ ...claim, 'valid-through': dayAfter(on, -1) }),
  employment: (claim, on) => ({
    ...claim,
    from: dayAfter(on, claim['relevant-to'] === undefined ? 1 : -100),
  }),
  evaluation: (claim) => ({ ...claim, result: 'insufficient' }),
  selection: (claim) => ({ ...claim, channels: ['other'] }),
  statement: (claim) => ({ ...claim, holds: false }),
  citizenship: (claim) => ({ ...claim, country: 'US' }),
  exam: (claim, on) => ({ ...claim, passed: dayAfter(on, 10) }),
  attest: (claim, on) => ({ ...claim, issued: dayAfter(on, 10) }),
  'criminal-record': (claim) => ({ ...claim, rights: 'deprived' }),
  exemption: (claim) => ({ ...claim, 'from-selection-in': 'other-authority' }),
}

/** One claim of each kind, without the fields that may be left out and are asked for. */
const INCOMPLETE: Flaws = {
  diploma: ({ claim, kind, level }) => ({
    claim,
    kind,
    ...(level === undefined ? {} : { level }),
  }),
  proof: ({ claim, kind, type }) => ({ claim, kind, type }),
  employment: ({ claim, kind, scope, from }) => ({
    claim,
    kind,
    ...(scope === undefined ? {} : { scope }),
    from,
  }),
  evaluation: ({ claim, kind, result }) => ({ claim, kind, result }),
  selection: ({ claim, kind, type }) => ({ claim, kind, ...(type === undefined ? {} : { type }) }),
  statement: (claim) => claim,
  citizenship: (claim) => claim,
  exam: ({ claim, kind, name }) => ({ claim, kind, name }),
  attest: ({ claim, kind, type }) => ({ claim, kind, type }),
  'criminal-record': ({ claim, kind }) => ({ claim, kind }),
  exemption: ({ claim, kind, part }) => ({ claim, kind, part }),
}

function flaw<Kind extends ClaimKind>(flaws: Flaws, claim: ClaimOf<Kind>, on: string): Claim {
  const make: (claim: ClaimOf<Kind>, on: string) => Claim = flaws[claim.kind]
  return make(claim, on)
}

function dayAfter(text: string, days: number): string {
  const day = parseDay(text)
  return day === undefined ? text : addDays(day, days)
}
