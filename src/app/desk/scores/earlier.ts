/**
 * Results of earlier rounds where the regulation says that they inform a later one, and nowhere else (rule 112, policy 24).
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { scoreOf } from '#core/selection/outcomes/competition.ts'
import type { Candidate } from '#core/selection/state.ts'
import type { DeskPlace } from '../place.ts'
import type { EarlierResult } from './scores.ts'

/** What informs a round about a candidate. */
export function earlierOf(
  { regulation, selection }: DeskPlace,
  round: Round,
  candidate: Candidate,
): readonly EarlierResult[] {
  return (round['earlier-results'] ?? []).flatMap(({ of, use, says }): readonly EarlierResult[] => {
    const before = roundOf(regulation, of)
    if (before === undefined) return []
    const scores = cardOf(before).scored.flatMap((measure) => {
      const score = scoreOf(candidate, of, measure)
      return score === undefined || score.void === true ? [] : [{ measure, value: score.value }]
    })
    const total = roundState(selection.rounds, of).decided?.outcomes.of(candidate)?.total
    return [{ round: before, says, isWeighed: use !== 'shown', total, scores }]
  })
}
