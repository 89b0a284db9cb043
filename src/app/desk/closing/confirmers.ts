/**
 * Who is left to confirm a round: selectors who neither closed it, nor entered or corrected a score in it, nor locked a form
 * (policy 22).
 *
 * @module
 */

import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import { staffIn } from '#persistence/desk/staff.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { judgesOf } from '../judging/hands.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'

/** The accounts of those who may confirm the round as it stands now. */
export async function confirmersOf(
  { store }: DeskMeans,
  { name, selection }: DeskPlace,
  round: string,
): Promise<readonly string[]> {
  const { hands, closed } = standingOfRound(selection, round)?.state ?? {}
  const { staff, judges } = await inTransaction(store.database, 'system', async (work) => ({
    staff: await staffIn(store, work, name),
    judges: await judgesOf(work, name, round),
  }))
  const hasHand = (actor: string | undefined): boolean =>
    actor !== undefined && (judges.has(actor) || hands?.has(actor) === true || closed?.by === actor)
  return staff
    .filter(({ roles, actor }) => roles.includes('selector') && !hasHand(actor))
    .map(({ account }) => account)
}
