/**
 * Reads the regulation of a vacancy that the public may see.
 *
 * @module
 */

import { type Database } from '../connect.ts'
import { asFailure } from '../sql-errors.ts'

/** A version of a regulation as it was published. */
export interface RegulationVersion {
  readonly version: number
  /** The file, to the letter. */
  readonly text: string
}

/** The latest version for a vacancy in the list; undefined where none is. Throws a `DatabaseFailure` when the database fails. */
export async function latestRegulation(
  { pool }: Database,
  selection: string,
): Promise<RegulationVersion | undefined> {
  // A name from an address may be anything; what is no name of ours is not looked for.
  if (!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/u.test(selection)) return undefined
  try {
    const { rows } = await pool.query<RegulationVersion>({
      name: 'latest-regulation',
      text: `select version, text from keur.regulation_version
        where selection = $1 and exists (select from keur.vacancy v where v.selection = $1)
        order by version desc limit 1`,
      values: [selection],
    })
    return rows[0]
  } catch (error) {
    throw asFailure(error)
  }
}
