/**
 * The embedded PostgreSQL: started when it does not run, used when another process of ours started it or a killed one
 * left it behind, started again when it dies, and stopped by whoever leaves last.
 *
 * @module
 */

import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { DatabaseFailure } from '../failure.ts'
import { serverAccount } from './account.ts'
import { binaries } from './binaries.ts'
import { APPLICATION, OWNER, ensureCluster } from './cluster.ts'
import { ensureDatabase } from './database.ts'
import { type Places, placesIn } from './places.ts'
import { type Postmaster, clearStalePid, postmasterOf } from './postmaster.ts'
import { type Started, answers, endingFailure, startServer } from './server.ts'

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
const STOPPING = 'keur-stop'
const PAUSE = 20

/** Starts or adopts the embedded server of this data folder. Throws a `DatabaseFailure` where it cannot run. */
export async function startEmbedded(folder: string): Promise<Embedded> {
  const places = placesIn(folder)
  const found = await adopt(places)
  const running = found ?? (await start(places))
  await ensureDatabase(running.socketFolder, DATABASE)
  const address = { host: running.socketFolder, database: DATABASE }
  return {
    owner: { ...address, user: OWNER },
    application: { ...address, user: APPLICATION },
    folder: places.folder,
    process: running.process,
    isAdopted: found !== undefined,
    isAlive: () => postmasterOf(places.data) !== undefined,
    revive: async () => {
      if ((await adopt(places)) === undefined) await start(places)
    },
    stop: async () => stop(places),
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
async function start(places: Places, patience = 10_000): Promise<Postmaster> {
  const account = serverAccount()
  const programs = binaries()
  ensureCluster(places.data, programs, account)
  clearStalePid(places.data)
  const started = startServer(places, programs, account)
  const running = await untilAnswers(places, started)
  if (running !== undefined) return running
  const other = await adopt(places)
  if (other !== undefined) return other
  const failure = endingFailure(places.log, started.ended() ?? { error: undefined })
  const isLeftoverEnding = /shared memory block|"postmaster.pid" already/.test(
    String(failure.facts['tail']),
  )
  if (!isLeftoverEnding || patience <= 0) throw failure
  await wait(10 * PAUSE)
  return start(places, patience - 10 * PAUSE)
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
  if (running === undefined || (await isInUse(running.socketFolder))) return
  try {
    // Ends the connections that are left and closes the data properly.
    process.kill(running.process, 'SIGINT')
  } catch {
    return
  }
  await untilGone(places.data, 20_000)
}

async function untilGone(data: string, patience: number): Promise<void> {
  if (patience <= 0 || postmasterOf(data) === undefined) return
  await wait(PAUSE)
  await untilGone(data, patience - PAUSE)
}

/** Whether anybody else is connected; a server that does not answer is stopping already. */
async function isInUse(folder: string): Promise<boolean> {
  const client = new Client({
    host: folder,
    user: OWNER,
    database: 'postgres',
    application_name: STOPPING,
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query(
      `select from pg_stat_activity
        where backend_type = 'client backend' and application_name <> '${STOPPING}'`,
    )
    await client.end()
    return rowCount !== 0
  } catch {
    return true
  }
}
