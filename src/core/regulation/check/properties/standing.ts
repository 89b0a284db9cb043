/**
 * How a candidate stands in an invented case, and whether somebody stands worse in one case than in another.
 *
 * @module
 */

import type { Assessment, Outcome } from '#core/selection/state.ts'
import { type Rational, compare, formatExact } from '#core/values/rational.ts'

/** How one candidate stands. */
export interface Standing {
  readonly code: Outcome['code']
  readonly total?: Rational | undefined
  readonly rank?: number | undefined
  /** The rank on the ranked list, for who stands on it. */
  readonly listRank?: number | undefined
  /** Whether they take part in the next round, where that was looked at. */
  readonly goesInto?: boolean | undefined
}

/** In what somebody stands worse, and how it reads before and after. */
export interface Worse {
  readonly aspect: 'round-outcome' | 'total-score' | 'rank' | 'list-rank' | 'next-round'
  readonly before: string
  readonly after: string
}

const GOODNESS: Readonly<Partial<Record<Outcome['code'], number>>> = {
  passed: 3,
  'goes-on': 3,
  'outside-quota': 2,
  'below-minimum': 1,
  'not-admitted': 0,
}

/** Everybody's standing in a round, with the ranks of the ranked list drawn from it. */
export function standings(
  { outcomes }: Assessment,
  listRanks: ReadonlyMap<string, number>,
): ReadonlyMap<string, Standing> {
  return new Map(
    [...outcomes].map(([name, { code, total, rank }]) => [
      name,
      { code, total, rank, listRank: listRanks.get(name) },
    ]),
  )
}

/** Whether somebody goes on or passed. */
export function isIn({ code }: Pick<Standing, 'code'>): boolean {
  return GOODNESS[code] === 3
}

/** In what `after` is worse than `before`; undefined when it is not, or when one of them cannot be told. */
export function worseThan(before: Standing, after: Standing): Worse | undefined {
  const [was, is] = [GOODNESS[before.code], GOODNESS[after.code]]
  if (was === undefined || is === undefined) return undefined
  if (is < was) return { aspect: 'round-outcome', before: before.code, after: after.code }
  if (before.goesInto === true && after.goesInto === false) {
    return { aspect: 'next-round', before: 'yes', after: 'no' }
  }
  return lowerTotal(before, after) ?? lowerRank(before, after)
}

/** In what two standings differ; undefined when they are the same. */
export function difference(one: Standing, other: Standing): Worse | undefined {
  if (one.code !== other.code) {
    return { aspect: 'round-outcome', before: one.code, after: other.code }
  }
  return worseThan(one, other) ?? worseThan(other, one)
}

function lowerTotal(before: Standing, after: Standing): Worse | undefined {
  if (before.total === undefined || after.total === undefined) return undefined
  return compare(after.total, before.total) < 0
    ? { aspect: 'total-score', before: formatExact(before.total), after: formatExact(after.total) }
    : undefined
}

function lowerRank(before: Standing, after: Standing): Worse | undefined {
  const places = [
    { aspect: 'rank', was: before.rank, is: after.rank },
    { aspect: 'list-rank', was: before.listRank, is: after.listRank },
  ] as const
  for (const { aspect, was, is } of places) {
    if (was !== undefined && is !== undefined && is > was) {
      return { aspect, before: String(was), after: String(is) }
    }
  }
  return undefined
}
