/**
 * The public pages through HTTP with 16 clients, at 10 and at 10 thousand vacancies. The server is the real one in a process of
 * its own. Every request asks something that nobody asked before, so that nothing kept answers it: the page is found in the
 * database, drawn and compressed each time. Only the rows that say so ask the same page again and again, as when a
 * vacancy is in the news.
 *
 * Beside each, in turn, a bare server of `node:http` sends the bytes of the same page. Medians of three rounds.
 *
 * Arguments: numbers of vacancies.
 *
 * @module
 */

import { once } from 'node:events'
import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { GRADES, namesOf, publishMany, WORDS } from './many-vacancies.ts'
import { type Load, drive, percentile, rateOf } from './load.ts'
import { type OwnServer, type Processors, each, startServer } from './own-server.ts'
import { busyness } from './processes.ts'
import { type BareServer, startBare } from './reference.ts'
import { median, report, say } from './row.ts'

const CLIENTS = 16
const ROUNDS = 3
const SECONDS = 3
const SIZES = [10, 10_000]

/** How many requests there were so far. */
let turns = 0

const sizes = process.argv.slice(2).map(Number)
const server = await startServer()
const bare = await startBare()
try {
  let published = 0
  for (const count of sizes.length === 0 ? SIZES : sizes) {
    say(`  ${count.toLocaleString('en')} vacancies …`)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await publishMany(server.store, { first: published, count })
    published = count
    // oxlint-disable-next-line no-await-in-loop
    await server.owner.pool.query('vacuum analyze')
    for (const page of pagesAt(count)) {
      // oxlint-disable-next-line no-await-in-loop
      await compare(server, bare, page, count)
    }
  }
} finally {
  await bare.stop()
  await server.stop()
}

interface Page {
  readonly what: string
  /** The path of request number `turn`, which nobody asked before unless it is the same one. */
  readonly path: (turn: number) => string
}

function pagesAt(count: number): readonly Page[] {
  const names = namesOf(count)
  const name = (turn: number): string => names[turn % names.length] ?? ''
  return [
    { what: 'vacancy page, the same', path: () => `/vacatures/${name(0)}` },
    { what: 'vacancy page', path: (turn) => `/vacatures/${name(turn)}?turn=${turn}` },
    { what: 'list, the same', path: () => '/vacatures' },
    { what: 'list', path: (turn) => listOf({}, turn) },
    { what: 'list, page 5', path: (turn) => listOf({ page: '5' }, turn) },
    { what: 'list by word', path: (turn) => listOf({ q: wordFor(turn) }, turn) },
    { what: 'list by mistyped word', path: (turn) => listOf({ q: mistyped(wordFor(turn)) }, turn) },
    { what: 'feed', path: (turn) => `/vacatures.atom?turn=${turn}` },
  ]
}

function wordFor(turn: number): string {
  return WORDS[turn % WORDS.length] ?? ''
}

/** The list with every grade chosen, which is all of it, and one that there is not, which makes the question a new one. */
function listOf(asked: Readonly<Record<string, string>>, turn: number): string {
  const grades = [...GRADES.map(({ rank }) => rank), `X${turn}`]
  const params = new URLSearchParams(asked)
  for (const grade of grades) params.append('grade', grade)
  return `/vacatures?${params.toString()}`
}

/** The third and the fourth letter changed places. */
function mistyped(word: string): string {
  return `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`
}

interface Round {
  readonly load: Load
  readonly processors: Processors
  readonly busy: number
  readonly bare: number
}

async function compare(
  own: OwnServer,
  other: BareServer,
  page: Page,
  count: number,
): Promise<void> {
  const target = { own, port: own.port }
  await ask(target, page.path, 0.5)
  const bytes = await bytesOf(own, page.path(turns++))
  await other.serve(bytes)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = own.took()
    // oxlint-disable-next-line no-await-in-loop -- in turn
    const load = await ask(target, page.path, SECONDS)
    const processors = each(before, own.took(), load.took.length)
    const busy = busyness()
    // oxlint-disable-next-line no-await-in-loop
    const reference = await ask({ own, port: other.port }, () => '/', SECONDS / 3)
    rounds.push({ load, processors, busy, bare: rateOf(reference) })
  }
  tell(`${page.what}, of ${count.toLocaleString('en')} vacancies`, rounds, bytes.length)
}

function tell(what: string, rounds: readonly Round[], bytes: number): void {
  const of = (value: (round: Round) => number): number => median(rounds.map(value))
  const {
    server: ours,
    database,
    clients,
  } = {
    server: of(({ processors }) => processors.server),
    database: of(({ processors }) => processors.database),
    clients: of(({ processors }) => processors.clients),
  }
  report({
    repeated: what,
    times: rounds.reduce((sum, { load }) => sum + load.took.length, 0),
    perSecond: of(({ load }) => rateOf(load)),
    median: of(({ load }) => percentile(load, 0.5)),
    slowest: of(({ load }) => percentile(load, 0.99)),
    processor: { server: ours, database, clients },
    load: of(({ busy }) => busy),
    reference: {
      name: `node:http, the same ${(bytes / 1000).toFixed(1)} kB`,
      perSecond: of((round) => round.bare),
    },
  })
}

/** Asks for some seconds. Every answer is a page. */
async function ask(
  { own, port }: { readonly own: OwnServer; readonly port: number },
  path: (turn: number) => string,
  seconds: number,
): Promise<Load> {
  const until = performance.now() + seconds * 1000
  return drive({
    port,
    clients: CLIENTS,
    next: () => (performance.now() < until ? request(own, path(turns++)) : undefined),
    answered: (status, headers) => {
      if (status !== 200) throw new Error(`A page was answered so: ${headers}`)
    },
  })
}

function request({ origin }: OwnServer, path: string): Buffer {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Accept: text/html,application/xhtml+xml',
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: nl',
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

/** The bytes of a page as they are sent, compressed. */
async function bytesOf({ port }: OwnServer, path: string): Promise<Uint8Array> {
  const headers = { 'accept-encoding': 'gzip, deflate, br' }
  const [response] = await once(get({ host: '127.0.0.1', port, path, headers }), 'response')
  return buffer(response)
}
