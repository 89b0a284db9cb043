/**
 * The same cut by Keur and by DuckDB, in alternation, with the same outcome.
 *
 * Minima on two measures, a quota cut by the first with ties widened, a ladder of three criteria,
 * a rank for everybody who competes. Every engine has a process of its own, with its columns
 * loaded before the first cut; loading is not counted. Medians of the cuts after a warm-up. The
 * benchmark fails when the engines disagree on who goes on or on any rank.
 *
 * Arguments: numbers of candidates (10 thousand, 1 million and 10 million without any).
 *
 * @module
 */

import { type ChildProcess, fork } from 'node:child_process'
import { deepStrictEqual } from 'node:assert'
import { fileURLToPath } from 'node:url'
import { median, report, say } from './row.ts'
import { type Answer, type Order, type Spread } from './ranking-scores.ts'

const SIZES = [1e4, 1e6, 1e7]
const LARGE = 1e7
const WARM_UPS = 2

type Account = Extract<Answer, { readonly kind: 'finished' }>

interface Engine {
  readonly child: ChildProcess
  readonly readSeconds: number
}

interface Runner extends Engine {
  readonly name: string
  readonly order: Order
  readonly times: number[]
}

const sizes = process.argv.slice(2).map(Number)
for (const candidates of sizes.length === 0 ? SIZES : sizes) {
  await compare(candidates, 'many-ties')
  if (candidates >= LARGE) await compare(candidates, 'few-ties')
}

async function compare(candidates: number, spread: Spread): Promise<void> {
  say(`  ${candidates.toLocaleString('en')} candidates, ${spread} …`)
  const size = String(candidates)
  const one = await start('ranking-keur.ts', [size, spread, '1'])
  const two = await start('ranking-keur.ts', [size, spread, '2'])
  const duckdb = await start('ranking-duckdb.ts', [size, spread])
  const runners: readonly Runner[] = [
    { ...one, name: 'keur, 1 thread', order: 'cut', times: [] },
    { ...duckdb, name: 'duckdb', order: 'cut', times: [] },
    { ...two, name: 'keur, 2 threads', order: 'cut', times: [] },
    { ...duckdb, name: 'duckdb, only summed', order: 'sum', times: [] },
  ]
  const rounds = WARM_UPS + (candidates >= LARGE ? 5 : 15)
  for (let round = 0; round < rounds; round += 1) {
    for (const { child, order, times } of runners) {
      const answer = await ask(child, order)
      if (answer.kind === 'cut' && round >= WARM_UPS) times.push(answer.seconds)
    }
  }
  const accounts = await finish([one, two, duckdb])
  tell(runners, accounts, spread.replace('-', ' '), candidates)
}

async function start(file: string, args: readonly string[]): Promise<Engine> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const answer = await ask(child)
  return { child, readSeconds: answer.kind === 'ready' ? answer.readSeconds : 0 }
}

function ask(child: ChildProcess, order?: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const leave = (status: number | null): void => {
      reject(new Error(`An engine ended with status ${status}`))
    }
    child.once('exit', leave)
    child.once('message', (answer: Answer) => {
      child.off('exit', leave)
      resolve(answer)
    })
    if (order !== undefined) child.send(order)
  })
}

/** Ends the engines; fails unless all had the same outcome. */
async function finish(engines: readonly Engine[]): Promise<ReadonlyMap<ChildProcess, Account>> {
  const accounts = new Map<ChildProcess, Account>()
  for (const { child } of engines) {
    const answer = await ask(child, 'finish')
    if (answer.kind !== 'finished') throw new Error('An engine gave no account')
    accounts.set(child, answer)
  }
  const [first, ...others] = accounts.values()
  for (const other of others) deepStrictEqual(other.agreement, first?.agreement)
  say(`    all agree: ${first?.agreement.competing} compete, ${first?.agreement.goingOn} go on`)
  return accounts
}

function tell(
  runners: readonly Runner[],
  accounts: ReadonlyMap<ChildProcess, Account>,
  spread: string,
  candidates: number,
): void {
  const measured = runners.map(({ name, child, times }) => {
    const { note = '', peakMegabytes = 0 } = accounts.get(child) ?? {}
    say(`    ${name}: ${milliseconds(times)} ms; ${note}`)
    return { name, seconds: median(times), peakMegabytes }
  })
  for (const own of measured.filter(({ name }) => name.startsWith('keur'))) {
    for (const reference of measured.filter(({ name }) => name.startsWith('duckdb'))) {
      const { name, seconds, peakMegabytes } = own
      report({ what: `cut, ${spread}, ${name}`, candidates, seconds, peakMegabytes, reference })
    }
  }
  const seconds = runners[0]?.readSeconds ?? 0
  report({ what: 'read the columns once', candidates, seconds })
}

function milliseconds(times: readonly number[]): string {
  return times.map((time) => (time * 1000).toFixed(1)).join(' ')
}
