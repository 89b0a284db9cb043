/**
 * A round prepared for scoring: each measure's scale and mapping read once, minima and weights as exact rationals.
 *
 * Totals are exact (policy 16). Nothing is rounded here. Which measures must be scored follows from the regulation: those
 * that count as `scored`; informative ones never do (policy 34).
 *
 * @module
 */

import type { Measure, Round, Scale } from '#core/regulation/schema/round.ts'
import { type Rational, add, compare, divide, multiply, sum } from '#core/values/rational.ts'
import { type Result, accept } from '#core/values/result.ts'
import { type MappingPoint, mapScore, mappingPoints } from './mapping.ts'
import { type ScaleRefusal, readFigure, readScore } from './scale.ts'

/** One measure, ready to read scores. */
export interface Meter {
  readonly measure: string
  readonly scale: Scale
  /** Reads a score as written; the same text gives the same object. */
  readonly read: (raw: string | number) => Result<Rational, ScaleRefusal>
  /** The score on the scale it is combined on. */
  readonly mapped: (score: Rational) => Rational
}

/** A minimum on a measure or on the total, in the measure's own scale. */
export interface Threshold {
  readonly of: string
  readonly atLeast: Rational
}

/** A round prepared for scoring. */
export interface Scorecard {
  readonly meters: ReadonlyMap<string, Meter>
  /** The measures that must be scored, in the order of the regulation. */
  readonly scored: readonly string[]
  readonly thresholds: readonly Threshold[]
  /**
   * The exact total of the scores of one candidate, with earlier results that weigh in (policy 24); undefined without a
   * total or while a part is missing.
   */
  readonly total: (scores: Scores, earlier?: readonly Weighted[]) => Rational | undefined
}

/** A result of an earlier round with its weight in this one. */
export interface Weighted {
  readonly weight: Rational
  readonly value: Rational
}

/** Scores by measure, as read from their scales. */
export type Scores = ReadonlyMap<string, Rational>

/** Prepares a round. The regulation must have passed the checker. */
export function scorecard(round: Round): Scorecard {
  const measures = Object.entries(round.measures ?? {})
  const meters = new Map(
    measures.flatMap(([name, measure]) => {
      const ready = meter(name, measure)
      return ready === undefined ? [] : [[name, ready] as const]
    }),
  )
  return {
    meters,
    scored: measures.filter(([, { counts }]) => counts === 'scored').map(([name]) => name),
    thresholds: thresholds(round, meters),
    total: totalling(round, meters),
  }
}

/** The thresholds a candidate does not reach. A missing value counts as not reached. */
export function notReached(
  card: Scorecard,
  valueOf: (of: string) => Rational | undefined,
): readonly Threshold[] {
  return card.thresholds.filter(({ of, atLeast }) => {
    const value = valueOf(of)
    return value === undefined || compare(value, atLeast) < 0
  })
}

function meter(name: string, measure: Measure): Meter | undefined {
  const { scale } = measure
  if (scale === undefined) return undefined
  const points = mappingPoints(measure)
  return {
    measure: name,
    scale,
    read: remembering((raw) => readScore(scale, raw)),
    mapped: rememberingMapping(points),
  }
}

function remembering(
  read: (raw: string | number) => Result<Rational, ScaleRefusal>,
): Meter['read'] {
  const known = new Map<string | number, Result<Rational, ScaleRefusal>>()
  return (raw) => {
    const before = known.get(raw)
    if (before !== undefined) return before
    const result = read(raw)
    if (known.size < 100_000) known.set(raw, result)
    return result
  }
}

function rememberingMapping(points: readonly MappingPoint[]): Meter['mapped'] {
  if (points.length === 0) return (score) => score
  const known = new Map<Rational, Rational>()
  return (score) => {
    const before = known.get(score)
    if (before !== undefined) return before
    const value = mapScore(points, score)
    if (known.size < 100_000) known.set(score, value)
    return value
  }
}

function thresholds(round: Round, meters: ReadonlyMap<string, Meter>): readonly Threshold[] {
  return Object.values(round.minima ?? {}).flatMap((minimum) => {
    const meterOf = meters.get(minimum.of)
    const read =
      meterOf === undefined ? readTotal(minimum['at-least']) : meterOf.read(minimum['at-least'])
    return read.ok && read.value !== undefined ? [{ of: minimum.of, atLeast: read.value }] : []
  })
}

function readTotal(figure: string | number): Result<Rational | undefined, ScaleRefusal> {
  return accept(readFigure(figure))
}

function totalling(round: Round, meters: ReadonlyMap<string, Meter>): Scorecard['total'] {
  const { total } = round
  if (total === undefined) return () => undefined
  const weights = Object.entries(total.of).flatMap(([measure, figure]) => {
    const meterOf = meters.get(measure)
    const weight = readFigure(figure)
    return meterOf === undefined || weight === undefined
      ? []
      : [{ measure, weight, meter: meterOf }]
  })
  const divisor = sum(weights.map(({ weight }) => weight))
  return (scores, earlier = []) => {
    let result = sum(earlier.map(({ weight, value }) => multiply(weight, value)))
    for (const { measure, weight, meter: meterOf } of weights) {
      const score = scores.get(measure)
      if (score === undefined) return undefined
      result = add(result, multiply(weight, meterOf.mapped(score)))
    }
    if (total.method === 'weighted-sum') return result
    return divide(result, sum([divisor, ...earlier.map(({ weight }) => weight)]))
  }
}
