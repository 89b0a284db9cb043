/**
 * The scores worth trying on a measure: the ends of its scale, every minimum and every point of its mapping, what lies
 * just beside them, and something in between. A short scale is tried whole.
 *
 * @module
 */

import { isOnScale, readFigure } from '#core/scoring/scale.ts'
import {
  type Rational,
  ONE,
  add,
  compare,
  divide,
  equals,
  multiply,
  rational,
  subtract,
} from '#core/values/rational.ts'
import type { Measure, Round, Scale } from '../../schema/round.ts'

type NumericScale = Extract<Scale, { from: unknown }>

const SHORT = 12
const HALF = rational(1, 2)

/** The scores worth trying, lowest first; none for a measure that is not scored on a readable scale. */
export function valuesWorthTrying(round: Round, name: string): readonly Rational[] {
  const measure = round.measures?.[name]
  if (measure?.counts !== 'scored' || measure.scale === undefined) return []
  const { scale } = measure
  if ('values' in scale) return scale.values.map((_, place) => rational(place))
  const from = readFigure(scale.from)
  const to = readFigure(scale.to)
  if (from === undefined || to === undefined) return []
  const tried = wholeScale(scale, from, to) ?? landmarks(round, measure, scale, [from, to])
  return distinct(tried.filter((value) => isOnScale(scale, value)))
}

function wholeScale(
  scale: NumericScale,
  from: Rational,
  to: Rational,
): readonly Rational[] | undefined {
  const step = scale.step === undefined ? undefined : readFigure(scale.step)
  const steps = step === undefined ? undefined : divide(subtract(to, from), step)
  if (step === undefined || steps === undefined || compare(steps, rational(SHORT)) > 0) {
    return undefined
  }
  return Array.from({ length: SHORT + 1 }, (_, n) => add(from, multiply(rational(n), step)))
}

function landmarks(
  round: Round,
  measure: Measure,
  scale: NumericScale,
  ends: readonly Rational[],
): readonly Rational[] {
  const declared = [
    ...(round.minima ?? []).map(({ 'at-least': least }) => readFigure(least)),
    ...(measure.mapping?.points ?? []).map(([own]) => readFigure(own)),
  ].filter((value) => value !== undefined)
  const marks = distinct([...ends, ...declared])
  const beside = scale.step === undefined ? HALF : (readFigure(scale.step) ?? ONE)
  const between = marks.slice(1).map((mark, index) => middle(marks[index] ?? mark, mark))
  return [
    ...marks,
    ...marks.flatMap((mark) => [subtract(mark, beside), add(mark, beside)]),
    ...between.map((value) => onStep(scale, ends[0] ?? value, value)),
  ]
}

function middle(a: Rational, b: Rational): Rational {
  return multiply(HALF, add(a, b))
}

/** The value of the scale at or just below `value`. */
function onStep(scale: NumericScale, from: Rational, value: Rational): Rational {
  const step = scale.step === undefined ? undefined : readFigure(scale.step)
  const steps = step === undefined ? undefined : divide(subtract(value, from), step)
  if (step === undefined || steps === undefined) return value
  return add(from, multiply(rational(steps.numerator / steps.denominator), step))
}

function distinct(values: readonly Rational[]): readonly Rational[] {
  const sorted = values.toSorted(compare)
  return sorted.filter((value, index) => {
    const before = sorted[index - 1]
    return before === undefined || !equals(before, value)
  })
}
