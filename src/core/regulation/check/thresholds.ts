/**
 * A minimum stands on the scale of what it is a minimum of.
 *
 * A value that the scale does not reach would put everybody out, or nobody; one between two steps
 * hides that the next step up is meant. The lowest value excludes nobody.
 *
 * Source: policies 15 and 17; rule 111.
 *
 * @module
 */

import { mappingPoints } from '../../scoring/mapping.ts'
import { isOnScale, readFigure } from '../../scoring/scale.ts'
import { type Path } from '../../profile/visit.ts'
import { add, compare, formatExact, multiply, type Rational, ZERO } from '../../values/rational.ts'
import { type Measure, type Round } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { type NumericScale } from './scales.ts'

type Minimum = NonNullable<Round['minima']>[number]

/** The lowest and highest value that can be reached. */
interface Reach {
  readonly low: Rational
  readonly high: Rational
}

/** Reports minima that the scale of their measure or total does not have. */
export const checkThresholds: Check = ({ rounds }) =>
  rounds.flatMap((round, index) =>
    (round.minima ?? []).flatMap((minimum, position) => {
      const at: Path = ['rounds', index, 'minima', position, 'at-least']
      if (minimum.of === 'total') return checkOnTotal(minimum, round, at)
      const scale = round.measures?.[minimum.of]?.scale
      if (scale === undefined) return []
      return 'values' in scale
        ? checkNamed(minimum, scale.values, at)
        : checkNumber(minimum, scale, at)
    }),
  )

function checkNamed(
  { of, 'at-least': value }: Minimum,
  known: readonly string[],
  at: Path,
): readonly CheckFinding[] {
  const facts = { of, value: String(value), known }
  if (!known.includes(String(value))) return [finding('threshold-unknown-value', at, facts)]
  return value === known[0] ? [finding('threshold-excludes-nobody', at, facts)] : []
}

function checkNumber(
  { of, ...minimum }: Minimum,
  scale: NumericScale,
  at: Path,
): readonly CheckFinding[] {
  const value = readFigure(minimum['at-least'])
  const [low, high] = [readFigure(scale.from), readFigure(scale.to)]
  if (low === undefined || high === undefined) return []
  const facts = {
    of,
    value: String(minimum['at-least']),
    low: String(scale.from),
    high: String(scale.to),
  }
  if (value === undefined) return [finding('threshold-off-scale', at, facts)]
  const found = checkReach(value, { low, high }, { at, facts })
  if (found.length > 0 || isOnScale(scale, value)) return found
  return [finding('threshold-between-steps', at, { ...facts, step: String(scale.step) })]
}

function checkOnTotal(minimum: Minimum, round: Round, at: Path): readonly CheckFinding[] {
  const reach = reachOfTotal(round)
  if (reach === undefined) return []
  const facts = {
    of: 'total',
    value: String(minimum['at-least']),
    low: formatExact(reach.low),
    high: formatExact(reach.high),
  }
  const value = readFigure(minimum['at-least'])
  return value === undefined
    ? [finding('threshold-off-scale', at, facts)]
    : checkReach(value, reach, { at, facts })
}

function checkReach(
  value: Rational,
  { low, high }: Reach,
  { at, facts }: { readonly at: Path; readonly facts: CheckFinding['facts'] },
): readonly CheckFinding[] {
  if (compare(value, low) < 0 || compare(value, high) > 0) {
    return [finding('threshold-off-scale', at, facts)]
  }
  return compare(value, low) === 0 ? [finding('threshold-excludes-nobody', at, facts)] : []
}

function reachOfTotal({ total, measures }: Round): Reach | undefined {
  const parts = Object.entries(total?.of ?? {}).map(([name, weight]) => {
    const measure = measures?.[name]
    const reach = measure === undefined ? undefined : reachOf(measure)
    const factor = readFigure(weight)
    return reach === undefined || factor === undefined
      ? undefined
      : { low: multiply(reach.low, factor), high: multiply(reach.high, factor) }
  })
  if (parts.length === 0) return undefined
  return parts.reduce<Reach | undefined>(
    (before, part) =>
      before === undefined || part === undefined
        ? undefined
        : { low: add(before.low, part.low), high: add(before.high, part.high) },
    { low: ZERO, high: ZERO },
  )
}

function reachOf(measure: Measure): Reach | undefined {
  const { scale, mapping } = measure
  if (mapping !== undefined) {
    const points = mappingPoints(measure)
    const [first, last] = [points[0], points.at(-1)]
    return first === undefined || last === undefined
      ? undefined
      : { low: first.becomes, high: last.becomes }
  }
  if (scale === undefined || 'values' in scale) return undefined
  const [low, high] = [readFigure(scale.from), readFigure(scale.to)]
  return low === undefined || high === undefined ? undefined : { low, high }
}
