/**
 * What somebody saw of the results of a participant before recording something: it goes along with the form, and when anything
 * in it is another by then, nothing is recorded, and what changed is shown.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { scoreOf } from '#core/selection/outcomes/competition.ts'
import type { Candidate, Score, Selection } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'

/** A mark of everything that was seen: one part for each measure, then attendance, then how far the round is. */
export interface Seen {
  readonly seen: string
}

const APART = '|'

/** The mark of the results of a candidate in a round as they stand. */
export function markOf(
  { rounds }: Pick<Selection, 'rounds'>,
  round: Round,
  candidate: Candidate,
): string {
  const { closed, decided, touched } = roundState(rounds, round.round)
  const far = [closed, decided, touched].map((one) => (one === undefined ? '0' : '1')).join('')
  return [
    ...cardOf(round).scored.map((measure) => markOfScore(scoreOf(candidate, round.round, measure))),
    candidate.attendance?.[round.round] ?? '',
    `${far}${candidate.withdrawn === undefined ? '' : '-withdrew'}`,
  ].join(APART)
}

function markOfScore(score: Score | undefined): string {
  if (score === undefined) return ''
  const { value, by, at, earlier = [] } = score
  return `${earlier.length}${score.void === true ? 'v' : ''} ${formatExact(value)} ${by} ${at}`
}

/** What is another than it was seen: measures by their name; `attendance`; `round`. */
export function changedSince(round: Round, seen: string, now: string): readonly string[] {
  const before = seen.split(APART)
  const names = [...cardOf(round).scored, 'attendance', 'round']
  return now.split(APART).flatMap((part, place) => {
    const name = names[place]
    return name === undefined || before[place] === part ? [] : [name]
  })
}
