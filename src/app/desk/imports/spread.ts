/**
 * How the scores of a file lie, so that whoever takes it sees a column that was filled in on another scale, or a wrong file,
 * before it counts.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { unitOf } from '#core/regulation/words/scale.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { type Rational, add, compare, divide, rational } from '#core/values/rational.ts'
import type { Comparison } from './imports.ts'

/** The scores of one measure that a file would record. */
export interface Spread {
  readonly measure: string
  readonly count: number
  readonly lowest: Rational
  readonly highest: Rational
  /** Undefined where the middle lies between two words of a scale. */
  readonly median: Rational | undefined
  /** How many do not reach the minimum; undefined where the measure has none. */
  readonly under: number | undefined
  /** Every percentage is at most this low: perhaps they are points. */
  readonly looksLikePoints: boolean
  /** Everyone's, by the number of the candidate. */
  readonly scores: readonly (readonly [candidate: string, score: Rational])[]
}

/** Percentages of which none is higher look like points out of twenty. */
const POINTS = rational(20)

/** How the scores that would be recorded lie, by measure in the order of the regulation. */
export function spreadsOf(
  round: Round,
  { fresh, corrections }: Pick<Comparison, 'fresh' | 'corrections'>,
): readonly Spread[] {
  const { scored, meters } = cardOf(round)
  return scored.flatMap((measure): readonly Spread[] => {
    const meter = meters.get(measure)
    const written = fresh.find((one) => one.measure === measure)?.scores ?? []
    const first = written.flatMap(([candidate, score]) => {
      const read = meter?.read(score)
      return read?.ok === true ? [[candidate, read.value] as const] : []
    })
    const changed = corrections
      .filter((one) => one.measure === measure)
      .map(({ candidate, after }) => [candidate, after] as const)
    return spreadOf(round, measure, [...first, ...changed])
  })
}

function spreadOf(round: Round, measure: string, scores: Spread['scores']): readonly Spread[] {
  const values = scores.map(([, value]) => value).toSorted(compare)
  const [lowest, highest] = [values[0], values.at(-1)]
  if (lowest === undefined || highest === undefined) return []
  const { thresholds, meters } = cardOf(round)
  const scale = meters.get(measure)?.scale
  const minimum = thresholds.find(({ of }) => of === measure)?.atLeast
  return [
    {
      measure,
      count: values.length,
      lowest,
      highest,
      median: medianOf(values, scale !== undefined && 'values' in scale),
      under:
        minimum === undefined
          ? undefined
          : values.filter((value) => compare(value, minimum) < 0).length,
      looksLikePoints: unitOf(measure, round) === 'percent' && compare(highest, POINTS) <= 0,
      scores: scores.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
    },
  ]
}

function medianOf(sorted: readonly Rational[], isNamed: boolean): Rational | undefined {
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (below === undefined || above === undefined) return undefined
  if (compare(below, above) === 0) return above
  return isNamed ? undefined : divide(add(below, above), rational(2))
}
