/**
 * Bringing a score onto another scale before it is combined: exact, straight lines between declared points (policy 15).
 *
 * @module
 */

import type { Measure, Scale } from '#core/regulation/schema/round.ts'
import {
  type Rational,
  add,
  compare,
  divide,
  multiply,
  subtract,
  ZERO,
} from '#core/values/rational.ts'
import { readFigure, readScore } from './scale.ts'

/** A point of a mapping: a value on the own scale and what it becomes. */
export interface MappingPoint {
  readonly own: Rational
  readonly becomes: Rational
}

/** The points of a measure's mapping, in order of the own scale; empty when it has none. */
export function mappingPoints(measure: Measure): readonly MappingPoint[] {
  const { mapping, scale } = measure
  if (mapping === undefined || scale === undefined) return []
  return mapping.points
    .flatMap(([own, becomes]) => {
      const from = readPoint(scale, own)
      const to = readFigure(becomes)
      return from === undefined || to === undefined ? [] : [{ own: from, becomes: to }]
    })
    .toSorted((a, b) => compare(a.own, b.own))
}

/** The value a score becomes. Outside the first and last point it stays at that point's value. */
export function mapScore(points: readonly MappingPoint[], score: Rational): Rational {
  const [first] = points
  if (first === undefined) return score
  let below = first
  for (const point of points) {
    if (compare(score, point.own) <= 0) return between(below, point, score)
    below = point
  }
  return below.becomes
}

function between(below: MappingPoint, above: MappingPoint, score: Rational): Rational {
  const run = subtract(above.own, below.own)
  const share = divide(subtract(score, below.own), run) ?? ZERO
  if (compare(share, ZERO) < 0) return below.becomes
  if (run.numerator === 0n) return above.becomes
  return add(below.becomes, multiply(share, subtract(above.becomes, below.becomes)))
}

function readPoint(scale: Scale, own: string | number): Rational | undefined {
  if (!('values' in scale)) return readFigure(own)
  const read = readScore(scale, own)
  return read.ok ? read.value : undefined
}
