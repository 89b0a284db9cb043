/**
 * Roles that were given here: by HR in a selection, by an operator for an authority.
 *
 * @module
 */

import type { Work } from './transaction.ts'

/** A role that is given. */
export interface NewRole {
  readonly account: string
  readonly role: string
  readonly place: { readonly selection: string } | { readonly authority: string }
  /** The account of who gives it; none for an operator. */
  readonly givenBy?: string | undefined
}

/** Gives a role from now on; false where it was given here before and holds still. */
export async function giveRole(
  { client }: Work,
  { account, role, place, givenBy }: NewRole,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into keur.assignment (account, selection, authority, role, given_by)
      select $1::uuid, $2::text, $3::text, $4::text, $5::uuid
        where not exists (
          select from keur.assignment a
            where a.account = $1::uuid and a.role = $4::text and a.issuer is null and a.until is null
              and a.selection is not distinct from $2::text and a.authority is not distinct from $3::text)`,
    [
      account,
      'selection' in place ? place.selection : null,
      'authority' in place ? place.authority : null,
      role,
      givenBy ?? null,
    ],
  )
  return rowCount === 1
}

/** The end of a role that was given in a selection. */
export interface RoleEnd {
  readonly assignment: string
  /** The account of who ends it. */
  readonly endedBy: string
  readonly why: string
}

/** Ends a role now. */
export async function endRole(
  { client }: Work,
  { assignment, endedBy, why }: RoleEnd,
): Promise<void> {
  const { rowCount } = await client.query(
    // A role ends at the earliest a moment after it began.
    `update keur.assignment
        set until = greatest(keur.stamp(), since + interval '1 millisecond'), ended_by = $2, ended_why = $3
      where assignment = $1 and until is null`,
    [assignment, endedBy, why],
  )
  if (rowCount !== 1) throw new Error('A role that holds is ended once.')
}
