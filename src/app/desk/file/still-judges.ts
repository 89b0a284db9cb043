/**
 * Whether the reader still judges: then results of earlier rounds are shown beside their form, where the regulation says so, and
 * nowhere else (rule 112; policy 24).
 *
 * @module
 */

import { standingOf } from '#core/selection/outcomes/standing.ts'
import { assignedIn } from '../judging/who.ts'
import { tableauOf } from '../judging/tableau.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'

/**
 * Whether the actor is here to judge: whoever has no other role, always; whoever follows the candidates for another reason as
 * well, such as the line manager, until the rounds in which they judge are decided. Whoever runs the selection sees everything.
 */
export async function stillJudges(means: DeskMeans, place: DeskPlace): Promise<boolean> {
  const { actor, may, name, regulation, selection } = place
  if (may('read-record')) return false
  if (!may('read-candidates')) return true
  const tableau = await tableauOf(means, name)
  const undecided = new Set(
    standingOf(selection)
      .filter(({ progress }) => progress !== 'decided')
      .map(({ round }) => round),
  )
  return regulation.rounds.some(
    (round) =>
      undecided.has(round.round) &&
      assignedIn(tableau, round).some(({ account }) => account === actor.account),
  )
}
