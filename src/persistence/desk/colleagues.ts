/**
 * Who acts in a selection under which pseudonym.
 *
 * @module
 */

import { type Person, personIn } from '../accounts.ts'
import type { Store } from '../store.ts'
import { inTransaction } from '../transaction.ts'

/** The members of staff of a selection by their pseudonyms. Whether the reader may know them, is asked before. */
export async function actorsIn(
  { database, keys }: Store,
  selection: string,
): Promise<ReadonlyMap<string, Person>> {
  return inTransaction(database, 'system', async ({ client }) => {
    const { rows } = await client.query<{
      actor: string
      account: string
      sealed: Buffer | null
    }>({
      name: 'keur-actors-in',
      text: `select t.actor::text, t.account, a.sealed
        from keur.actor t join keur.account a using (account) where t.selection = $1`,
      values: [selection],
    })
    return new Map(
      rows.map(({ actor, account, sealed }) => [actor, personIn(keys.wrapping, account, sealed)]),
    )
  })
}

/** The people behind accounts of members of staff. */
export async function personsBehind(
  { database, keys }: Store,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  if (accounts.length === 0) return new Map()
  return inTransaction(database, 'system', async ({ client }) => {
    const { rows } = await client.query<{ account: string; sealed: Buffer | null }>(
      'select account, sealed from keur.account where account = any ($1::uuid[])',
      [[...new Set(accounts)]],
    )
    return new Map(
      rows.map(({ account, sealed }) => [account, personIn(keys.wrapping, account, sealed)]),
    )
  })
}
