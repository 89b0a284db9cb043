/**
 * Whether there is something to apply for.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Database } from '../connect.ts'
import { asFailure } from '../sql-errors.ts'

/** Whether an authority has a vacancy for which one may apply at `now`. */
export async function hasOpenVacancy(
  { pool }: Database,
  authority: string,
  now: Instant,
): Promise<boolean> {
  try {
    const { rowCount } = await pool.query(
      `select from keur.vacancy where authority = $1 and published <= $2 and closes > $2
        and (stopped is null or stopped > $2) limit 1`,
      [authority, now],
    )
    return rowCount === 1
  } catch (error) {
    throw asFailure(error)
  }
}
