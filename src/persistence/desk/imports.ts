/**
 * Which files scores came from, as the record tells it.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Database } from '../connect.ts'
import { type OnBehalf, type Work, inTransaction } from '../transaction.ts'

/** An entry by which many scores came at once. */
export interface ImportRow {
  readonly entry: string
  readonly recorded: Instant
  readonly measure: string
  /** The name of the file or system. */
  readonly source: string
}

/** Entries never change: what was read once in this process is not read again, for each holds every score of a file. */
const known = new WeakMap<Database, Map<string, ImportRow>>()

/** The imports of a selection that may be seen. */
export async function importsIn(
  database: Database,
  onBehalf: OnBehalf,
  selection: string,
): Promise<readonly ImportRow[]> {
  const read = known.get(database) ?? new Map<string, ImportRow>()
  known.set(database, read)
  return inTransaction(database, onBehalf, async (work) => {
    const names = await namesIn(work, selection)
    const missing = names.filter((entry) => !read.has(entry))
    for (const row of await rowsOf(work, selection, missing)) read.set(row.entry, row)
    return names.flatMap((entry) => read.get(entry) ?? [])
  })
}

async function namesIn({ client }: Work, selection: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ entry: string }>({
    name: 'keur-desk-imports',
    text: `select entry from keur.entry where selection = $1 and kind = 'ScoresImported'`,
    values: [selection],
  })
  return rows.map(({ entry }) => entry)
}

async function rowsOf(
  { client }: Work,
  selection: string,
  entries: readonly string[],
): Promise<readonly ImportRow[]> {
  if (entries.length === 0) return []
  const { rows } = await client.query<ImportRow>(
    `select entry, recorded, body::jsonb #>> '{event,measure}' as measure,
        body::jsonb #>> '{event,source}' as source
      from keur.entry where selection = $1 and entry = any ($2::uuid[])`,
    [selection, entries],
  )
  return rows
}
