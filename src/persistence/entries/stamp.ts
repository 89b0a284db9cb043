/**
 * The stamp of an entry: the clock of the database, so that all web processes share one clock.
 *
 * @module
 */

import { type Instant, epochMilliseconds } from '#core/values/instant.ts'
import { DatabaseFailure } from '../failure.ts'
import type { Work } from '../transaction.ts'

/** The clocks of the database and of this machine may differ by this much (policy 1). */
const LARGEST_OFFSET = 1000

/**
 * The moment it is now. Throws a `DatabaseFailure` when the clocks of the database and of this machine disagree: one of
 * them is wrong, and a wrong stamp could turn somebody late.
 */
export async function stamp({ client }: Work): Promise<Instant> {
  const asked = Date.now()
  const { rows } = await client.query<{ now: Instant }>({
    name: 'keur-stamp',
    text: 'select keur.stamp() as now',
  })
  const [row] = rows
  if (row === undefined) throw new Error('The database has a clock.')
  refuseOffset(epochMilliseconds(row.now), asked, Date.now())
  return row.now
}

/** The database told `told` somewhere between `asked` and `answered`, all in milliseconds. */
export function refuseOffset(told: number, asked: number, answered: number): void {
  const offset = told < asked ? told - asked : Math.max(0, told - answered)
  if (Math.abs(offset) > LARGEST_OFFSET) {
    throw new DatabaseFailure('clock-offset', { milliseconds: offset })
  }
}
