/**
 * Mappings: bringing a measure onto another scale so that nobody loses by scoring more.
 *
 * The points stand on the measure's own scale, cover it from its lowest to its highest value (of
 * named values: every one), go up on the own scale, and never go down on the other. Percentages
 * stay from 0 to 100.
 *
 * Source: policy 15.
 *
 * @module
 */

import { isOnScale, readFigure } from '../../scoring/scale.ts'
import { type Path } from '../../profile/visit.ts'
import { compare, equals, isNegative, rational, type Rational } from '../../values/rational.ts'
import { type Measure, type Scale } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

type Point = NonNullable<Measure['mapping']>['points'][number]

/** A point that could be read, and where it stands. */
interface ReadPoint {
  readonly index: number
  readonly own: Rational
  readonly becomes: Rational
}

const HUNDRED = rational(100)

/** Reports mappings that do not cover their scale or would punish a higher score. */
export const checkMappings: Check = ({ rounds }) =>
  rounds.flatMap((round, index) =>
    Object.entries(round.measures ?? {}).flatMap(([name, { scale, mapping }]) => {
      if (mapping === undefined || scale === undefined) return []
      const at: Path = ['rounds', index, 'measures', name, 'mapping', 'points']
      const points = mapping.points.flatMap((point, position) => readPoint(point, position, scale))
      return [
        ...offScale(mapping.points, scale, at),
        ...(points.length === mapping.points.length ? notCovering(points, scale, at) : []),
        ...wrongOrder(points, at),
        ...(mapping.to === 'percent' ? offPercent(points, at) : []),
      ]
    }),
  )

function readPoint([own, becomes]: Point, index: number, scale: Scale): readonly ReadPoint[] {
  const from = ownValue(own, scale)
  const to = readFigure(becomes)
  return from === undefined || to === undefined ? [] : [{ index, own: from, becomes: to }]
}

function ownValue(own: Point[0], scale: Scale): Rational | undefined {
  if (!('values' in scale)) {
    const value = readFigure(own)
    return value !== undefined && isOnScale({ ...scale, step: undefined }, value)
      ? value
      : undefined
  }
  const place = scale.values.indexOf(String(own))
  return place === -1 ? undefined : rational(place)
}

function offScale(points: readonly Point[], scale: Scale, at: Path): readonly CheckFinding[] {
  return points.flatMap(([own], index) =>
    ownValue(own, scale) === undefined
      ? [finding('mapping-off-scale', [...at, index], { value: String(own) })]
      : [],
  )
}

function notCovering(
  points: readonly ReadPoint[],
  scale: Scale,
  at: Path,
): readonly CheckFinding[] {
  const needed =
    'values' in scale
      ? scale.values.map((name, place) => ({ name, value: rational(place) }))
      : [scale.from, scale.to].flatMap((end) => {
          const value = readFigure(end)
          return value === undefined ? [] : [{ name: String(end), value }]
        })
  const missing = needed.filter(({ value }) => !points.some(({ own }) => equals(own, value)))
  return missing.length === 0
    ? []
    : [finding('mapping-not-covering', at, { missing: missing.map(({ name }) => name) })]
}

function wrongOrder(points: readonly ReadPoint[], at: Path): readonly CheckFinding[] {
  return points.slice(1).flatMap(({ index, own, becomes }, position) => {
    const before = points[position]
    if (before === undefined) return []
    if (compare(own, before.own) <= 0) return [finding('mapping-not-increasing', [...at, index])]
    return compare(becomes, before.becomes) < 0
      ? [finding('mapping-decreases', [...at, index])]
      : []
  })
}

function offPercent(points: readonly ReadPoint[], at: Path): readonly CheckFinding[] {
  return points.flatMap(({ index, becomes }) =>
    isNegative(becomes) || compare(becomes, HUNDRED) > 0
      ? [finding('mapping-off-target', [...at, index])]
      : [],
  )
}
