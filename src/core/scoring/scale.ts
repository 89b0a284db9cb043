/**
 * Scales: which values a measure can take, and reading a score exactly (policy 15; Q3, Q4).
 *
 * A numeric scale runs from its lowest to its highest value, in steps where a step is declared. An ordinal scale names its
 * values, lowest first; such a value is read as its place (0, 1, …), so that comparing stays exact.
 *
 * @module
 */

import type { Scale } from '#core/regulation/schema/round.ts'
import {
  type Rational,
  compare,
  divide,
  formatExact,
  fromNumber,
  parseRational,
  rational,
  subtract,
} from '#core/values/rational.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'

/** Why a score cannot stand on its scale. */
export type ScaleRefusal =
  | { readonly code: 'score-unreadable'; readonly score: string }
  | { readonly code: 'score-off-scale'; readonly score: string; readonly scale: string }

/** An exact number as a regulation or a facts file writes it: a number, a decimal text, or n/d. */
export function readFigure(figure: string | number): Rational | undefined {
  return typeof figure === 'number' ? fromNumber(figure) : parseRational(figure)
}

/** Reads a score and sees that the scale has it. */
export function readScore(scale: Scale, raw: string | number): Result<Rational, ScaleRefusal> {
  if ('values' in scale) return readNamed(scale.values, String(raw), scale)
  const value = readFigure(raw)
  if (value === undefined) return refuse({ code: 'score-unreadable', score: String(raw) })
  return isOnScale(scale, value)
    ? accept(value)
    : refuse({ code: 'score-off-scale', score: String(raw), scale: describeScale(scale) })
}

/** Whether a numeric scale has this value: within its ends and on its steps. */
export function isOnScale(scale: Extract<Scale, { from: unknown }>, value: Rational): boolean {
  const from = readFigure(scale.from)
  const to = readFigure(scale.to)
  if (from === undefined || to === undefined) return false
  if (compare(value, from) < 0 || compare(value, to) > 0) return false
  return scale.step === undefined || isOnStep(value, from, readFigure(scale.step))
}

/** A score as its scale names it: `suitable`, or an exact number. */
export function nameScore(scale: Scale, value: Rational): string {
  if (!('values' in scale)) return formatExact(value)
  return scale.values[Number(value.numerator)] ?? formatExact(value)
}

/** The scale in short: `1 to 7, step 1`, or its named values. */
export function describeScale(scale: Scale): string {
  if ('values' in scale) return scale.values.join(' < ')
  const ends = `${scale.from}–${scale.to}`
  return scale.step === undefined ? ends : `${ends} (${scale.step})`
}

function readNamed(
  values: readonly string[],
  raw: string,
  scale: Scale,
): Result<Rational, ScaleRefusal> {
  const place = values.indexOf(raw)
  return place === -1
    ? refuse({ code: 'score-off-scale', score: raw, scale: describeScale(scale) })
    : accept(rational(place))
}

function isOnStep(value: Rational, from: Rational, step: Rational | undefined): boolean {
  if (step === undefined) return false
  const steps = divide(subtract(value, from), step)
  return steps !== undefined && steps.denominator === 1n
}
