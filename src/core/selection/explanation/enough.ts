/**
 * What would have been enough in a scored round: the minimum, or the last place that went on; and the
 * lowest score on one measure that would have done it with everything else as it was (on a scale without steps: the next
 * whole step further).
 *
 * @module
 */

import type { Measure, Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { readFigure } from '#core/scoring/scale.ts'
import { type Weighted, notReached } from '#core/scoring/scorecard.ts'
import { type Rational, add, compare } from '#core/values/rational.ts'
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
    const score = stepsAbove(round, measure, scores.get(measure)).find((value) => {
      const changed = new Map([...scores, [measure, value]])
      const valueOf = (of: string): Rational | undefined =>
        of === 'total' ? card.total(changed, earlier) : changed.get(of)
      return notReached(card, valueOf).length === 0 && reachesCutOff(cutOff, valueOf)
    })
    return score === undefined ? [] : [{ measure, score }]
  })
}

function reachesCutOff(
  cutOff: CutOffResult | undefined,
  valueOf: (of: string) => Rational | undefined,
): boolean {
  for (const { of, value } of cutOff?.values ?? []) {
    const own = valueOf(of)
    if (own === undefined) return false
    const difference = compare(own, value)
    if (difference !== 0) return difference > 0
  }
  return true
}

function stepsAbove(
  round: Round,
  measure: string,
  from: Rational | undefined,
): readonly Rational[] {
  const grid = gridOf(round.measures?.[measure])
  if (grid === undefined || from === undefined) return []
  const { step, to } = grid
  const found: Rational[] = []
  for (let value = add(from, step); compare(value, to) <= 0; value = add(value, step)) {
    if (found.length >= MOST_STEPS) return []
    found.push(value)
  }
  return found
}

interface Grid {
  readonly step: Rational
  readonly to: Rational
}

/** The step and the highest value of a numeric scale; without declared steps, whole numbers further. */
function gridOf(measure: Measure | undefined): Grid | undefined {
  const scale = measure?.scale
  if (scale === undefined || 'values' in scale) return undefined
  const step = readFigure(scale.step ?? 1)
  const to = readFigure(scale.to)
  return step === undefined || to === undefined || step.numerator <= 0n ? undefined : { step, to }
}
