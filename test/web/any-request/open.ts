/**
 * The site as the server opens it, with everything a demonstration holds, and people of every kind who are signed in.
 *
 * @module
 */

import { hash } from 'node:crypto'
import { pino } from 'pino'
import { type DemonstrationRole, demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { type Database } from '#persistence/connect.ts'
import { type Store } from '#persistence/store.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { seedDemonstration } from '../../../src/server/demonstration/seed.ts'
import { type Listening, listen } from '../../../src/server/listen.ts'
import { openMetrics } from '../../../src/server/metrics.ts'
import { type Route, openSite } from '../../../src/server/site.ts'
import { testStore } from '../../persistence/fixtures.ts'
import { type TestServer } from '../../persistence/servers.ts'
import { type Answered, type Raw, send } from './raw.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

/** Whoever asks: nobody, one whose session is forged, and somebody of every kind. */
export type Who = 'nobody' | 'forged' | DemonstrationRole

/** A site that listens. */
export interface Opened {
  readonly store: Store
  /** How many rows each table of the database has, but for those left out. */
  readonly counts: (...leftOut: readonly string[]) => Promise<unknown>
  readonly origin: string
  readonly routes: readonly Route[]
  /** What was logged as wrong. */
  readonly incidents: readonly string[]
  readonly cookieOf: (who: Who) => string
  readonly send: (raw: Raw) => Promise<Answered>
  /** Lets a session end as if its time were over. */
  readonly endSession: (cookie: string) => Promise<void>
  /** Everybody signs in again: some of what is sent ends a session. */
  readonly signInAgain: () => Promise<void>
  readonly close: () => Promise<void>
}

const FORGED = `keur-session=${'x'.repeat(43)}`

/** Opens it over a fresh database. */
export async function opened(server: TestServer): Promise<Opened> {
  const { store, database } = await testStore(server)
  await seedDemonstration(store, instantOfEpoch(Date.now()))
  const site = Promise.withResolvers<Awaited<ReturnType<typeof openSite>>>()
  const listening: Listening = await listen(
    async (request, bindings) => (await site.promise).answer(request, bindings),
    { host: '127.0.0.1', port: 0 },
  )
  const { port } = listening
  const origin = `http://127.0.0.1:${port}`
  const incidents: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => incidents.push(line) })
  const parts = {
    store,
    origin,
    isDemonstration: true,
    openId: undefined,
    proxies: 0,
    data: temporaryFolder('any'),
    scanner: undefined,
    tableMegabytes: 1,
    listExpiryDays: 30,
    witnesses: [],
    words: { authority: { nl: 'A', en: 'A' }, contact: { nl: 'B', en: 'B' } },
    waiting: { minutes: 30, load: 1000, batch: 20 },
    log,
    metrics: openMetrics(),
    watched: {
      metricsToken: undefined,
      askDatabase: async () => store.database.pool.query('select 1'),
      isStopping: () => false,
      isStamping: () => true,
    },
  }
  site.resolve(await openSite(parts))
  const { routes } = await site.promise
  const cookies = new Map<Who, string>([
    ['nobody', ''],
    ['forged', FORGED],
  ])
  const signInAgain = async (): Promise<void> => {
    for (const role of demonstrationRoles) cookies.set(role, await signIn(port, origin, role))
  }
  await signInAgain()
  const owner = server.owner(database)
  return {
    origin,
    store,
    counts: async (...leftOut) => {
      const { rows } = await owner.pool.query<{ name: string }>(await countingIn(owner))
      return rows.filter(({ name }) => !leftOut.includes(name))
    },
    routes,
    incidents,
    cookieOf: (who) => cookies.get(who) ?? '',
    send: async (raw) => send(port, raw),
    signInAgain,
    endSession: async (cookie) => {
      await owner.pool.query(
        `update keur.session set expires = created + interval '1 microsecond' where token_hash = $1`,
        [hash('sha256', cookie.split('=')[1] ?? '', 'buffer')],
      )
    },
    close: async () => listening.stop(1000),
  }
}

/** A question that counts every table. */
async function countingIn({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename::text as name from pg_tables where schemaname = 'keur' order by 1`,
  )
  return rows
    .map(({ name }) => `select '${name}' as name, count(*) as count from keur.${name}`)
    .join(' union all ')
}

async function signIn(port: number, origin: string, role: string): Promise<string> {
  const { status, headers } = await send(port, {
    method: 'POST',
    target: '/demonstratie',
    headers: [
      ['origin', origin],
      ['content-type', 'application/x-www-form-urlencoded'],
    ],
    body: Buffer.from(`role=${role}`),
  })
  const cookie = headers.getSetCookie().find((one) => one.startsWith('keur-session='))
  if (status !== 303 || cookie === undefined) throw new Error(`${role} is not signed in: ${status}`)
  return cookie.split(';')[0] ?? ''
}
