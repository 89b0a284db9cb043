/**
 * The server, put together: configuration, database, site. Runs until it is asked to stop.
 *
 * @module
 */

import { instantOfEpoch } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import type { Store } from '#persistence/store.ts'
import { type Configuration, configurationIn, wordProblems } from './server/configuration.ts'
import { type OpenDatabase, openDatabase } from './server/database.ts'
import { type Chore, startJobs } from './server/jobs.ts'
import { greeting } from './server/greeting.ts'
import { type Listening, listen } from './server/listen.ts'
import { type Log, openLog } from './server/log.ts'
import { type Metrics, openMetrics } from './server/metrics.ts'
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
  const { store } = database
  const isDemonstration = configuration.mode === 'demonstration'
  const endJobs = startJobs(
    { store, configuration, log, metrics },
    isDemonstration ? [RENEWAL] : [],
  )
  try {
    let isStopping = false
    const server = await openServer(configuration, { log, metrics, database }, () => isStopping)
    log.info({ port: server.port, mode: configuration.mode }, 'listening')
    const signal = await asked
    isStopping = true
    log.info({ signal }, 'stopping')
    await server.stop(configuration.stopSeconds * 1000)
  } finally {
    await endJobs()
    await database.close()
    log.info('stopped')
  }
}

interface Parts {
  readonly log: Log
  readonly metrics: Metrics
  readonly database: OpenDatabase
}

/** The port is taken before the site is made, so that a busy one is told at once; requests wait for the site. */
async function openServer(
  configuration: Configuration,
  { log, metrics, database }: Parts,
  isStopping: () => boolean,
): Promise<Listening> {
  const { mode, metricsToken, host, openId, proxies, data, scanner } = configuration
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
    const watched = { metricsToken, askDatabase, isStopping }
    const isDemonstration = mode === 'demonstration'
    const { store } = database
    if (isDemonstration) await fill(store, log)
    // Pages take a moment to load: what is wrong with settings, database or port is told before.
    const { openSite } = await import('./server/site.ts')
    const own = { origin, isDemonstration, openId, proxies, data, scanner }
    const parts = { ...own, store, log, metrics, watched }
    site.resolve(await openSite(parts))
  } catch (error) {
    site.reject(error)
    await server.stop(0)
    throw error
  }
  process.stdout.write(greeting(origin, mode))
  return server
}

/** Loaded only for a demonstration: elsewhere nothing of it is at hand. */
async function fill(store: Store, log: Log): Promise<void> {
  const { seedDemonstration } = await import('./server/demonstration/seed.ts')
  const { added } = await seedDemonstration(store, instantOfEpoch(Date.now()))
  if (added.length > 0) log.info({ added }, 'demonstration filled')
}

const HOUR = 3_600_000

const RENEWAL: Chore = {
  what: 'renewal of the open vacancy',
  every: HOUR,
  run: async (store) => {
    const { renewOpenVacancy } = await import('./server/demonstration/seed.ts')
    return renewOpenVacancy(store, instantOfEpoch(Date.now()))
  },
}

/** Resolves at the first signal to stop. A second one ends the process at once. */
async function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(STATUS.failed))
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
