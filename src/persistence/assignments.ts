/**
 * Roles that come from an identity provider: given and ended with its word, at every sign-in.
 *
 * @module
 */

import type { Work } from './transaction.ts'

/** A role for everything of an authority. */
export interface AuthorityRole {
  readonly role: string
  readonly authority: string
}

/**
 * Makes the roles that `issuer` gives to an account exactly `claimed`: gives what is missing and ends what is claimed no
 * longer. Roles for authorities that are not known here are left out; roles that were given here stay as they are.
 */
export async function followClaims(
  { client }: Work,
  account: string,
  issuer: string,
  claimed: readonly AuthorityRole[],
): Promise<void> {
  const roles = claimed.map(({ role }) => role)
  const places = claimed.map(({ authority }) => authority)
  await client.query(
    // A role ends at the earliest a moment after it began.
    `update keur.assignment a set until = greatest(keur.stamp(), since + interval '1 millisecond')
      where account = $1 and issuer = $2 and until is null
        and not exists (
          select from unnest($3::text[], $4::text[]) as c (role, authority)
            where c.role = a.role and c.authority = a.authority)`,
    [account, issuer, roles, places],
  )
  await client.query(
    `insert into keur.assignment (account, authority, role, issuer)
      select distinct $1::uuid, t.authority, c.role, $2
        from unnest($3::text[], $4::text[]) as c (role, authority)
        join keur.authority t on t.authority = c.authority
        where not exists (
          select from keur.assignment a
            where a.account = $1 and a.issuer = $2 and a.until is null
              and a.role = c.role and a.authority = c.authority)`,
    [account, issuer, roles, places],
  )
}

/** Every authority by its name in the tables. */
export async function authorities({ client }: Work): Promise<readonly string[]> {
  const { rows } = await client.query<{ authority: string }>(
    'select authority from keur.authority order by authority',
  )
  return rows.map(({ authority }) => authority)
}

/** Every authority, by its name in the tables and as people know it. */
export async function authoritiesByName({
  client,
}: Work): Promise<readonly { readonly authority: string; readonly name: string }[]> {
  const { rows } = await client.query<{ authority: string; name: string }>(
    'select authority, name from keur.authority order by authority',
  )
  return rows
}

/** The names of authorities, as people know them; those that are not known here have none. */
export async function namesOfAuthorities(
  { client }: Work,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ authority: string; name: string }>(
    'select authority, name from keur.authority where authority = any ($1)',
    [wanted],
  )
  return new Map(rows.map(({ authority, name }) => [authority, name]))
}
