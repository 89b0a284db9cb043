/**
 * Which files scores came from, as the record tells it.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from '../transaction.ts'

/** An entry by which many scores came at once. */
export interface ImportRow {
  readonly entry: string
  readonly recorded: Instant
  readonly measure: string
  /** The name of the file or system. */
  readonly source: string
}

/** The imports of a selection. The scores themselves are not read. */
export async function importsIn(
  { client }: Work,
  selection: string,
): Promise<readonly ImportRow[]> {
  const { rows } = await client.query<ImportRow>({
    name: 'keur-desk-imports',
    text: `select e.entry, e.recorded, e.body::jsonb #>> '{event,measure}' as measure,
        e.body::jsonb #>> '{event,source}' as source
      from keur.entry e where e.selection = $1 and e.kind = 'ScoresImported'`,
    values: [selection],
  })
  return rows
}
