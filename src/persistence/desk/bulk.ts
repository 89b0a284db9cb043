/**
 * What is prepared for many candidates at once, until it is confirmed or taken back.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from '../transaction.ts'

/** Something prepared. */
export interface PreparedRow {
  readonly bulk: string
  /** As it was kept; read by whoever kept it. */
  readonly deed: unknown
  readonly candidates: readonly string[]
  readonly created: Instant
}

interface Whose {
  readonly account: string
  readonly selection: string
}

/** Keeps something prepared; gives its name. */
export async function keepPrepared(
  { client }: Work,
  { account, selection }: Whose,
  prepared: Pick<PreparedRow, 'deed' | 'candidates'>,
): Promise<string> {
  const { rows } = await client.query<{ bulk: string }>(
    `insert into keur.bulk (account, selection, deed, candidates) values ($1, $2, $3, $4) returning bulk`,
    [account, selection, JSON.stringify(prepared.deed), prepared.candidates],
  )
  const [row] = rows
  if (row === undefined) throw new Error('What was kept is there.')
  return row.bulk
}

/** What an account prepared in a selection, the newest first. */
export async function preparedBy(
  { client }: Work,
  { account, selection }: Whose,
): Promise<readonly PreparedRow[]> {
  const { rows } = await client.query<PreparedRow>(
    `select bulk, deed, candidates, created from keur.bulk
      where account = $1 and selection = $2 order by created desc, bulk`,
    [account, selection],
  )
  return rows
}

/** How many things an account prepared in a selection. */
export async function preparedCount(
  { client }: Work,
  { account, selection }: Whose,
): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'keur-prepared-count',
    text: 'select count(*) as count from keur.bulk where account = $1 and selection = $2',
    values: [account, selection],
  })
  return rows[0]?.count ?? 0
}

/** Forgets something prepared: it was done, or taken back. False when it was not there any more. */
export async function dropPrepared(
  { client }: Work,
  { account, selection }: Whose,
  bulk: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from keur.bulk where account = $1 and selection = $2 and bulk = $3',
    [account, selection, bulk],
  )
  return rowCount === 1
}
