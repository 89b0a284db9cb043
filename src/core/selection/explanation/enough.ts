/**
 * What would have been enough in a scored round: the minimum, or the last place that went on; and the
 * lowest score on one measure that would have done it with everything else as it was (on a scale without steps: exactly where
 * the threshold is met).
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { readFigure } from '#core/scoring/scale.ts'
import { type Weighted, notReached } from '#core/scoring/scorecard.ts'
import {
  ONE,
  type Rational,
  ZERO,
  add,
  compare,
  divide,
  equals,
  subtract,
} from '#core/values/rational.ts'
import { scoresIn } from '../outcomes/competition.ts'
import type { Candidate, CutOffResult } from '../state.ts'

/** A score on one measure that would have been enough, everything else as it was. */
export interface EnoughOn {
  readonly measure: string
  readonly score: Rational
}

/** The longest scale that is tried step by step. */
const MOST_STEPS = 10_000

/** For each measure alone: the lowest score that would have reached every minimum and the last place. */
export function enoughOnOneMeasure(
  round: Round,
  candidate: Candidate,
  cutOff: CutOffResult | undefined,
  earlier: readonly Weighted[],
): readonly EnoughOn[] {
  const card = cardOf(round)
  const scores = scoresIn(round.round, candidate, card)
  return card.scored.flatMap((measure) => {
    const values = (score: Rational): ValueOf => {
      const changed = new Map([...scores, [measure, score]])
      return (of) => (of === 'total' ? card.total(changed, earlier) : changed.get(of))
    }
    const tried = scoresToTry(round, measure, { own: scores.get(measure), cutOff, values })
    const score = tried.find((one) => {
      const valueOf = values(one)
      return notReached(card, valueOf).length === 0 && reachesCutOff(cutOff, valueOf)
    })
    return score === undefined ? [] : [{ measure, score }]
  })
}

type ValueOf = (of: string) => Rational | undefined

interface Question {
  readonly own: Rational | undefined
  readonly cutOff: CutOffResult | undefined
  readonly values: (score: Rational) => ValueOf
}

function reachesCutOff(cutOff: CutOffResult | undefined, valueOf: ValueOf): boolean {
  for (const { of, value } of cutOff?.values ?? []) {
    const own = valueOf(of)
    if (own === undefined) return false
    const difference = compare(own, value)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** The scores that may be the lowest enough, lowest first: every step further, or the exact thresholds where there is no step. */
function scoresToTry(round: Round, measure: string, question: Question): readonly Rational[] {
  const scale = round.measures?.[measure]?.scale
  if (scale === undefined || 'values' in scale || question.own === undefined) return []
  const to = readFigure(scale.to)
  if (to === undefined) return []
  return scale.step === undefined
    ? thresholdsOn(round, measure, question).filter((one) => compare(one, to) <= 0)
    : stepsAbove(question.own, readFigure(scale.step), to)
}

function stepsAbove(from: Rational, step: Rational | undefined, to: Rational): readonly Rational[] {
  if (step === undefined || step.numerator <= 0n) return []
  const found: Rational[] = []
  for (let value = add(from, step); compare(value, to) <= 0; value = add(value, step)) {
    if (found.length >= MOST_STEPS) return []
    found.push(value)
  }
  return found
}

/** Where this measure alone would meet each threshold exactly: its own minimum, and every wanted total. */
function thresholdsOn(
  round: Round,
  measure: string,
  { cutOff, values }: Question,
): readonly Rational[] {
  const { thresholds } = cardOf(round)
  const wanted = [
    ...thresholds.map(({ of, atLeast }) => ({ of, value: atLeast })),
    ...(cutOff?.values ?? []),
  ]
  const found = wanted.flatMap(({ of, value }) => {
    if (of === measure) return [value]
    return of === 'total' ? solved(values, value) : []
  })
  return found.toSorted(compare)
}

/** The score at which a total that grows in a straight line has a value; none where it does not grow so. */
function solved(values: Question['values'], wanted: Rational): readonly Rational[] {
  const [at0, at1, at2] = [ZERO, ONE, add(ONE, ONE)].map((score) => values(score)('total'))
  if (at0 === undefined || at1 === undefined || at2 === undefined) return []
  const growth = subtract(at1, at0)
  if (growth.numerator <= 0n || !equals(subtract(at2, at1), growth)) return []
  const score = divide(subtract(wanted, at0), growth)
  return score === undefined ? [] : [score]
}
