/**
 * Whether there is anything left from which a candidate can withdraw: once somebody was told that it ended for them, and stands on no
 * list, there is not. The rules would take it at any time; a page that offers it says that something still hangs on it.
 *
 * @module
 */

import { roundState } from '#core/selection/evolve/draft.ts'
import { rankedList } from '#core/selection/lists/ranked-list.ts'
import { reserve } from '#core/selection/lists/reserve.ts'
import { outcomeIn, standingOf } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'

/** Whether the candidate still takes part, may be called, or stands on a list. */
export function isStillIn(
  selection: Selection,
  candidate: Candidate | undefined,
  now: Instant,
): boolean {
  const { released = {} } = candidate ?? {}
  const told = standingOf(selection).findLast(({ round }) => released[round] !== undefined)
  if (candidate === undefined || told === undefined) return true
  const found = outcomeIn(told, candidate)
  // What is being corrected may turn out otherwise.
  if (found?.status !== 'decided' || GOING_ON.has(found.outcome.code)) return true
  return isListed(selection, candidate, now) || mayBeCalled(selection, found.outcome.code)
}

const GOING_ON: ReadonlySet<string> = new Set(['goes-on', 'passed'])

function isListed(selection: Selection, { candidate: name }: Candidate, now: Instant): boolean {
  return [...rankedList(selection, now), ...reserve(selection, now)].some(
    ({ candidate }) => candidate === name,
  )
}

/** Who was outside the places may be called while the selection has not come to its end. */
function mayBeCalled({ rounds, versions }: Selection, code: string): boolean {
  const last = versions.at(-1)?.regulation.rounds.at(-1)?.round ?? ''
  return code === 'outside-quota' && roundState(rounds, last).decided === undefined
}
