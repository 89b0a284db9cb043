/**
 * The embedded PostgreSQL: started when it does not run, used when another process of ours started it or a killed one
 * left it behind, started again when it dies, and stopped by whoever leaves last.
 *
 * @module
 */

import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseFailure } from '../failure.ts'
import { serverAccount } from './account.ts'
import { asFailure } from '../sql-errors.ts'
import { type Binaries, binaries } from './binaries.ts'
import { APPLICATION, OWNER, ensureCluster } from './cluster.ts'
import { ensureDatabase } from './database.ts'
import { type Presence, bePresent, isInUse } from './presence.ts'
import { type Places, placesIn } from './places.ts'
import { type Postmaster, clearStalePid, postmasterOf } from './postmaster.ts'
import { type Started, answers, endingFailure, isLeftoverEnding, startServer } from './server.ts'

/** How to reach a database. */
export interface Address {
  readonly host: string
  readonly database: string
  readonly user: string
}

/** An embedded server that runs. */
export interface Embedded {
  /** For the migrations and the backup. */
  readonly owner: Address
  /** For the web and the jobs. */
  readonly application: Address
  /** The folder its data is really in: another than asked for when root could not hand that one over. */
  readonly folder: string
  readonly process: number
  /** Whether it ran already: a leftover, or another process of ours uses it too. */
  readonly isAdopted: boolean
  /** Whether the server process lives. */
  isAlive(): boolean
  /** Starts the server again when it died. Resolves when it answers. */
  revive(): Promise<void>
  /** Stops the server, unless another process of ours is connected to it. */
  stop(): Promise<void>
}

const DATABASE = 'keur'
const PAUSE = 20

/**
 * Starts or adopts the embedded server of this data folder. Throws a `DatabaseFailure` where it cannot run. `programs`
 * are those that came along unless others are named.
 */
export async function startEmbedded(folder: string, programs?: Binaries): Promise<Embedded> {
  const places = placesIn(folder)
  const means: Means = { places, programs: programs ?? binaries() }
  const up = await bringUp(means)
  const address = { host: up.socketFolder, database: DATABASE }
  let { presence } = up
  return {
    owner: { ...address, user: OWNER },
    application: { ...address, user: APPLICATION },
    folder: places.folder,
    process: up.process,
    isAdopted: up.isAdopted,
    isAlive: () => postmasterOf(places.data) !== undefined,
    revive: async () => {
      await presence.leave()
      ;({ presence } = await bringUp(means))
    },
    stop: async () => {
      await presence.leave()
      await stop(places)
    },
  }
}

interface Means {
  readonly places: Places
  readonly programs: Binaries
}

interface Up extends Postmaster {
  readonly isAdopted: boolean
  readonly presence: Presence
}

/** A server that was just being stopped by somebody else goes while we join it: then once more. */
async function bringUp(means: Means, attempts = 5): Promise<Up> {
  const found = await adopt(means.places)
  const running = found ?? (await start(means))
  try {
    await ensureDatabase(running.socketFolder, DATABASE)
    const presence = await bePresent(running.socketFolder)
    return { ...running, isAdopted: found !== undefined, presence }
  } catch (error) {
    if (attempts <= 1) throw asFailure(error)
    await wait(10 * PAUSE)
    return bringUp(means, attempts - 1)
  }
}

/** The server that works on this data already, once it answers; it may be starting, recovering or stopping. */
async function adopt(places: Places, patience = 30_000): Promise<Postmaster | undefined> {
  const found = postmasterOf(places.data)
  if (found === undefined) return undefined
  if (await answers(found.socketFolder)) return found
  if (patience <= 0) {
    const facts = { process: found.process, folder: places.data, log: places.log }
    throw new DatabaseFailure('server-silent', facts)
  }
  await wait(5 * PAUSE)
  return adopt(places, patience - 5 * PAUSE)
}

/** Starts a server. One that was killed leaves helpers that end by themselves shortly: it is tried for a while. */
async function start(means: Means, patience = 10_000): Promise<Postmaster> {
  const { places, programs } = means
  const account = serverAccount()
  ensureCluster(places.data, programs, account)
  clearStalePid(places.data)
  const started = startServer(places, programs, account)
  const running = await untilAnswers(places, started)
  if (running !== undefined) return running
  const other = await adopt(places)
  if (other !== undefined) return other
  const lines = started.logged()
  if (!isLeftoverEnding(lines) || patience <= 0) {
    throw endingFailure(places.log, lines, started.ended() ?? { error: undefined })
  }
  await wait(10 * PAUSE)
  return start(means, patience - 10 * PAUSE)
}

/** The server once it answers; undefined when the process that was started ended. Recovery may take long. */
async function untilAnswers(places: Places, started: Started): Promise<Postmaster | undefined> {
  while (started.ended() === undefined) {
    const up = postmasterOf(places.data)
    // Each look waits for the one before.
    // oxlint-disable-next-line no-await-in-loop
    if (up !== undefined && (await answers(up.socketFolder))) return up
    // oxlint-disable-next-line no-await-in-loop
    await wait(PAUSE)
  }
  return undefined
}

async function stop(places: Places): Promise<void> {
  const running = postmasterOf(places.data)
  if (running === undefined || (await staysInUse(running.socketFolder, 1000))) return
  try {
    // Ends the connections that are left and closes the data properly.
    process.kill(running.process, 'SIGINT')
  } catch {
    return
  }
  await untilGone(places.data, 20_000)
}

/** The server sees a connection go a moment after it was closed: our own last ones are given time. */
async function staysInUse(folder: string, patience: number): Promise<boolean> {
  if (!(await isInUse(folder))) return false
  if (patience <= 0) return true
  await wait(2 * PAUSE)
  return staysInUse(folder, patience - 2 * PAUSE)
}

async function untilGone(data: string, patience: number): Promise<void> {
  if (patience <= 0 || postmasterOf(data) === undefined) return
  await wait(PAUSE)
  await untilGone(data, patience - PAUSE)
}
