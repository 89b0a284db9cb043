/**
 * What the regulation says happens when, held beside how far the selection is: what is due, and what is late.
 *
 * A step of a round whose last day has passed is late while that round is not decided; of a decided round nothing is due.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Step } from '#core/regulation/schema/schedule.ts'
import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import { type Day, daysBetween } from '#core/values/day.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { extentOfWhen, stepInWords } from '../../applying/steps-ahead.ts'

/** A step of a round that is not over or not done. */
export interface DueStep {
  readonly round: string
  readonly label: Text
  readonly what: Text
  readonly says: Text
  readonly when: Step['when']
  readonly first: Day | undefined
  readonly last: Day | undefined
  readonly state: 'late' | 'today' | 'soon' | 'ahead'
}

/** A step is soon when it begins within this many days. */
const SOON = 7

/** The steps that are still to be done, in the order of the regulation. */
export function dueSteps(
  { rounds }: Regulation,
  standing: readonly RoundStanding[],
  now: Instant,
): readonly DueStep[] {
  const today = dayInBrussels(now)
  const decided = new Set(
    standing.flatMap(({ round, progress }) => (progress === 'decided' ? [round] : [])),
  )
  return rounds.flatMap((round) =>
    decided.has(round.round)
      ? []
      : round.schedule.map((step): DueStep => {
          const { first, last } = extentOfWhen(step.when)
          return {
            round: round.round,
            label: round.label,
            what: stepInWords(step, round),
            says: step.says,
            when: step.when,
            first,
            last,
            state: stateOf(first, last, today),
          }
        }),
  )
}

function stateOf(first: Day | undefined, last: Day | undefined, today: Day): DueStep['state'] {
  if (last === undefined) return 'ahead'
  if (last < today) return 'late'
  const begins = first ?? last
  if (begins <= today) return 'today'
  return daysBetween(today, begins) <= SOON ? 'soon' : 'ahead'
}
