/**
 * A demonstration in a running server: filled at the start, and its open vacancy renewed once it has closed.
 *
 * @module
 */

import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import type { Store } from '#persistence/store.ts'
import { randomUUID } from 'node:crypto'
import type { Chore } from '../jobs.ts'
import type { Log } from '../log.ts'
import { type OpenRegister, startRegister } from './diploma-register.ts'
import { shippedRegister } from './registered.ts'
import { isUnfilled, renewOpenVacancy, seedDemonstration } from './seed.ts'

const HOUR = 3_600_000

/** What whoever starts one for the first time at a terminal is told, who would otherwise see nothing happen. */
const FILLING = `De demonstratie wordt gevuld; dat duurt ongeveer een minuut.
The demonstration is being filled; that takes about a minute.
`

/** A demonstration, running. */
export interface OpenDemonstration {
  /** What is to be done for it from now on. */
  readonly chores: readonly Chore[]
  /** Its own register of diplomas. */
  readonly register: OpenRegister
}

/** Fills the demonstration, and starts the register of diplomas that goes with it. */
export async function openDemonstration(store: Store, log: Log): Promise<OpenDemonstration> {
  if (process.stdout.isTTY && (await isUnfilled(store))) process.stdout.write(FILLING)
  const { added } = await seedDemonstration(store, now())
  if (added.length > 0) log.info({ added }, 'demonstration filled')
  const renewal = {
    what: 'renewal of the open vacancy',
    every: HOUR,
    run: async () => renewOpenVacancy(store, now()),
  }
  // Read when somebody asks for the first time, which may be never.
  let register: ReturnType<typeof shippedRegister> | undefined
  const open = await startRegister(async () => (register ??= shippedRegister()), randomUUID())
  return { chores: [renewal], register: open }
}

function now(): Instant {
  return instantOfEpoch(Date.now())
}
