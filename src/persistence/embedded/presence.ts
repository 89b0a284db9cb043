/**
 * Who uses an embedded server: every process of ours keeps one quiet connection open, so that whoever stops can see
 * whether somebody else is still there.
 *
 * @module
 */

import { Client, type ClientConfig, Pool } from 'pg'
import { OWNER } from './cluster.ts'

/** Our quiet connection. */
export interface Presence {
  /** Closes it; that it broke or was closed already is no matter. */
  leave(): Promise<void>
}

const LOOKING = 'keur-looking'

/** Shows that this process uses the server. It does not keep the process from ending. */
export async function bePresent(folder: string): Promise<Presence> {
  const pool = new Pool({
    ...addressIn(folder, 'keur-present'),
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  })
  pool.on('error', () => undefined)
  const client = await pool.connect()
  client.release()
  let left: Promise<void> | undefined
  return {
    leave: async () => {
      left ??= pool.end()
      return left
    },
  }
}

/** Whether anybody is connected. A server that does not answer is stopping already: that counts as in use. */
export async function isInUse(folder: string): Promise<boolean> {
  const client = new Client(addressIn(folder, LOOKING))
  // A connection that breaks says so to whoever waits for it as well.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query(
      `select from pg_stat_activity
        where backend_type = 'client backend' and application_name <> '${LOOKING}'`,
    )
    await client.end()
    return rowCount !== 0
  } catch {
    return true
  }
}

function addressIn(folder: string, name: string): ClientConfig {
  return {
    host: folder,
    user: OWNER,
    database: 'postgres',
    application_name: name,
    connectionTimeoutMillis: 2000,
  }
}
