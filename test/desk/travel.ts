/**
 * Another time: the clock of this machine and that of the database of a test, moved together, so that a selection goes on on the
 * days on which it did. Nothing of ours is replaced: both clocks go on from there.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { epochMilliseconds, parseInstant } from '#core/values/instant.ts'
import { type Database } from '#persistence/connect.ts'

const real = Date.now.bind(Date)
const MINUTE = 60_000

/** Goes to a moment; who is there already, within the minute, stays: time does not go back. */
export async function travelTo({ pool }: Database, moment: string): Promise<void> {
  const instant = parseInstant(moment) ?? assert.fail(moment)
  const ahead = Date.now() - epochMilliseconds(instant)
  if (ahead >= 0 && ahead < MINUTE) return
  const offset = epochMilliseconds(instant) - real()
  mock.restoreAll()
  mock.method(Date, 'now', () => real() + offset)
  await pool.query(
    `create or replace function keur.stamp() returns timestamptz(3) language plpgsql volatile as $$
      begin
        return date_trunc('milliseconds', clock_timestamp() + interval '${offset} milliseconds');
      end $$`,
  )
  // Whoever has a role at the end of what was replayed had it before.
  await pool.query('update keur.assignment set since = least(since, keur.stamp())')
}

/** Back to the time it is. */
export function travelBack(): void {
  mock.restoreAll()
}
