/**
 * Results of earlier rounds that weigh in a later one, where the regulation says so (rule 112, policy 24). Shown results
 * weigh nothing.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { readFigure } from '#core/scoring/scale.ts'
import type { Weighted } from '#core/scoring/scorecard.ts'
import { roundState } from '../evolve/draft.ts'
import type { Candidate, Selection } from '../state.ts'

/** The decided totals of one candidate that weigh in a round. */
export function earlierResults(
  facts: Pick<Selection, 'rounds'>,
  round: Round,
  candidate: Candidate,
): readonly Weighted[] {
  const weighing = round['earlier-results'] ?? NONE
  return weighing.flatMap(({ of, use }): readonly Weighted[] => {
    const weight = use === 'shown' ? undefined : readFigure(use.weight)
    const value = roundState(facts.rounds, of).decided?.outcomes.of(candidate)?.total
    return weight === undefined || value === undefined ? [] : [{ weight, value }]
  })
}

const NONE: NonNullable<Round['earlier-results']> = []
