/**
 * Who is left to confirm a round: selectors who neither closed it, nor entered or corrected a score in it, nor locked a form
 * (policy 22).
 *
 * @module
 */

import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import { type StaffMember, staffIn } from '#persistence/desk/staff.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { judgesOf } from '../judging/hands.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'

/** Who is left to confirm a round, and who had a hand in it. */
export interface Confirming {
  /** The accounts of those who may confirm the round as it stands now. */
  readonly confirmers: readonly string[]
  /** Whether whoever acts under this name closed it, entered or corrected a score in it, or locked a form. */
  readonly hasHand: (actor: string | undefined) => boolean
}

/** Who may confirm, and who may not, because they had a hand in the round. */
export async function confirmingIn(
  { store }: Pick<DeskMeans, 'store'>,
  { name, selection }: Pick<DeskPlace, 'name' | 'selection'>,
  round: string,
): Promise<Confirming & { readonly staff: readonly StaffMember[] }> {
  const { hands, closed } = standingOfRound(selection, round)?.state ?? {}
  const { staff, judges } = await inTransaction(store.database, 'system', async (work) => ({
    staff: await staffIn(store, work, name),
    judges: await judgesOf(work, name, round),
  }))
  const hasHand = (actor: string | undefined): boolean =>
    actor !== undefined && (judges.has(actor) || hands?.has(actor) === true || closed?.by === actor)
  const confirmers = staff.flatMap(({ account, roles, actor }) =>
    roles.includes('selector') && !hasHand(actor) ? [account] : [],
  )
  return { confirmers, hasHand, staff }
}

/** Who is left to confirm a round, and whom to ask for somebody else. */
export interface Confirmers {
  /** The accounts of those who may confirm the round as it stands now. */
  readonly accounts: readonly string[]
  /** The names of those who give roles here. */
  readonly hr: readonly string[]
}

/** Who may confirm the round as it stands now, and who gives roles. */
export async function confirmersOf(
  means: DeskMeans,
  place: DeskPlace,
  round: string,
): Promise<Confirmers> {
  const { confirmers, staff } = await confirmingIn(means, place, round)
  const hr = staff.flatMap(({ roles, name }) => (roles.includes('hr') ? [name] : []))
  return { accounts: confirmers, hr }
}
