/**
 * A clock that a test sets: that of one database, which stamps, and that of this process, which has to agree with it.
 *
 * @module
 */

import { mock } from 'node:test'
import { type Instant, epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { type Database } from '#persistence/connect.ts'

/** The time of a test. */
export interface TestClock {
  readonly now: () => Instant
  /** Goes to an instant. */
  readonly set: (instant: Instant) => Promise<void>
  /** Goes so many milliseconds on. */
  readonly pass: (milliseconds: number) => Promise<void>
}

function now(): Instant {
  return instantOfEpoch(Date.now())
}

/** Stops the clocks of a database and of this process, for as long as the process lives; they stay with each other. */
export async function testClock({ pool }: Database): Promise<TestClock> {
  await pool.query(`
    create table public.clock (moment timestamptz(3) not null);
    insert into public.clock values (now());
    grant select on public.clock to keur_app;
    create or replace function keur.stamp() returns timestamptz(3)
      language sql volatile parallel safe return (select moment from public.clock)`)
  mock.timers.reset()
  mock.timers.enable({ apis: ['Date'], now: Date.now() })
  const set = async (instant: Instant): Promise<void> => {
    await pool.query('update public.clock set moment = $1', [instant])
    mock.timers.setTime(epochMilliseconds(instant))
  }
  await set(now())
  return {
    now,
    set,
    pass: async (milliseconds) => set(instantOfEpoch(Date.now() + milliseconds)),
  }
}
