/**
 * The database and the roles within an embedded server.
 *
 * @module
 */

import { Client, DatabaseError } from 'pg'
import { APPLICATION, OWNER } from './cluster.ts'

/** Sees to it that the database exists and that the application's role can connect. May run in several processes. */
export async function ensureDatabase(host: string, database: string): Promise<void> {
  const client = new Client({ host, user: OWNER, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await unlessThere(
      client,
      'pg_roles where rolname',
      APPLICATION,
      `create role ${APPLICATION} login`,
    )
    await unlessThere(client, 'pg_database where datname', database, `create database ${database}`)
  } finally {
    await client.end()
  }
}

async function unlessThere(
  client: Client,
  where: string,
  name: string,
  statement: string,
): Promise<void> {
  const { rowCount } = await client.query(`select from ${where} = $1`, [name])
  if (rowCount !== 0) return
  try {
    await client.query(statement)
  } catch (error) {
    // Another process was first: as "exists already" or, at the same moment, as a doubled key of the catalogue.
    const isThere = error instanceof DatabaseError && BEATEN.has(error.code ?? '')
    if (!isThere) throw error
  }
}

const BEATEN: ReadonlySet<string> = new Set(['42P04', '42710', '23505', '55006'])
