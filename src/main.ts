/**
 * The server, put together: configuration, database, site. Runs until it is asked to stop.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { Store } from '#persistence/store.ts'
import { watchClock } from './server/clock-watch.ts'
import { type Configuration, configurationIn, wordProblems } from './server/configuration.ts'
import { type OpenDatabase, openDatabase } from './server/database.ts'
import { type Chore, startChores, startJobs } from './server/jobs.ts'
import { greeting } from './server/greeting.ts'
import { siteWords } from './server/site-words.ts'
import { type Listening, listen } from './server/listen.ts'
import { type Log, openLog } from './server/log.ts'
import { type Metrics, openMetrics } from './server/metrics.ts'
import { refuseOtherMode } from './server/mode.ts'
import type { Answer } from './server/site.ts'

/** The exit statuses: stopped as asked, could not start, the settings are wrong. */
const STATUS = { stopped: 0, failed: 1, settings: 2 } as const

/** Starts the server and waits until it has stopped. Resolves to the exit status. */
export async function main(environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const read = configurationIn(environment)
  if (!read.ok) {
    process.stderr.write(wordProblems(read.refusal))
    return STATUS.settings
  }
  const log = openLog(read.value.logLevel)
  const asked = stopSignal()
  try {
    await run(read.value, log, asked)
    return STATUS.stopped
  } catch (error) {
    tell(error, log)
    return STATUS.failed
  }
}

async function run(configuration: Configuration, log: Log, asked: Promise<string>): Promise<void> {
  const database = await openDatabase(configuration, log)
  const metrics = openMetrics()
  const endJobs = startJobs({ store: database.store, configuration, log, metrics })
  const clock = watchClock(database.store, log, metrics)
  try {
    let isStopping = false
    const parts = { log, metrics, database, isStamping: clock.isStamping }
    const server = await openServer(configuration, parts, () => isStopping)
    log.info({ port: server.port, mode: configuration.mode }, 'listening')
    const signal = await asked
    isStopping = true
    log.info({ signal }, 'stopping')
    await server.stop(configuration.stopSeconds * 1000)
  } finally {
    await clock.end()
    await endJobs()
    await database.close()
    log.info('stopped')
  }
}

interface Parts {
  readonly log: Log
  readonly metrics: Metrics
  readonly database: OpenDatabase
  readonly isStamping: () => boolean
}

/** The port is taken before the site is made, so that a busy one is told at once; requests wait for the site. */
async function openServer(
  configuration: Configuration,
  { log, metrics, database, isStamping }: Parts,
  isStopping: () => boolean,
): Promise<Listening> {
  const { mode, metricsToken, host, openId, proxies, data, scanner } = configuration
  const { waitingMinutes: minutes, waitingLoad: load, waitingBatch: batch } = configuration
  const site = Promise.withResolvers<Answer>()
  // Whoever waits for it hears of a failure; when nobody does yet, the line below does.
  site.promise.catch(() => undefined)
  const server = await listen(
    async (request, bindings) => (await site.promise)(request, bindings),
    configuration,
  )
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`
  const origin = configuration.origin ?? here
  try {
    const askDatabase = async (): Promise<unknown> => database.store.database.pool.query('select 1')
    const watched = { metricsToken, askDatabase, isStamping, isStopping }
    const isDemonstration = mode === 'demonstration'
    const { store } = database
    await refuseOtherMode(store, mode)
    const more = isDemonstration ? await demonstration(store, log) : []
    // Pages take a moment to load: what is wrong with settings, database or port is told before.
    const { openSite } = await import('./server/site.ts')
    const waiting = { minutes, load, batch }
    const { witnesses } = configuration
    const own = { origin, isDemonstration, openId, proxies, data, scanner, waiting, witnesses }
    const parts = { ...own, words: siteWords(configuration), store, log, metrics, watched }
    const { answer, chores } = await openSite(parts)
    site.resolve(answer)
    const endChores = startChores([...chores, ...more], log)
    process.stdout.write(greeting({ origin, mode, isShared: database.isShared }))
    return {
      port: server.port,
      stop: async (limit) => {
        await server.stop(limit)
        await endChores()
      },
    }
  } catch (error) {
    site.reject(error)
    await server.stop(0)
    throw error
  }
}

/** Loaded only for a demonstration: elsewhere nothing of it is at hand. */
async function demonstration(store: Store, log: Log): Promise<readonly Chore[]> {
  const { openDemonstration } = await import('./server/demonstration/open.ts')
  return openDemonstration(store, log)
}

/** One Ctrl-C may come more than once: from the terminal, and again from the program that started us. */
const SAME_SIGNAL = 1000

/** Resolves at the first signal to stop. A second one ends the process at once. */
async function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let first: number | undefined
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        const now = performance.now()
        first ??= now
        if (now - first > SAME_SIGNAL) process.exit(STATUS.failed)
        resolve(signal)
      })
    }
  })
}

/** A failure says in two languages what to do; a defect is told with where it is. */
function tell(error: unknown, log: Log): void {
  const says = saidBy(error)
  if (says === undefined) log.fatal({ err: error }, 'not started')
  else process.stderr.write(`${says.nl}\n\n${says.en}\n`)
}

function saidBy(error: unknown): Text | undefined {
  if (!(error instanceof Error) || !('says' in error)) return undefined
  const { says } = error
  return isText(says) ? says : undefined
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value
}
