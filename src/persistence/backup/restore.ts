/**
 * Restoring a backup into an empty database, in one transaction: all of it, proved right, or nothing.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { Client, type ClientBase } from 'pg'
import { type Source, configOf } from '../connect.ts'
import { DatabaseFailure } from '../failure.ts'
import { migrate, shippedMigrations } from '../migrate.ts'
import { asFailure } from '../sql-errors.ts'
import {
  type BackupEnd,
  type BackupHeader,
  type TableLine,
  endIn,
  headerIn,
  tableIn,
} from './lines.ts'
import { type Proved, proveRecord } from './prove.ts'
import { tablesOf } from './tables.ts'

/** What was restored. */
export interface Restored {
  readonly header: BackupHeader
  readonly rows: Readonly<Record<string, number>>
  /** What was found to hold of the record. */
  readonly proved: Proved
}

/** Rows that are stored at once. */
const BATCH = 500

/**
 * Restores the lines of a backup, as the owner. The database is brought to the form it had, filled, proved, and then
 * brought to the form of today. Throws a `DatabaseFailure` when the backup is damaged or the database is not empty.
 */
export async function restore(owner: Source, lines: AsyncIterable<string>): Promise<Restored> {
  const each = lines[Symbol.asyncIterator]()
  const first = await each.next()
  if (first.done === true) throw new DatabaseFailure('backup-damaged', { reason: 'empty' })
  const header = headerIn(first.value)
  await migrateTo(owner, header.schema)
  const client = new Client({ ...configOf(owner), statement_timeout: 0 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('begin')
    await refuseFilled(client)
    await client.query('delete from keur.installation')
    const rows = await load(client, first.value, each)
    const proved = await proveRecord(client)
    await client.query('commit')
    await migrate(owner)
    return { header, rows, proved }
  } catch (error) {
    throw asFailure(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function migrateTo(owner: Source, schema: number): Promise<void> {
  const shipped = shippedMigrations()
  const known = shipped.length
  if (schema > known) throw new DatabaseFailure('schema-newer', { found: schema, known })
  await migrate(
    owner,
    shipped.filter(({ number }) => number <= schema),
  )
}

async function refuseFilled(client: ClientBase): Promise<void> {
  for (const { name } of await tablesOf(client)) {
    if (name === 'installation') continue
    // oxlint-disable-next-line no-await-in-loop
    const { rowCount } = await client.query(`select from keur."${name}" limit 1`)
    if (rowCount !== 0) throw new DatabaseFailure('database-not-empty', { table: name })
  }
}

async function load(
  client: ClientBase,
  first: string,
  lines: AsyncIterator<string>,
): Promise<Readonly<Record<string, number>>> {
  const hash = createHash('sha256').update(`${first}\n`)
  const rows: Record<string, number> = {}
  let table: TableLine | undefined
  let batch: string[] = []
  const flush = async (): Promise<void> => {
    if (table === undefined || batch.length === 0) return
    rows[table.table] = (rows[table.table] ?? 0) + batch.length
    await insert(client, table, batch)
    batch = []
  }
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const end = endIn(next.value)
    if (end !== undefined) {
      await flush()
      refuseOther(end, rows, hash.digest('hex'))
      return rows
    }
    hash.update(`${next.value}\n`)
    const started = tableIn(next.value)
    if (started === undefined) batch.push(next.value)
    if (started !== undefined || batch.length >= BATCH) await flush()
    if (started !== undefined) rows[started.table] = 0
    table = started ?? table
  }
  throw new DatabaseFailure('backup-damaged', { reason: 'no end' })
}

/** Rows stand as lists of one object each; the database reads them. */
async function insert(
  client: ClientBase,
  { table, columns }: TableLine,
  batch: readonly string[],
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ')
  await client.query(
    `insert into keur."${table}" (${names})
      select ${names} from json_populate_recordset(null::keur."${table}", $1::json)`,
    [`[${batch.map((line) => line.slice(1, -1)).join(',')}]`],
  )
}

function refuseOther(end: BackupEnd, rows: Readonly<Record<string, number>>, sha256: string): void {
  const isWhole = end.sha256 === sha256 && JSON.stringify(end.rows) === JSON.stringify(rows)
  if (!isWhole) throw new DatabaseFailure('backup-damaged', { reason: 'sha256' })
}
