/**
 * What the server does besides answering: positions and heads, mails, tidying up, and the next vacancy of a demonstration.
 *
 * @module
 */

import { tidyImports } from '#app/desk/imports/open-imports.ts'
import { tidySignIn } from '#app/sign-in/sign-in.ts'
import { startMail } from '#jobs/mail/start.ts'
import { asFailure, isPassing } from '#persistence/sql-errors.ts'
import type { Store } from '#persistence/store.ts'
import type { Configuration } from './configuration.ts'
import { keepIntegrating } from './integration.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** What jobs are put together from. */
export interface JobParts {
  readonly store: Store
  readonly configuration: Pick<Configuration, 'smtp' | 'mailFrom'>
  readonly log: Log
  readonly metrics: Metrics
}

/** Something to be done every now and then. */
export interface Chore {
  readonly what: string
  /** In milliseconds. */
  readonly every: number
  readonly run: () => Promise<unknown>
}

const HOUR = 3_600_000

function tidyingOf(store: Store): readonly Chore[] {
  return [
    { what: 'tidying of sign-ins', every: HOUR, run: async () => tidySignIn(store) },
    {
      what: 'removal of tables that nobody took',
      every: HOUR,
      run: async () => tidyImports(store),
    },
  ]
}

/** Starts the jobs; they go on until the function it returns is called. */
export function startJobs(parts: JobParts): () => Promise<void> {
  const { store, log, metrics } = parts
  const ends = [
    keepIntegrating(store, log, metrics),
    sending(parts),
    startChores(tidyingOf(store), log),
  ]
  return async () => {
    // What is under way finishes; what the last of it recorded gets its place.
    for (const end of ends.toReversed()) await end()
  }
}

function sending({ store, configuration, log }: JobParts): () => Promise<void> {
  const { smtp, mailFrom } = configuration
  if (smtp === undefined || mailFrom === undefined) return async () => undefined
  const sender = startMail({
    database: store.database,
    wrapping: store.keys.wrapping,
    url: smtp,
    from: mailFrom,
    told: (what) => {
      if (typeof what !== 'string') log.error({ err: asFailure(what.failure) }, 'sending failed')
      else if (what === 'gave-up') log.warn('a mail was given up')
    },
  })
  return async () => sender.stop()
}

/** Does chores every now and then, until the function it returns is called. */
export function startChores(chores: readonly Chore[], log: Log): () => Promise<void> {
  const ends = chores.map((chore) => repeated(chore, log))
  return async () => {
    await Promise.all(ends.map(async (end) => end()))
  }
}

function repeated({ what, every, run }: Chore, log: Log): () => Promise<void> {
  let round = Promise.resolve()
  const once = async (): Promise<void> => {
    try {
      await run()
    } catch (error) {
      if (!isPassing(error)) log.error({ err: asFailure(error) }, `${what} failed`)
    }
  }
  const timer = setInterval(() => {
    round = round.then(once)
  }, every)
  return async () => {
    clearInterval(timer)
    await round
  }
}
