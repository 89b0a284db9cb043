/**
 * What candidates are compared on, and the standing that keeps some of them out of the comparison.
 *
 * @module
 */

import { type Column } from './columns.ts'

/** One declared criterion of an order and the direction in which it is better. */
export interface Criterion {
  readonly code: string
  readonly prefer: 'higher' | 'lower'
  readonly column: Column
}

/** The lowest unit of a measure, or of a total, that keeps a candidate in (see `unitReaching`). */
export interface Minimum {
  readonly column: Column
  readonly leastUnit: number
}

/** The candidates from index `from` up to, not including, index `to`. */
export interface Slice {
  readonly from: number
  readonly to: number
}

/** Codes of a standing array: 0 for everybody who competes until a quota is applied. */
export const STANDING = {
  withinQuota: 0,
  outsideQuota: 1,
  belowMinimum: 2,
  incomplete: 4,
} as const

/**
 * Whether both candidates are equal on every criterion. A missing score equals a missing score:
 * ask it of complete candidates only.
 */
export function areEqual(criteria: readonly Criterion[], one: number, other: number): boolean {
  return firstDifference(criteria, one, other) === undefined
}

/** The first criterion on which two candidates differ; `undefined` when they are equal on all. */
export function firstDifference(
  criteria: readonly Criterion[],
  one: number,
  other: number,
): Criterion | undefined {
  return criteria.find(({ column: { units } }) => units[one] !== units[other])
}
