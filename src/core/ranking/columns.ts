/**
 * A column: the scores of every candidate on one measure (or one total), as whole numbers.
 *
 * Scores are exact rationals (policy 16). To compare ten million of them, a column holds whole
 * *units* over one common denominator; where no such denominator fits, it holds the ordinals of
 * the distinct scores in ascending order. Either way two units compare exactly as the two scores
 * they stand for: nothing is rounded. A missing score is `ABSENT` and is never compared.
 *
 * @module
 */

import { type Rational, compare, rational } from '../values/rational.ts'

/** The lowest and highest unit lie at most this far from zero, so that differences fit 32 bits. */
export const UNIT_LIMIT = 2 ** 30 - 1

/** Stands in a column for a score that is missing; below every unit. */
export const ABSENT = -(2 ** 30)

/** What a unit stands for. */
export type Scale =
  | { readonly kind: 'units'; readonly denominator: bigint }
  | { readonly kind: 'ordinals'; readonly scores: readonly Rational[] }

/** The scores of every candidate on one measure. */
export interface Column {
  /** One unit per candidate, or `ABSENT`. */
  readonly units: Int32Array
  readonly scale: Scale
  /** The lowest unit present; 0 in a column without scores. */
  readonly lowest: number
  /** The highest unit present; 0 in a column without scores. */
  readonly highest: number
  /** How many candidates have no score. */
  readonly absences: number
}

/** Columns exact scores, one per candidate; `undefined` where a candidate has none. */
export function columnOf(scores: readonly (Rational | undefined)[]): Column {
  const denominator = commonDenominator(scores)
  const units = denominator === undefined ? undefined : unitsOver(scores, denominator)
  return units === undefined || denominator === undefined
    ? ordinalColumn(scores)
    : columnOfUnits(units, denominator)
}

/**
 * A column over units that exist already: `units[i] / denominator` is the score of candidate i.
 * The array is kept, not copied.
 *
 * @throws {RangeError} on a unit further than `UNIT_LIMIT` from zero that is not `ABSENT`.
 */
export function columnOfUnits(units: Int32Array, denominator = 1n): Column {
  return columnOver(units, { kind: 'units', denominator })
}

/** The exact score of a candidate; `undefined` when it is missing. */
export function scoreAt(column: Column, candidate: number): Rational | undefined {
  const unit = column.units[candidate]
  if (unit === undefined || unit === ABSENT) return undefined
  return column.scale.kind === 'units'
    ? rational(BigInt(unit), column.scale.denominator)
    : column.scale.scores[unit]
}

/**
 * The lowest unit whose score is at least `threshold`: a score reaches the threshold exactly when
 * its unit is at least this one. `UNIT_LIMIT + 1` when no unit can reach it.
 */
export function unitReaching(column: Column, threshold: Rational): number {
  if (column.scale.kind === 'ordinals') return ordinalReaching(column.scale.scores, threshold)
  const product = threshold.numerator * column.scale.denominator
  const floor = product / threshold.denominator
  const isShort = floor * threshold.denominator < product
  return clamped(isShort ? floor + 1n : floor)
}

function clamped(unit: bigint): number {
  if (unit > BigInt(UNIT_LIMIT)) return UNIT_LIMIT + 1
  return unit < BigInt(-UNIT_LIMIT) ? -UNIT_LIMIT : Number(unit)
}

function commonDenominator(scores: readonly (Rational | undefined)[]): bigint | undefined {
  let common = 1n
  for (const score of scores) {
    if (score === undefined || common % score.denominator === 0n) continue
    common *= rational(score.denominator, common).numerator
    if (common > BigInt(UNIT_LIMIT)) return undefined
  }
  return common
}

function unitsOver(
  scores: readonly (Rational | undefined)[],
  denominator: bigint,
): Int32Array | undefined {
  const units = new Int32Array(scores.length).fill(ABSENT)
  // Equal scores are often one object: its unit is worked out once.
  let last: Rational | undefined
  let lastUnit = ABSENT
  for (const [candidate, score] of scores.entries()) {
    if (score === undefined) continue
    if (score !== last) {
      const unit = score.numerator * (denominator / score.denominator)
      if (unit > BigInt(UNIT_LIMIT) || unit < BigInt(-UNIT_LIMIT)) return undefined
      lastUnit = Number(unit)
      last = score
    }
    units[candidate] = lastUnit
  }
  return units
}

function ordinalColumn(scores: readonly (Rational | undefined)[]): Column {
  const ascending = distinct(scores).toSorted(compare)
  const ordinals = new Map(ascending.map((score, ordinal) => [nameOf(score), ordinal]))
  const units = Int32Array.from(scores, (score) =>
    score === undefined ? ABSENT : (ordinals.get(nameOf(score)) ?? ABSENT),
  )
  return columnOver(units, { kind: 'ordinals', scores: ascending })
}

function distinct(scores: readonly (Rational | undefined)[]): readonly Rational[] {
  const byName = new Map<string, Rational>()
  for (const score of scores) if (score !== undefined) byName.set(nameOf(score), score)
  return [...byName.values()]
}

function nameOf({ numerator, denominator }: Rational): string {
  return `${numerator}/${denominator}`
}

function ordinalReaching(ascending: readonly Rational[], threshold: Rational): number {
  const ordinal = ascending.findIndex((score) => compare(score, threshold) >= 0)
  return ordinal === -1 ? UNIT_LIMIT + 1 : ordinal
}

function columnOver(units: Int32Array, scale: Scale): Column {
  let lowest = UNIT_LIMIT + 1
  let highest = ABSENT
  let absences = 0
  for (let candidate = 0; candidate < units.length; candidate += 1) {
    const unit = units[candidate] ?? ABSENT
    if (unit === ABSENT) absences += 1
    else if (unit < lowest) lowest = unit
    if (unit > highest) highest = unit
  }
  if (absences === units.length) return { units, scale, lowest: 0, highest: 0, absences }
  if (lowest < -UNIT_LIMIT || highest > UNIT_LIMIT) {
    throw new RangeError(`A column holds units up to ${UNIT_LIMIT} from zero`)
  }
  return { units, scale, lowest, highest, absences }
}
