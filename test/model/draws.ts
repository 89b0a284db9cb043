/**
 * What commands are drawn from: steps of numbers, names, claims and scores.
 *
 * @module
 */

import * as fc from 'fast-check'
import type { Claim } from '#core/claims/schema.ts'
import type { Role } from '#core/regulation/schema/basics.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundOf } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'

/** One step: which move, and the numbers its details are drawn from. */
export interface Step {
  readonly move: number
  readonly who: number
  readonly other: number
  readonly value: number
  readonly actor: number
}

/** Steps as fast-check draws and shrinks them. */
export const step: fc.Arbitrary<Step> = fc.record({
  move: fc.nat(99),
  who: fc.nat(999),
  other: fc.nat(999),
  value: fc.nat(999),
  actor: fc.nat(999),
})

/** Where a step is taken. */
export interface Place {
  readonly regulation: Regulation
  readonly selection: Selection
  readonly at: Instant
}

/** People who act. */
export const ACTORS = ['ann', 'bob', 'cem', 'dee', 'eve'] as const
/** Candidates. */
export const NAMES = Array.from(
  { length: 14 },
  (_, index) => `k${String(index + 1).padStart(2, '0')}`,
)
/** Roles in which people act. */
export const ROLES: readonly Role[] = ['selector', 'line-manager', 'authority', 'panel', 'hr']
/** A motivation. */
export const REASON = 'Because it was found so.'

/** The thing a number stands for. */
export const pick = <Value>(list: readonly Value[], number: number): Value => {
  const found = list[number % list.length]
  if (found === undefined) throw new Error('Nothing to pick from.')
  return found
}

/** Claims that meet a condition now and then. */
export function claimsFor(regulation: Regulation, value: number): Claim[] {
  const year = Number(regulation.announcement.closing.slice(0, 4))
  const diploma: Claim = {
    claim: 'diploma',
    kind: 'diploma',
    level: value % 4 === 0 ? 'secondary' : 'master',
    obtained: `${year - 10}-06-30`,
    country: 'BE',
    institution: 'flemish',
    language: 'nl',
    field: 'other',
    'opens-level': 'A',
    lists: ['vps-bijlage-2'],
  }
  const job: Claim = {
    claim: 'job',
    kind: 'employment',
    scope: value % 3 === 0 ? 'flemish-services' : 'private',
    status: 'contractual',
    level: 'B',
    rank: 'B1',
    from: `${year - 6}-01-01`,
    'social-security': 'rsz',
    ...(value % 4 !== 0
      ? { 'relevant-to': Object.keys(regulation['experience-kinds'] ?? {}) }
      : {}),
  }
  return value % 7 === 0 ? [] : [diploma, job]
}

/** A score on the scale of a measure, mostly a good one. */
export function scoreFor(
  regulation: Regulation,
  round: string,
  measure: string,
  number: number,
): string | number {
  const scale = roundOf(regulation, round)?.measures?.[measure]?.scale
  if (scale === undefined) return 1
  if ('values' in scale) return pick(scale.values, number % 5 === 0 ? 0 : 1)
  const highest = Number(scale.to)
  if (highest <= 10)
    return pick(
      [4, 5, 3, 5, 4, 2, 5, 4].map((one) => Math.min(one, highest)),
      number,
    )
  return pick([70, 60, 50, 80, 59, 100, 65, 75, 90, 0, 60], number)
}
