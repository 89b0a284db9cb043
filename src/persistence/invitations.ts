/**
 * Roles that wait until somebody signs in with an address. One that was taken or withdrawn is gone from here; what happened stands
 * in the record.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { enveloped, opened } from './envelope.ts'
import type { WrappingKeys } from './sealing.ts'
import type { Work } from './transaction.ts'

/** A role that waits, as it is made. */
export interface NewInvitation {
  readonly invitation: string
  /** A normal address, and its hash. */
  readonly address: string
  readonly hash: Buffer
  readonly role: string
  readonly place: { readonly selection: string } | { readonly authority: string }
  /** The account of who gave it; none for an operator. */
  readonly givenBy?: string | undefined
}

/** Has a role wait. */
export async function addInvitation(
  { client }: Work,
  wrapping: WrappingKeys,
  { invitation, address, hash, role, place, givenBy }: NewInvitation,
): Promise<void> {
  await client.query(
    `insert into keur.role_invitation
        (invitation, email_hash, sealed, selection, authority, role, given_by)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      invitation,
      hash,
      enveloped(wrapping, Buffer.from(address), placeOf(invitation)),
      'selection' in place ? place.selection : null,
      'authority' in place ? place.authority : null,
      role,
      givenBy ?? null,
    ],
  )
}

/** A role that waits in a selection. */
export interface InvitationRow {
  readonly invitation: string
  readonly address: string
  readonly role: string
  readonly givenBy: string | undefined
  readonly created: Instant
  /** Whether whoever it waits for applied in the selection meanwhile: then they do not get it. */
  readonly stands: boolean
}

/** The roles that wait in a selection, the oldest first. */
export async function invitationsIn(
  { client }: Work,
  wrapping: WrappingKeys,
  selection: string,
): Promise<readonly InvitationRow[]> {
  const { rows } = await client.query<
    Omit<InvitationRow, 'address' | 'givenBy'> & { sealed: Buffer; given_by: string | null }
  >(
    `select invitation, sealed, role, given_by, created, keur.stands_at(selection, email_hash) as stands
      from keur.role_invitation where selection = $1 order by created, invitation`,
    [selection],
  )
  return rows.map(({ sealed, given_by: givenBy, ...row }) => ({
    ...row,
    givenBy: givenBy ?? undefined,
    address: opened(wrapping, sealed, placeOf(row.invitation)).toString('utf8'),
  }))
}

/** A role that waits for an address. */
export interface WaitingRole {
  readonly invitation: string
  readonly role: string
  readonly selection: string | undefined
  readonly authority: string | undefined
  readonly givenBy: string | undefined
}

/** The roles that wait for an address and can be taken: not where they stand as a candidate. Only for the system. */
export async function invitationsFor(
  { client }: Work,
  hash: Buffer,
): Promise<readonly WaitingRole[]> {
  const { rows } = await client.query<{
    invitation: string
    role: string
    selection: string | null
    authority: string | null
    given_by: string | null
  }>(
    `select invitation, role, selection, authority, given_by from keur.role_invitation
      where email_hash = $1 and (selection is null or not keur.stands_at(selection, email_hash))
      order by created, invitation`,
    [hash],
  )
  return rows.map(({ invitation, role, selection, authority, given_by: givenBy }) => ({
    invitation,
    role,
    selection: selection ?? undefined,
    authority: authority ?? undefined,
    givenBy: givenBy ?? undefined,
  }))
}

/** Takes a waiting role away; false where somebody else did before. */
export async function removeInvitation({ client }: Work, invitation: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from keur.role_invitation where invitation = $1',
    [invitation],
  )
  return rowCount === 1
}

function placeOf(invitation: string): string {
  return `role-invitation/${invitation}`
}
