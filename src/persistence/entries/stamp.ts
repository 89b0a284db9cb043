/**
 * The stamp of an entry: the clock of the database, so that all web processes share one clock.
 *
 * @module
 */

import { type Instant, epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import type { Database } from '../connect.ts'
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

/** The moment, or the millisecond after `last` where it is not later than that: stamps of one order ascend. */
export function laterThan(last: Instant | undefined, moment: Instant): Instant {
  return last === undefined || moment > last ? moment : instantOfEpoch(epochMilliseconds(last) + 1)
}

/** The database told `told` somewhere between `asked` and `answered`, all in milliseconds. */
export function refuseOffset(told: number, asked: number, answered: number): void {
  const offset = offsetOf(told, asked, answered)
  if (isLargeOffset(offset)) throw new DatabaseFailure('clock-offset', { milliseconds: offset })
}

/** By how many milliseconds the clock of the database is ahead of that of this machine, as far as that can be told. */
export async function measuredOffset({ pool }: Database): Promise<number> {
  const client = await pool.connect()
  try {
    const asked = Date.now()
    const { rows } = await client.query<{ now: Instant }>('select keur.stamp() as now')
    const told = rows[0]?.now
    if (told === undefined) throw new Error('The database has a clock.')
    return offsetOf(epochMilliseconds(told), asked, Date.now())
  } finally {
    client.release()
  }
}

/** Whether with an offset of so many milliseconds nothing is stamped. */
export function isLargeOffset(milliseconds: number): boolean {
  return Math.abs(milliseconds) > LARGEST_OFFSET
}

function offsetOf(told: number, asked: number, answered: number): number {
  return told < asked ? told - asked : Math.max(0, told - answered)
}
