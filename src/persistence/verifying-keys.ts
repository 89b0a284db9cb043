/**
 * The keys that signed, for whoever verifies.
 *
 * @module
 */

import type { Database } from './connect.ts'
import { asFailure } from './sql-errors.ts'

/** The public keys of a purpose, the oldest first. */
export async function verifyingKeys(
  { pool }: Database,
  purpose: 'head' | 'receipt',
): Promise<readonly Uint8Array[]> {
  try {
    const { rows } = await pool.query<{ key: Buffer }>(
      'select public_key as key from keur.verifying_key where purpose = $1 order by since, public_key',
      [purpose],
    )
    return rows.map(({ key }) => key)
  } catch (error) {
    throw asFailure(error)
  }
}
