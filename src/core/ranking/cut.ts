/**
 * The cut: who goes on to the next round.
 *
 * Only candidates who reach every minimum compete for the announced number; a shortage is never
 * filled up from below a minimum (policy 17). Everyone equal to the last place goes along, or,
 * where a regulation says so, nobody of that group does. Equality at the last place is judged on
 * the criteria of the cut alone; criteria that only settle the order come after and let nobody
 * in or out. Who shares a rank therefore always has the same standing (policy 18).
 *
 * @module
 */

import { type Rational } from '../values/rational.ts'
import { scoreAt } from './columns.ts'
import { type Criterion, type Minimum, STANDING, type Slice, areEqual } from './criteria.ts'
import { highestRank, rank } from './rank.ts'

/** One declared cut. Every column has a line for each of `candidates`. */
export interface Cut {
  readonly candidates: number
  readonly minima: readonly Minimum[]
  /** The criteria that decide who goes on, first to last. */
  readonly by: readonly Criterion[]
  /** The criteria that settle the order of those equal on `by`, first to last. */
  readonly thenBy: readonly Criterion[]
  /** How many may go on; `undefined` when everybody above the minima does. */
  readonly quota: number | undefined
  /** What happens to those equal to the last place when they are more than the quota allows. */
  readonly ties: 'widen' | 'exclude'
}

/** What a cut does to one candidate. */
export type Standing = 'within-quota' | 'outside-quota' | 'below-minimum' | 'incomplete'

/** What came of a cut. */
export interface CutOutcome {
  /** Per candidate; 0 for who does not compete. */
  readonly ranks: Int32Array
  /** Per candidate, as a code of `STANDING`; see `standingOf`. */
  readonly standing: Uint8Array
  /** How many reached every minimum, with complete scores. */
  readonly competing: number
  readonly belowMinimum: number
  readonly incomplete: number
  /** The quota as declared. */
  readonly announced: number | undefined
  /** How many go on, those equal to the last place included. */
  readonly goingOn: number
  /** The scores on `by` at the lowest place that still goes on; `undefined` when nobody does. */
  readonly cutOff: readonly Rational[] | undefined
}

/**
 * Applies a cut to all candidates at once. The outcome of a candidate does not depend on the
 * sequence in which candidates are given.
 *
 * @throws {RangeError} on a quota that is not a whole number of 0 or more, a quota without a
 * criterion in `by`, or whatever `rank` refuses.
 */
export function cut(declared: Cut): CutOutcome {
  refuseUnsound(declared)
  const { candidates, minima, by, thenBy, quota } = declared
  const { ranks, standing } = rank({ candidates, minima, criteria: [...by, ...thenBy] })
  const last = lastRankGoingOn(declared, ranks)
  const tally = markOutside(ranks, standing, last)
  const competing = candidates - tally.belowMinimum - tally.incomplete
  return {
    ranks,
    standing,
    competing,
    belowMinimum: tally.belowMinimum,
    incomplete: tally.incomplete,
    announced: quota,
    goingOn: competing - tally.outside,
    cutOff: last === 0 ? undefined : scoresAt(by, ranks.indexOf(last)),
  }
}

/** The standing of one candidate in an outcome. */
export function standingOf(outcome: CutOutcome, candidate: number): Standing {
  const standing = NAMES.get(outcome.standing[candidate] ?? -1)
  if (standing === undefined) throw new RangeError(`There is no candidate ${candidate} in this cut`)
  return standing
}

const NAMES: ReadonlyMap<number, Standing> = new Map([
  [STANDING.withinQuota, 'within-quota'],
  [STANDING.outsideQuota, 'outside-quota'],
  [STANDING.belowMinimum, 'below-minimum'],
  [STANDING.incomplete, 'incomplete'],
])

/** The highest rank that goes on under a declared cut; 0 when nobody does. */
function lastRankGoingOn(declared: Cut, ranks: Int32Array): number {
  const { candidates, quota, by, thenBy, ties } = declared
  const limit = Math.min(quota ?? candidates, candidates)
  const last = highestRank(ranks, limit)
  if (last === 0 || limit === candidates) return last
  const everybody = { from: 0, to: candidates }
  const equals =
    thenBy.length === 0
      ? { from: last, through: last }
      : ranksEqualTo(ranks.indexOf(last), by, ranks, everybody)
  if (ties === 'widen' || countThrough(ranks, equals.through) <= limit) return equals.through
  return highestRank(ranks, equals.from - 1)
}

/** The first and last rank, in `slice`, of those equal on `by` to `model`, who has a rank. */
export function ranksEqualTo(
  model: number,
  by: readonly Criterion[],
  ranks: Int32Array,
  { from, to }: Slice,
): { readonly from: number; readonly through: number } {
  const [first, ...others] = by
  const units = first?.column.units ?? ranks
  const unit = units[model]
  const own = ranks[model] ?? 0
  const equals = { from: own, through: own }
  for (let i = from; i < to; i += 1) {
    if (units[i] !== unit) continue
    const other = ranks[i] ?? 0
    if (other > 0 && isOutside(equals, other) && areEqual(others, model, i)) widen(equals, other)
  }
  return equals
}

function isOutside(run: { readonly from: number; readonly through: number }, own: number): boolean {
  return own < run.from || own > run.through
}

function widen(run: { from: number; through: number }, own: number): void {
  if (own < run.from) run.from = own
  else run.through = own
}

/** Marks who competes and ranks after `last` as outside the quota, and counts the standings. */
export function markOutside(
  ranks: Int32Array,
  standing: Uint8Array,
  last: number,
): { readonly outside: number; readonly belowMinimum: number; readonly incomplete: number } {
  let outside = 0
  let belowMinimum = 0
  let incomplete = 0
  for (let i = 0; i < ranks.length; i += 1) {
    // the sign bit: 1 where the rank comes after the last one
    const outsideBit = (last - (ranks[i] ?? 0)) >>> 31
    const own = (standing[i] ?? 0) | outsideBit
    standing[i] = own
    outside += outsideBit
    belowMinimum += (own >> 1) & 1
    incomplete += own >> 2
  }
  return { outside, belowMinimum, incomplete }
}

function countThrough(ranks: Int32Array, last: number): number {
  let count = 0
  for (let i = 0; i < ranks.length; i += 1) {
    const own = ranks[i] ?? 0
    if (own > 0 && own <= last) count += 1
  }
  return count
}

function scoresAt(by: readonly Criterion[], candidate: number): readonly Rational[] {
  return by.map(({ code, column }) => {
    const score = scoreAt(column, candidate)
    if (score === undefined) throw new Error(`The last place has no score on ${code}`)
    return score
  })
}

function refuseUnsound({ quota, by }: Cut): void {
  if (quota === undefined) return
  if (!Number.isSafeInteger(quota) || quota < 0) {
    throw new RangeError(`A quota is a whole number of 0 or more, not ${quota}`)
  }
  if (by.length === 0) throw new RangeError('A quota needs a criterion to cut by')
}
