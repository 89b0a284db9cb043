/**
 * Brings a database to the form this version of Keur works with: numbered steps, forward only, each wholly or not at all.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { type Source, configOf } from './connect.ts'
import { DatabaseFailure } from './failure.ts'
import { asFailure } from './sql-errors.ts'

/** One step. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** The oldest PostgreSQL that Keur works with, as the server counts: 150000 is 15.0. */
const OLDEST = 150_000

const FOLDER = path.join(import.meta.dirname, 'migrations')

/** The steps that came along with this version, in order. */
export function shippedMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: path.basename(file, '.sql').slice(5),
      sql: readFileSync(path.join(FOLDER, file), 'utf8'),
    }))
}

/**
 * Runs the steps that were not run yet, as the owner of the database, and gives their numbers. Of several processes at
 * once one does it and the others wait. A database from a newer version, or whose steps were others, is left as it is:
 * a `DatabaseFailure` says so.
 */
export async function migrate(
  owner: Source,
  migrations: readonly Migration[] = shippedMigrations(),
): Promise<readonly number[]> {
  const config: ClientConfig = { ...configOf(owner), statement_timeout: 0 }
  const client = new Client(config)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await refuseOldServer(client)
    await client.query("select pg_advisory_lock(hashtextextended('keur:migrate', 0))")
    return await runMissing(client, migrations)
  } catch (error) {
    throw asFailure(error)
  } finally {
    // The lock goes with the connection.
    await client.end().catch(() => undefined)
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  )
  const [row] = rows
  if (row === undefined || Number(row.number) < OLDEST) {
    throw new DatabaseFailure('database-too-old', { found: row?.name ?? '' })
  }
}

async function runMissing(
  client: Client,
  migrations: readonly Migration[],
): Promise<readonly number[]> {
  const applied = await appliedIn(client)
  refuseOthers(applied, migrations)
  const missing = migrations.filter(({ number }) => !applied.has(number))
  for (const migration of missing) {
    // Each step builds on the one before.
    // oxlint-disable-next-line no-await-in-loop
    await run(client, migration)
  }
  return missing.map(({ number }) => number)
}

/** The steps this database has had, each with the hash of what was run. */
async function appliedIn(client: Client): Promise<ReadonlyMap<number, string>> {
  await client.query('create schema if not exists keur')
  await client.query(`create table if not exists keur.migration (
    number integer primary key,
    name text not null,
    sha256 bytea not null,
    applied timestamptz not null default now())`)
  const { rows } = await client.query<{ number: number; sha256: string }>(
    `select number, encode(sha256, 'hex') as sha256 from keur.migration`,
  )
  return new Map(rows.map(({ number, sha256 }) => [number, sha256]))
}

function refuseOthers(
  applied: ReadonlyMap<number, string>,
  migrations: readonly Migration[],
): void {
  const known = Math.max(0, ...migrations.map(({ number }) => number))
  const found = Math.max(0, ...applied.keys())
  if (found > known) throw new DatabaseFailure('schema-newer', { found, known })
  const changed = migrations.find(
    ({ number, sql }) => applied.has(number) && applied.get(number) !== hashOf(sql),
  )
  if (changed !== undefined) {
    throw new DatabaseFailure('migration-changed', { number: changed.number })
  }
}

async function run(client: Client, { number, name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into keur.migration (number, name, sha256) values ($1, $2, decode($3, 'hex'))`,
      [number, name, hashOf(sql)],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseFailure('migration-failed', { number, name, reason }, error)
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
