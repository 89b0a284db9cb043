/**
 * How far scores lie apart on their scale: exactly, and in steps where the scale names its values.
 *
 * @module
 */

import type { Scale } from '#core/regulation/schema/round.ts'
import { readScore } from '#core/scoring/scale.ts'
import { type Rational, max, min, subtract } from '#core/values/rational.ts'

/** The highest less the lowest; undefined for none. */
export function apartOn(scale: Scale, scores: readonly string[]): Rational | undefined {
  const [first, ...others] = scores.flatMap((score) => {
    const read = readScore(scale, score)
    return read.ok ? [read.value] : []
  })
  return first === undefined ? undefined : subtract(max(first, ...others), min(first, ...others))
}
