/**
 * Removes what signing in leaves behind once it is of no more use.
 *
 * @module
 */

import type { Work } from './transaction.ts'

/**
 * Removes ended sessions, sign-ins that were given up, counts that no longer count, and links a day after they ended (until
 * then, who follows one reads what became of it). How many rows went.
 */
export async function tidySignIns({ client }: Work): Promise<number> {
  const removed = [
    await client.query('delete from keur.session where expires <= keur.stamp()'),
    await client.query('delete from keur.sign_in where expires <= keur.stamp()'),
    await client.query(
      `delete from keur.email_link where expires <= keur.stamp() - interval '1 day'`,
    ),
    await client.query(
      'delete from keur.attempt where expire <= extract(epoch from keur.stamp()) * 1000',
    ),
  ]
  return removed.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
}
