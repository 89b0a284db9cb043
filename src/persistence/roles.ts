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

/** Ends a role for everything of an authority that an operator gave, now; false where there is none. */
export async function endOfOperator(
  { client }: Work,
  { account, role, authority }: Pick<NewRole, 'account' | 'role'> & { readonly authority: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update keur.assignment
        set until = greatest(keur.stamp(), since + interval '1 millisecond')
      where account = $1 and role = $2 and authority = $3 and issuer is null and until is null`,
    [account, role, authority],
  )
  return (rowCount ?? 0) > 0
}

/** The accounts that have a role for everything of an authority now. */
export async function holdersOf(
  { client }: Work,
  authority: string,
  role: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ account: string }>(
    `select distinct account from keur.assignment
      where authority = $1 and role = $2 and since <= keur.stamp()
        and (until is null or until > keur.stamp())
      order by account`,
    [authority, role],
  )
  return rows.map(({ account }) => account)
}
