/**
 * A demonstration in a running server: filled at the start, and its open vacancy renewed once it has closed.
 *
 * @module
 */

import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import type { Store } from '#persistence/store.ts'
import type { Chore } from '../jobs.ts'
import type { Log } from '../log.ts'
import { renewOpenVacancy, seedDemonstration } from './seed.ts'

const HOUR = 3_600_000

/** Fills the demonstration, and gives what is to be done for it from then on. */
export async function openDemonstration(store: Store, log: Log): Promise<readonly Chore[]> {
  const { added } = await seedDemonstration(store, now())
  if (added.length > 0) log.info({ added }, 'demonstration filled')
  const renewal = {
    what: 'renewal of the open vacancy',
    every: HOUR,
    run: async () => renewOpenVacancy(store, now()),
  }
  return [renewal]
}

function now(): Instant {
  return instantOfEpoch(Date.now())
}
