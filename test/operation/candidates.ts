/**
 * Candidates who are signed in on an installation that runs, and the database they are in.
 *
 * @module
 */

import path from 'node:path'
import { type Database, type Source, connect } from '#persistence/connect.ts'
import { accountOfAddress } from '#persistence/accounts.ts'
import { postmasterOf } from '#persistence/embedded/postmaster.ts'
import { readKeys } from '#persistence/key-file.ts'
import { beginSession } from '#persistence/sessions.ts'
import { type Store, openStore } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'

const HOUR = 3_600_000

/** Somebody who is signed in: what their browser sends with every request. */
export interface SignedIn {
  readonly name: string
  readonly cookie: string
}

/** Signs in so many people who never were here before, as a link in a mail would. */
export async function signedIn(store: Store, count: number): Promise<readonly SignedIn[]> {
  return inTransaction(store.database, 'system', async (work) => {
    const all: SignedIn[] = []
    for (let index = 0; index < count; index += 1) {
      const name = `kandidaat-${index}`
      const address = `${name}@verzonnen.example`
      const account = await accountOfAddress(work, store.keys, { address, language: 'nl' })
      const session = { account, method: 'email-link' } as const
      const token = await beginSession(work, session, { idle: HOUR, whole: HOUR })
      all.push({ name, cookie: `keur-session=${token}` })
    }
    return all
  })
}

/** How the owner reaches the database that came along, in the data folder of an installation that runs. */
export function sourceIn(data: string): Source {
  const found = postmasterOf(path.join(data, 'postgres'))
  if (found === undefined) throw new Error(`No database runs in ${data}.`)
  return { host: found.socketFolder, database: 'keur', user: 'keur' }
}

/** Works with the database of an installation as its owner, and lets go of it. */
export async function asOwner<Value>(
  { source, keys }: { readonly source: Source; readonly keys: string },
  work: (store: Store, database: Database) => Promise<Value>,
): Promise<Value> {
  const database = connect(source, { connections: 2 })
  try {
    return await work(await openStore(database, readKeys(keys)), database)
  } finally {
    await database.close()
  }
}

/** The selection in which one can apply now. */
export async function openSelection({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ selection: string }>(
    'select selection::text from keur.vacancy where closes > keur.stamp() order by closes desc',
  )
  const [row] = rows
  if (row === undefined) throw new Error('No vacancy is open.')
  return row.selection
}
