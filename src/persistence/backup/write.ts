/**
 * Taking a backup: everything in the database as it was at one moment, while others go on working.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { type ClientBase, Client } from 'pg'
import { type Source, configOf } from '../connect.ts'
import { DatabaseFailure } from '../failure.ts'
import { asFailure } from '../sql-errors.ts'
import { BACKUP_FORMAT, type BackupHeader } from './lines.ts'
import { type Table, tablesOf } from './tables.ts'

/** Rows that are fetched at once. */
const FETCH = 1000

/** The lines of a backup of the database, each with its line end; several in one text. Runs as the owner. */
export async function* backupLines(owner: Source): AsyncGenerator<string> {
  const client = new Client({ ...configOf(owner), statement_timeout: 0 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('begin isolation level repeatable read, read only')
    yield* hashed(contents(client))
    await client.query('commit')
  } catch (error) {
    throw asFailure(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

type Rows = Record<string, number>

async function* contents(client: ClientBase): AsyncGenerator<string, Rows> {
  yield `${JSON.stringify({ backup: await headerOf(client) })}\n`
  const rows: Rows = {}
  for (const table of await tablesOf(client)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`
    // Tables come one after the other, as the next one may refer to this one.
    // oxlint-disable-next-line no-await-in-loop
    rows[table.name] = yield* rowsOf(client, table)
  }
  return rows
}

async function headerOf(client: ClientBase): Promise<BackupHeader> {
  const { rows } = await client.query<Omit<BackupHeader, 'format'>>(
    `select (select max(number) from keur.migration) as schema, keur.stamp() as taken,
      (select installation::text from keur.installation) as installation`,
  )
  const [row] = rows
  if (row === undefined) throw new DatabaseFailure('schema-missing')
  return { format: BACKUP_FORMAT, ...row }
}

/** Each row as an object in brackets, written by the database: it cannot be taken for another kind of line. */
async function* rowsOf(client: ClientBase, table: Table): AsyncGenerator<string, number> {
  const columns = table.columns.map((name) => `"${name}"`).join(', ')
  const order = table.key.map((name) => `"${name}"`).join(', ')
  await client.query(
    `declare rows_of no scroll cursor for select row_to_json(r)::text as line
      from (select ${columns} from keur."${table.name}" order by ${order}) r`,
  )
  let count = 0
  for (;;) {
    // A cursor gives its rows in turn.
    // oxlint-disable-next-line no-await-in-loop
    const { rows } = await client.query<{ line: string }>(`fetch ${FETCH} from rows_of`)
    if (rows.length === 0) break
    count += rows.length
    yield rows.map(({ line }) => `[${line}]\n`).join('')
  }
  await client.query('close rows_of')
  return count
}

/** Passes the lines on and adds the last one. */
async function* hashed(lines: AsyncGenerator<string, Rows>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await lines.next()
    if (done === true) {
      yield `${JSON.stringify({ end: { rows: value, sha256: hash.digest('hex') } })}\n`
      return
    }
    hash.update(value)
    yield value
  }
}
