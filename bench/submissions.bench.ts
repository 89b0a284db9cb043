/**
 * Submitting through HTTP with 64 clients, from the first application of one vacancy to the hundred thousandth. The server is the
 * real one in a process of its own; sessions and drafts are made beforehand, everything else happens as when people
 * submit: session, draft, checks, entry, receipt, mail, a durable commit. The clients share the processors with it.
 *
 * Beside it pgbench commits the same rows on the same database, in turn: a stretch of ours, then the same rows once more by
 * pgbench. Medians of three such pairs, at the beginning and at the end.
 *
 * Arguments: how many applications the vacancy gets (100 thousand without any).
 *
 * @module
 */

import { setTimeout as wait } from 'node:timers/promises'
import { prepareApplicants, submissionRequest } from './applicants.ts'
import { type Load, drive, percentile, rateOf } from './load.ts'
import { type OwnServer, type Processors, each, startServer } from './own-server.ts'
import { commitAgain, pgbenchProgram, stage } from './pgbench.ts'
import { busyness } from './processes.ts'
import { median, report, say } from './row.ts'
import { openRegulation, publishFor, publisher } from './vacancies.ts'

const CLIENTS = 64
/** One stretch: as many for each client. */
const STRETCH = CLIENTS * 80
const PAIRS = 3
const [total = 100_000] = process.argv.slice(2).map(Number)

const program = pgbenchProgram()
if (program === undefined)
  throw new Error('pgbench is not installed; KEUR_PGBENCH says where it is.')
const server = await startServer()
try {
  await assertDurable(server)
  await measure(server, program)
} finally {
  await server.stop()
}

/** A stretch of submissions, and what pgbench made of the same rows. */
interface Pair {
  readonly load: Load
  readonly processors: Processors
  readonly busy: number
  readonly pgbench: number
}

async function measure(own: OwnServer, pgbench: string): Promise<void> {
  const regulation = await openRegulation()
  const account = await publisher(own.store)
  const [warm, vacancy] = ['warming-up', 'vacancy']
  for (const name of [warm, vacancy]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await publishFor(own.store, { ...regulation, regulation: name }, account)
  }
  say(`  ${total.toLocaleString('en')} people with a session and a draft …`)
  const early = await prepareApplicants(own.store, warm, { first: total, count: STRETCH })
  const tokens = [...(await prepareApplicants(own.store, vacancy, { first: 0, count: total }))]
  await submitAll(own, warm, early)
  await untilIntegrated(own)
  await own.owner.pool.query('vacuum analyze')
  const next = (count: number): readonly string[] => tokens.splice(0, count)
  const pairs = async (names: readonly string[]): Promise<readonly Pair[]> => {
    const made: Pair[] = []
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop -- in turn
      made.push(await pair(own, pgbench, { vacancy, copies: name, tokens: next(STRETCH) }))
    }
    return made
  }
  tell(`the first ${thousands(PAIRS * STRETCH)}`, await pairs(['a', 'b', 'c']))
  const between = next(total - 2 * PAIRS * STRETCH)
  say(`  ${between.length.toLocaleString('en')} more …`)
  const rest = await submitAll(own, vacancy, between)
  say(`  ${Math.round(rateOf(rest))} a second, 99 % within ${percentile(rest, 0.99).toFixed(0)} ms`)
  tell(
    `the last ${thousands(PAIRS * STRETCH)} of ${thousands(total)}`,
    await pairs(['d', 'e', 'f']),
  )
  await assertCounted(own, vacancy)
}

interface Stretch {
  readonly vacancy: string
  readonly copies: string
  readonly tokens: readonly string[]
}

async function pair(
  own: OwnServer,
  pgbench: string,
  { vacancy, copies, tokens }: Stretch,
): Promise<Pair> {
  const before = own.took()
  const load = await submitAll(own, vacancy, tokens)
  const processors = each(before, own.took(), tokens.length)
  const busy = busyness()
  await untilIntegrated(own)
  const staged = await stage(own.owner, { from: vacancy, selection: copies, count: STRETCH })
  const idle = own.took()
  const { perSecond } = await commitAgain(pgbench, own, staged, CLIENTS)
  const its = each(idle, own.took(), STRETCH)
  await untilIntegrated(own)
  say(`  ${inWords(rateOf(load), processors)}; pgbench ${inWords(perSecond, its)}`)
  return { load, processors, busy, pgbench: perSecond }
}

/** Every answer leads to the receipt. */
async function submitAll(
  own: OwnServer,
  selection: string,
  tokens: readonly string[],
): Promise<Load> {
  const requests = tokens.map((token) => submissionRequest(own, selection, token))
  let sent = 0
  return drive({
    port: own.port,
    clients: CLIENTS,
    next: () => requests[sent++],
    answered: (status, headers) => {
      if (status !== 303 || !/\r\nlocation: [^\r]*ontvangst/iu.test(headers)) {
        throw new Error(`A submission was answered so: ${headers}`)
      }
    },
  })
}

function tell(which: string, pairs: readonly Pair[]): void {
  const of = (value: (pair: Pair) => number): number => median(pairs.map(value))
  report({
    repeated: `submissions, ${which}`,
    times: pairs.length * STRETCH,
    perSecond: of(({ load }) => rateOf(load)),
    median: of(({ load }) => percentile(load, 0.5)),
    slowest: of(({ load }) => percentile(load, 0.99)),
    processor: {
      server: of(({ processors }) => processors.server),
      database: of(({ processors }) => processors.database),
      clients: of(({ processors }) => processors.clients),
    },
    load: of(({ busy }) => busy),
    reference: { name: 'pgbench, the same rows', perSecond: of(({ pgbench }) => pgbench) },
  })
}

function inWords(perSecond: number, took: Processors): string {
  const times = `server ${took.server.toFixed(2)} ms, database ${took.database.toFixed(2)} ms`
  return `${Math.round(perSecond)} a second (${times})`
}

function thousands(count: number): string {
  return `${Math.round(count / 1000)} thousand`
}

/** Nothing here is made faster by giving up on what a commit promises. */
async function assertDurable({ store }: OwnServer): Promise<void> {
  const { rows } = await store.database.pool.query<Record<string, string>>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('full_page_writes') as pages`,
  )
  const [{ fsync = '', commit = '', pages = '' } = {}] = rows
  if (fsync !== 'on' || commit !== 'on' || pages !== 'on') {
    throw new Error(`Commits are not durable: ${JSON.stringify(rows)}`)
  }
}

async function assertCounted({ owner }: OwnServer, vacancy: string): Promise<void> {
  const { rows } = await owner.pool.query<{ count: number }>(
    `select count(*) from keur.entry where selection = $1 and kind = 'ApplicationSubmitted'`,
    [vacancy],
  )
  if (rows[0]?.count !== total) throw new Error(`Of ${total} there are ${rows[0]?.count}.`)
}

async function untilIntegrated({ owner }: Pick<OwnServer, 'owner'>): Promise<void> {
  const { rows } = await owner.pool.query('select from keur.pending limit 1')
  if (rows.length === 0) return
  await wait(100)
  await untilIntegrated({ owner })
}
