/**
 * Results of earlier rounds that those who judge see beside the form: where the regulation says so, and nowhere else (rule 112).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { measured } from '#core/selection/measured.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import type { Rational } from '#core/values/rational.ts'

/** What a candidate had on one measure of an earlier round, or in total. */
export interface EarlierResult {
  readonly round: Round
  readonly measure: string
  readonly value: Rational
}

/** The results to be shown about a candidate. */
export function earlierResultsOf(
  selection: Selection,
  regulation: Regulation,
  round: Round,
  candidate: Candidate,
): readonly EarlierResult[] {
  return (round['earlier-results'] ?? []).flatMap(({ of }) => {
    const before = roundOf(regulation, of)
    return before === undefined ? [] : resultsIn(selection, before, candidate)
  })
}

function resultsIn(
  { rounds }: Selection,
  round: Round,
  candidate: Candidate,
): readonly EarlierResult[] {
  const outcome = roundState(rounds, round.round).decided?.outcomes.of(candidate)
  if (outcome === undefined) return []
  const scores = Object.keys(round.measures ?? {}).flatMap((measure) => {
    const score = candidate.scores?.[measured(round.round, measure)]
    return score === undefined || score.void === true
      ? []
      : [{ round, measure, value: score.value }]
  })
  return outcome.total === undefined
    ? scores
    : [...scores, { round, measure: 'total', value: outcome.total }]
}
