/**
 * Made-up scores, each on the scale of its own measure (policy 15): more often in the middle than at the ends, and higher for
 * who is more able.
 *
 * @module
 */

import type { Round, Scale } from '#core/regulation/schema/round.ts'
import { readFigure } from '#core/scoring/scale.ts'
import {
  type Rational,
  add,
  divide,
  formatExact,
  multiply,
  rational,
  subtract,
} from '#core/values/rational.ts'
import type { Random } from './random.ts'

/** Draws a score as a facts file writes it, for an ability from 0 to 1000. */
export type Draw = (ability: number) => string

/** A scale without steps is drawn in this many parts. */
const PARTS = 200
const TOP = 1000

/** How scores of a measure of a round are drawn; undefined for a measure without a scale. */
export function drawFor(round: Round, measure: string, random: Random): Draw | undefined {
  const scale = round.measures?.[measure]?.scale
  if (scale === undefined) return undefined
  const { places, name } = placesOn(scale)
  return (ability) => {
    const chance = random.below(TOP + 1) + random.below(TOP + 1) + random.below(TOP + 1)
    const value = Math.floor((2 * ability + chance) / 5)
    return name(Math.min(places - 1, Math.floor((value * places) / (TOP + 1))))
  }
}

interface Places {
  readonly places: number
  readonly name: (place: number) => string
}

function placesOn(scale: Scale): Places {
  if ('values' in scale) {
    return { places: scale.values.length, name: (place) => scale.values[place] ?? '' }
  }
  const from = figure(scale.from)
  const width = subtract(figure(scale.to), from)
  const step = scale.step === undefined ? divide(width, rational(PARTS)) : figure(scale.step)
  const steps = step === undefined ? undefined : divide(width, step)
  if (step === undefined || steps === undefined) return { places: 1, name: () => formatExact(from) }
  const texts = new Map<number, string>()
  return {
    places: Number(steps.numerator / steps.denominator) + 1,
    name: (place) => {
      const known = texts.get(place) ?? formatExact(add(from, multiply(step, rational(place))))
      texts.set(place, known)
      return known
    },
  }
}

function figure(written: string | number): Rational {
  const read = readFigure(written)
  if (read === undefined) throw new Error('A checked regulation has figures that can be read.')
  return read
}
