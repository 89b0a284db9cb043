/**
 * Whether a database is that of a demonstration, with its fictional people, or of real selections.
 *
 * @module
 */

import type { Work } from './transaction.ts'

/** What a database holds: nothing yet, a demonstration, or real selections. */
export type Holding = 'nothing' | 'demonstration' | 'reality'

/** What this database holds. A demonstration shows by its accounts, which are made before anything else. */
export async function holdingOf({ client }: Work): Promise<Holding> {
  const { rows } = await client.query<{ fictional: boolean; used: boolean }>(
    `select exists (select from keur.account where demonstration) as fictional,
      exists (select from keur.selection) or exists (select from keur.account) as used`,
  )
  const [row] = rows
  if (row?.fictional === true) return 'demonstration'
  return row?.used === true ? 'reality' : 'nothing'
}
