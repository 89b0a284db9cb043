/**
 * What was announced, so that nobody is told twice.
 *
 * @module
 */

import type { Work } from '../transaction.ts'

/** Notes that something is announced in this transaction; false when it was before. For the system. */
export async function noteAnnounced(
  { client }: Work,
  selection: string,
  about: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into keur.announced (selection, about) values ($1, $2) on conflict do nothing`,
    [selection, about],
  )
  return rowCount === 1
}
