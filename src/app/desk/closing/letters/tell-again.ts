/**
 * Rounds whose results were told and no longer hold for somebody: a decision was corrected, or somebody was called afterwards.
 * Until they are told again they go by what they were told first.
 *
 * @module
 */

import { type RoundStanding, standingOf } from '#core/selection/outcomes/standing.ts'
import type { Text } from '#core/values/text.ts'
import { lastTold } from '#persistence/desk/letters.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../../means.ts'
import type { DeskPlace } from '../../place.ts'
import { calledFrom } from './called.ts'
import { toTell } from './to-tell.ts'

/** People to be told again. */
export interface TellAgainTask {
  readonly kind: 'tell-again'
  readonly round: string
  readonly label: Text
  readonly count: number
  readonly isMine: boolean
}

/** What waits, round by round. */
export async function tellAgainTasks(
  means: DeskMeans,
  place: DeskPlace,
): Promise<readonly TellAgainTask[]> {
  if (!place.may('read-letters')) return []
  const tasks: TellAgainTask[] = []
  for (const standing of standingOf(place.selection)) {
    if (!mayHaveChanged(place, standing)) continue
    // oxlint-disable-next-line no-await-in-loop -- few rounds, and hardly ever more than one of them was corrected
    const count = await countAgain(means, place, standing)
    const rules = place.regulation.rounds.find(({ round }) => round === standing.round)
    if (count === 0 || rules === undefined) continue
    const isMine = place.may('release-results')
    tasks.push({ kind: 'tell-again', round: standing.round, label: rules.label, count, isMine })
  }
  return tasks
}

function mayHaveChanged(
  { selection, regulation }: DeskPlace,
  { round, progress, state }: RoundStanding,
): boolean {
  if (progress !== 'decided') return false
  return state.confirmations.length > 1 || calledFrom(selection, regulation, round).size > 0
}

async function countAgain(
  { store }: DeskMeans,
  { selection, name }: DeskPlace,
  standing: RoundStanding,
): Promise<number> {
  const before = await inTransaction(store.database, 'system', async (work) =>
    lastTold(work, name, standing.round),
  )
  return toTell(selection, standing, before).filter((one) => one.before !== undefined).length
}
