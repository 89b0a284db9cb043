/**
 * Who has, and had, which role in a selection: since when, and by whom.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { personIn, type Person } from '../accounts.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** A role of somebody in a selection. */
export interface RoleRow {
  readonly assignment: string
  readonly account: string
  readonly person: Person
  readonly role: string
  readonly since: Instant
  readonly until: Instant | undefined
  /** The name of the authority for everything of which it holds; undefined where it holds in this selection only. */
  readonly authority: string | undefined
  /** The identity provider it comes from. */
  readonly issuer: string | undefined
  readonly givenBy: Person | undefined
  readonly endedBy: Person | undefined
  readonly why: string | undefined
  /** Whether they stand as a candidate in the selection: then the role does not hold there. */
  readonly stands: boolean
}

interface Row {
  readonly assignment: string
  readonly account: string
  readonly sealed: Buffer | null
  readonly role: string
  readonly since: Instant
  readonly until: Instant | null
  readonly authority: string | null
  readonly issuer: string | null
  readonly given_by: string | null
  readonly given_sealed: Buffer | null
  readonly ended_by: string | null
  readonly ended_sealed: Buffer | null
  readonly ended_why: string | null
  readonly stands: boolean
}

/** The roles that hold in a selection, and those given in it that ended, the longest held first; only for the system. */
export async function rolesOfSelection(
  { keys }: Store,
  { client }: Pick<Work, 'client'>,
  selection: string,
): Promise<readonly RoleRow[]> {
  const { rows } = await client.query<Row>(
    `select a.assignment, a.account, c.sealed, a.role, a.since, t.name as authority, a.issuer,
        case when a.until <= keur.stamp() then a.until end as until,
        a.given_by, g.sealed as given_sealed, a.ended_by, e.sealed as ended_sealed, a.ended_why,
        keur.stands_in(s.selection, a.account) as stands
      from keur.selection s
        join keur.assignment a on a.selection = s.selection or a.authority in (s.authority, s.selected_by)
        join keur.account c on c.account = a.account
        left join keur.authority t on t.authority = a.authority
        left join keur.account g on g.account = a.given_by
        left join keur.account e on e.account = a.ended_by
      where s.selection = $1 and a.since <= keur.stamp()
        and (a.selection is not null or a.until is null or a.until > keur.stamp())
      order by a.since, a.assignment`,
    [selection],
  )
  const personOf = (account: string | null, sealed: Buffer | null): Person | undefined =>
    account === null ? undefined : personIn(keys.wrapping, account, sealed)
  return rows.map((row) => ({
    assignment: row.assignment,
    account: row.account,
    person: personIn(keys.wrapping, row.account, row.sealed),
    role: row.role,
    since: row.since,
    until: row.until ?? undefined,
    authority: row.authority ?? undefined,
    issuer: row.issuer ?? undefined,
    givenBy: personOf(row.given_by, row.given_sealed),
    endedBy: personOf(row.ended_by, row.ended_sealed),
    why: row.ended_why ?? undefined,
    stands: row.stands,
  }))
}
