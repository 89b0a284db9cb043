/**
 * Everybody in a round lined up by what it compares first, with the line between who goes on and who does not.
 *
 * Where there are few values each is a step of its own. Where there are many they are gathered into steps of one width, laid
 * so that the line falls between two steps and never through one.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Assessment, Selection } from '#core/selection/state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import {
  type Rational,
  add,
  compare,
  divide,
  multiply,
  rational,
  subtract,
} from '#core/values/rational.ts'
import { type Fates, NOBODY, type Value, comparedIn, together, valuesIn } from './values.ts'

/** A value, or all values from one up to another. */
export interface Step extends Fates {
  readonly from: Rational
  /** Left out: this one value. Else every value below this one, itself not included. */
  readonly upTo?: Rational | undefined
}

/** Where the line falls. */
export interface Line {
  readonly kind: 'cut-off' | 'minimum'
  /** The lowest value that goes on. */
  readonly at: Rational
}

/** Everybody lined up. */
export interface LineUp {
  /** The measure that is compared, or `total`. */
  readonly of: string
  /** The highest first. */
  readonly steps: readonly Step[]
  readonly line: Line | undefined
}

/** At most about this many steps; more are gathered. */
const MOST = 24

/** The line-up of a scored round; undefined where nothing is compared, or nobody has a value yet. */
export function lineUpOf(
  selection: Pick<Selection, 'roll'>,
  round: Round,
  { outcomes, cutOff }: Assessment,
): LineUp | undefined {
  const of = comparedIn(round)
  const values = valuesIn(selection, round, outcomes)
  const [highest] = values
  const lowest = values.at(-1)
  if (of === undefined || highest === undefined || lowest === undefined) return undefined
  const line = lineOf(round, of, cutOff?.values[0]?.value)
  const steps =
    values.length <= MOST
      ? values.map(({ value, ...fates }) => ({ from: value, ...fates }))
      : gathered(values, line?.at ?? lowest.value, subtract(highest.value, lowest.value))
  return { of, steps, line }
}

function lineOf(round: Round, of: string, cutOff: Rational | undefined): Line | undefined {
  if (cutOff !== undefined) return { kind: 'cut-off', at: cutOff }
  if (!round.eliminatory) return undefined
  const minimum = cardOf(round).thresholds.find((one) => one.of === of)
  return minimum === undefined ? undefined : { kind: 'minimum', at: minimum.atLeast }
}

/** Values gathered into steps of one width, counted from `line` both ways. */
function gathered(values: readonly Value[], line: Rational, span: Rational): readonly Step[] {
  const width = divide(span, rational(MOST)) ?? rational(1)
  const steps = new Map<bigint, Fates>()
  for (const { value, ...fates } of values) {
    const place = placeOf(subtract(value, line), width)
    steps.set(place, together(steps.get(place) ?? NOBODY, fates))
  }
  return [...steps]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([place, fates]) => ({
      from: edge(line, width, place),
      upTo: edge(line, width, place + 1n),
      ...fates,
    }))
}

/** How many whole widths a distance is; towards the lower. */
function placeOf(distance: Rational, width: Rational): bigint {
  const exact = divide(distance, width) ?? distance
  const whole = exact.numerator / exact.denominator
  return compare(rational(whole), exact) > 0 ? whole - 1n : whole
}

function edge(line: Rational, width: Rational, place: bigint): Rational {
  return add(line, multiply(width, rational(place)))
}
