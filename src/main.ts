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
import { startChores, startJobs } from './server/jobs.ts'
import { diplomaSourceAt } from './server/diploma-source.ts'
import type { OpenDemonstration } from './server/demonstration/open.ts'
import type { DiplomaSource } from '#app/desk/diplomas/source.ts'
import { greeting } from './server/greeting.ts'
import { siteWords } from './server/site-words.ts'
import { type Listening, listen } from './server/listen.ts'
import { type Log, openLog } from './server/log.ts'
import { type Metrics, openMetrics } from './server/metrics.ts'
import { isEverywhere, ownAddress } from './server/own-address.ts'
import { refuseOtherMode } from './server/mode.ts'
import type { Answer, SiteParts } from './server/site.ts'
import { unknownSettings, wordUnknownSettings } from './server/unknown-settings.ts'

/** The exit statuses: stopped as asked, could not start, the settings are wrong. */
const STATUS = { stopped: 0, failed: 1, settings: 2 } as const

/** Starts the server and waits until it has stopped. Resolves to the exit status. */
export async function main(environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const unknown = unknownSettings(environment)
  const read = configurationIn(environment)
  if (!read.ok) {
    process.stderr.write(wordUnknownSettings(unknown) + wordProblems(read.refusal))
    return STATUS.settings
  }
  const log = openLog(read.value.logLevel)
  for (const one of unknown) log.warn(one, 'no setting of Keur: it does nothing')
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
  const { mode, metricsToken, host } = configuration
  const site = Promise.withResolvers<Answer>()
  // Whoever waits for it hears of a failure; when nobody does yet, the line below does.
  site.promise.catch(() => undefined)
  const server = await listen(
    async (request, bindings) => (await site.promise)(request, bindings),
    configuration,
  )
  const origin = configuration.origin ?? ownAddress(host, server.port)
  const isForOthers = configuration.origin === undefined && isEverywhere(host)
  try {
    const askDatabase = async (): Promise<unknown> => database.store.database.pool.query('select 1')
    const watched = { metricsToken, askDatabase, isStamping, isStopping }
    const isDemonstration = mode === 'demonstration'
    const { store } = database
    await refuseOtherMode(store, mode)
    const shown = isDemonstration ? await demonstration(store, log) : undefined
    // Pages take a moment to load: what is wrong with settings, database or port is told before.
    const { openSite } = await import('./server/site.ts')
    const own = { ...givenIn(configuration), origin, isDemonstration }
    const diplomas = diplomasOf(configuration, shown, log)
    const { answer, chores } = await openSite({ ...own, store, log, metrics, watched, diplomas })
    site.resolve(answer)
    const endChores = startChores([...chores, ...(shown?.chores ?? [])], log)
    process.stdout.write(greeting({ origin, mode, isShared: database.isShared, isForOthers }))
    return {
      port: server.port,
      stop: async (limit) => {
        await server.stop(limit)
        await endChores()
        await shown?.register.stop()
      },
    }
  } catch (error) {
    site.reject(error)
    await server.stop(0)
    throw error
  }
}

/** What the site takes from the settings as it is. */
type Given =
  | 'openId'
  | 'proxies'
  | 'data'
  | 'scanner'
  | 'witnesses'
  | 'tableMegabytes'
  | 'listExpiryDays'

/** What the site takes from the settings. */
function givenIn(configuration: Configuration): Pick<SiteParts, Given | 'waiting' | 'words'> {
  const { openId, proxies, data, scanner, witnesses, tableMegabytes, listExpiryDays } =
    configuration
  const { waitingMinutes: minutes, waitingLoad: load, waitingBatch: batch } = configuration
  const waiting = { minutes, load, batch }
  const given = { openId, proxies, data, scanner, witnesses, tableMegabytes, listExpiryDays }
  return { ...given, waiting, words: siteWords(configuration) }
}

/** The source that the settings name; else the register that comes along with a demonstration. */
function diplomasOf(
  { diplomas: url, diplomaToken: token }: Configuration,
  shown: OpenDemonstration | undefined,
  log: Log,
): DiplomaSource | undefined {
  if (url !== undefined && token !== undefined) return diplomaSourceAt({ url, token, log })
  return shown === undefined ? undefined : diplomaSourceAt({ ...shown.register, log })
}

/** Loaded only for a demonstration: elsewhere nothing of it is at hand. */
async function demonstration(store: Store, log: Log): Promise<OpenDemonstration> {
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
