/**
 * Who works on a selection: everybody who has a role there now, with the name their account has.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { personIn } from '../accounts.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** Somebody who works on a selection. */
export interface StaffMember {
  readonly account: string
  /** The pseudonym they act under; undefined where they did nothing yet. */
  readonly actor: string | undefined
  readonly name: string
  readonly roles: readonly string[]
}

interface Row {
  readonly account: string
  readonly actor: string | null
  readonly sealed: Buffer | null
  readonly roles: string[]
}

/** Everybody with a role in the selection, by name; only for the system. */
export async function staffIn(
  { keys }: Store,
  { client }: Pick<Work, 'client'>,
  selection: string,
): Promise<readonly StaffMember[]> {
  const { rows } = await client.query<Row>(
    `select a.account, k.actor::text as actor, c.sealed, array_agg(distinct a.role order by a.role) as roles
      from keur.assignment a
        join keur.selection s on s.selection = $1
        join keur.account c on c.account = a.account
        left join keur.actor k on k.selection = s.selection and k.account = a.account
      where (a.selection = s.selection or a.authority in (s.authority, s.selected_by))
        and a.since <= keur.stamp() and (a.until is null or a.until > keur.stamp())
        and not keur.stands_in(s.selection, a.account)
      group by a.account, k.actor, c.sealed`,
    [selection],
  )
  return rows
    .map(({ account, actor, sealed, roles }) => {
      const { given, family, email } = personIn(keys.wrapping, account, sealed)
      const name = [given, family].filter((part) => part !== undefined).join(' ')
      return { account, actor: actor ?? undefined, name: name === '' ? (email ?? '') : name, roles }
    })
    .toSorted((a, b) => (a.name === b.name ? order(a.account, b.account) : order(a.name, b.name)))
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Somebody who works on a selection, with where they are reached. */
export interface StaffAddress {
  readonly account: string
  readonly name: string
  /** Empty where none is known. */
  readonly email: string
  readonly language: Language
}

/** Everybody with one of these roles in the selection, with where they are reached; only for the system. */
export async function addressesOfStaff(
  { keys }: Store,
  { client }: Pick<Work, 'client'>,
  selection: string,
  roles: readonly string[],
): Promise<readonly StaffAddress[]> {
  const { rows } = await client.query<{
    account: string
    sealed: Buffer | null
    language: Language
  }>(
    `select distinct c.account, c.sealed, c.language
      from keur.assignment a
        join keur.selection s on s.selection = $1
        join keur.account c on c.account = a.account
      where (a.selection = s.selection or a.authority in (s.authority, s.selected_by))
        and a.role = any ($2)
        and a.since <= keur.stamp() and (a.until is null or a.until > keur.stamp())
        and not keur.stands_in(s.selection, a.account)
      order by c.account`,
    [selection, roles],
  )
  return rows.map(({ account, sealed, language }) => {
    const { given, family, email = '' } = personIn(keys.wrapping, account, sealed)
    const name = [given, family].filter((part) => part !== undefined).join(' ')
    return { account, name: name === '' ? email : name, email, language }
  })
}
