/**
 * Roles that waited for somebody: taken when an identity provider vouches for whoever has the address they wait for.
 *
 * The selection's record says that the role began, in the name of whoever gave it. Nobody gets a role in a selection in which they
 * stand.
 *
 * @module
 */

import { actorIn } from '#persistence/actors.ts'
import { withRecord } from '#persistence/entries/append.ts'
import type { Act } from '#persistence/entries/write.ts'
import { type WaitingRole, invitationsFor, removeInvitation } from '#persistence/invitations.ts'
import { giveRole } from '#persistence/roles.ts'
import { hashOfWritten, noteStaffAddress } from '#persistence/staff-addresses.ts'
import type { Store } from '#persistence/store.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { actingRole } from '#record/own-events.ts'

/** Notes by which address an account signed in, if by any, and gives it every role that waited for that address. */
export async function takeInvitations(
  store: Store,
  account: string,
  address: string | undefined,
): Promise<void> {
  const hash = address === undefined ? undefined : hashOfWritten(store.keys, address)
  const waiting = await inTransaction(store.database, 'system', async (work) => {
    await noteStaffAddress(work, account, hash)
    return hash === undefined ? [] : invitationsFor(work, hash)
  })
  for (const one of waiting) {
    // oxlint-disable-next-line no-await-in-loop -- each in a transaction of its own
    await take(store, account, one)
  }
}

async function take(store: Store, account: string, waiting: WaitingRole): Promise<void> {
  const { selection, authority, invitation, role, givenBy } = waiting
  if (authority !== undefined) {
    const given = { account, role, place: { authority }, givenBy }
    await inTransaction(store.database, 'system', async (work) => {
      if (await removeInvitation(work, invitation)) await giveRole(work, given)
    })
    return
  }
  if (selection === undefined || givenBy === undefined) return
  const acting = { selection, onBehalf: 'system', how: 'beside-others' } as const
  await withRecord(store, acting, async (record) => {
    if (!(await removeInvitation(record, invitation))) return
    const given = { account, role, place: { selection }, givenBy }
    if (!(await giveRole(record, given))) return
    await record.append([await began(record, account, { ...waiting, selection, givenBy })])
  })
}

/** In the name of whoever gave it, that the role began. */
async function began(
  work: Work,
  account: string,
  {
    selection,
    givenBy,
    role,
    invitation,
  }: WaitingRole & { readonly selection: string; readonly givenBy: string },
): Promise<Act> {
  return {
    by: await actorIn(work, selection, givenBy),
    role: 'hr',
    rule: 'roles',
    event: {
      event: 'RoleGranted',
      actor: await actorIn(work, selection, account),
      role: actingRole.parse(role),
      invitation,
    },
  }
}
