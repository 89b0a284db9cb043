/**
 * The import of scores at the desk: a CSV file with a score for everybody, kept and previewed, then taken: compared once more,
 * recorded in one transaction, with its place in the record. The use cases over a real database and a selection in memory;
 * beside bare SQL in the same run, which copies the same file into a temporary table, joins it with the candidates, looks for
 * what is wrong and inserts the scores. Medians and 90th percentiles. The benchmark fails when the two disagree on what was recorded.
 *
 * Ours also seals the file, tells what is wrong row by row, and gives what it records its hash and its place; the SQL does not.
 *
 * Arguments: numbers of scores (100 and 100 thousand without any).
 *
 * @module
 */

import { deepStrictEqual } from 'node:assert'
import { randomUUID } from 'node:crypto'
import { chmodSync, createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { type Actor } from '#app/access/actor.ts'
import { type Desk } from '#app/desk/desk.ts'
import { openDesk } from '#app/desk/open-desk.ts'
import { type DeskPlace } from '#app/desk/place.ts'
import { directoryOf } from '#app/vacancies/directory.ts'
import { type Selection } from '#core/selection/state.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { readTable } from '#files/tables/read-table.ts'
import { connect } from '#persistence/connect.ts'
import { type Embedded, startEmbedded } from '#persistence/embedded/supervisor.ts'
import { createKeyFile, readKeys } from '#persistence/key-file.ts'
import { migrate } from '#persistence/migrate.ts'
import { openStore } from '#persistence/store.ts'
import { openPapers } from '../src/server/papers.ts'
import { PRESELECTION, largeSelection } from './large-selection.ts'
import { median, percentile, report, say } from './row.ts'

const SIZES = [100, 1e5]
const NAME = 'bench'
const MEASURE = 'main'

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-bench-'))
// The database of root runs as somebody else, who must get there.
chmodSync(folder, 0o755)
const server = await startEmbedded(path.join(folder, 'data'))
try {
  await migrate(server.owner)
  for (const scores of sizes.length === 0 ? SIZES : sizes) await compare(scores)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

/** How long each part took, in seconds. */
interface Times {
  readonly previewed: number[]
  readonly taken: number[]
  readonly whole: number[]
  readonly sql: number[]
}

async function compare(scores: number): Promise<void> {
  say(`  ${scores.toLocaleString('en')} scores …`)
  // One in ten was not admitted.
  const selection = await largeSelection(folder, Math.ceil(scores / 0.9), false)
  const rows = selection.roll.flatMap(({ candidate, ordinal }) =>
    selection.rounds.get('cv-screening')?.decided?.outcomes.of({ ordinal })?.code === 'goes-on'
      ? [`${candidate};${(ordinal % 7) + 1}`]
      : [],
  )
  const file = path.join(folder, `${scores}.csv`)
  writeFileSync(file, `Kandidaat;${MEASURE}\n${rows.join('\n')}\n`)
  const { desk, place, close } = await opened(server, selection)
  const client = new Client({ ...server.owner })
  await client.connect()
  try {
    await fill(client, selection)
    const times: Times = { previewed: [], taken: [], whole: [], sql: [] }
    for (let run = 0; run < (scores >= 1e5 ? 12 : 60); run += 1) {
      const ours = await imported(desk, place, { text: file, run }, times)
      const theirs = await copied(client, file, times)
      deepStrictEqual(ours, theirs)
      deepStrictEqual(ours, rows.length)
    }
    tell(rows.length, times)
  } finally {
    await client.end()
    await close()
  }
}

function tell(candidates: number, { previewed, taken, whole, sql }: Times): void {
  for (const [figure, of] of [
    ['median', median],
    ['90th percentile', (times: readonly number[]) => percentile(times, 90)],
  ] as const) {
    const reference = { name: 'bare SQL: copy, join, insert', seconds: of(sql) }
    report({ what: `scores imported, ${figure}`, candidates, seconds: of(whole), reference })
    report({ what: `of which kept and previewed, ${figure}`, candidates, seconds: of(previewed) })
    report({ what: `of which taken, ${figure}`, candidates, seconds: of(taken) })
  }
}

interface Opened {
  readonly desk: Desk
  readonly place: DeskPlace
  readonly close: () => Promise<void>
}

async function none(): Promise<never> {
  throw new Error('Nobody asks for proofs.')
}

/** A desk over the database, where the selection is always the one in memory: nothing was scored in it. */
async function opened({ application, owner }: Embedded, selection: Selection): Promise<Opened> {
  const keys = path.join(folder, 'keys')
  createKeyFile(keys, 'bench')
  const database = connect(application, { connections: 4, statementLimit: 600_000 })
  const store = await openStore(database, readKeys(keys))
  const account = randomUUID()
  const own = connect(owner, { connections: 1 })
  await own.pool.query(
    `insert into keur.authority (authority, name) values ('a', 'a') on conflict do nothing`,
  )
  await own.pool.query(
    `insert into keur.selection (selection, authority) values ($1, 'a') on conflict do nothing`,
    [NAME],
  )
  await own.pool.query('insert into keur.account (account) values ($1)', [account])
  await own.pool.query(
    `insert into keur.assignment (account, selection, role) values ($1, $2, 'selector')`,
    [account, NAME],
  )
  await own.close()
  const actor: Actor = {
    kind: 'person',
    account,
    assignments: [{ role: 'selector', selection: NAME }],
  }
  const desk = openDesk({
    store,
    vacancies: directoryOf([]),
    selections: { find: async () => selection, inclusion: none, consistency: none },
    now: () => instantOfEpoch(Date.now()),
    host: 'keur.example',
    addresses: () => ({ application: '' }),
    deskAddress: () => '',
    papers: openPapers(),
    readTable,
    listExpiryDays: 30,
    largestTable: 100_000_000,
  })
  const place = await desk.place({ actor, selection: NAME, action: 'import-scores' })
  if (!place.ok) throw new Error(place.refusal.code)
  return { desk, place: place.value, close: async () => database.close() }
}

/** Sends, previews and takes a file; how many scores were recorded. */
async function imported(
  desk: Desk,
  place: DeskPlace,
  { text, run }: { readonly text: string; readonly run: number },
  { previewed, taken, whole }: Times,
): Promise<number> {
  const started = performance.now()
  const sent = await desk.receiveTable(place, {
    round: PRESELECTION,
    measures: [MEASURE],
    name: `scores-${run}.csv`,
    content: createReadStream(text),
  })
  const seen = sent.ok ? await desk.tablePreview(place, sent.value) : sent
  if (!sent.ok || !seen.ok) throw new Error('The file is right.')
  const between = performance.now()
  const mark = seen.value.compared?.mark ?? ''
  const begun = await desk.takeTable(place, { table: sent.value, mark, reason: '' })
  const done = begun.ok ? await begun.value.taken : begun
  if (!done.ok) throw new Error(done.refusal.code)
  const ended = performance.now()
  previewed.push((between - started) / 1000)
  taken.push((ended - between) / 1000)
  whole.push((ended - started) / 1000)
  const after = await desk.tablePreview(place, sent.value)
  return after.ok ? after.value.received.recorded : -1
}

async function fill(client: Client, { roll }: Selection): Promise<void> {
  await client.query('drop table if exists bench_candidate, bench_score')
  await client.query('create table bench_candidate (candidate text primary key)')
  await client.query(`create table bench_score (
    candidate text references bench_candidate, measure text, score numeric, primary key (candidate, measure))`)
  await client.query('insert into bench_candidate select * from unnest($1::text[])', [
    roll.map(({ candidate }) => candidate),
  ])
  await client.query('analyze bench_candidate')
}

/** The same in SQL: what is wrong would be found, and nothing recorded then. */
async function copied(client: Client, file: string, { sql }: Times): Promise<number> {
  await client.query('truncate bench_score')
  const started = performance.now()
  await client.query('begin')
  await client.query('create temp table sent (candidate text, score text) on commit drop')
  await client.query(`copy sent from '${file}' with (format csv, header, delimiter ';')`)
  const { rows } = await client.query<{ wrong: string }>(
    `select count(*) as wrong from (select s.candidate, count(*) over (partition by s.candidate) as times,
        c.candidate is null as unknown, s.score !~ '^[1-7]$' as off
      from sent s left join bench_candidate c using (candidate)) t where times > 1 or unknown or off`,
  )
  deepStrictEqual(rows[0]?.wrong, '0')
  const { rowCount } = await client.query(
    `insert into bench_score select candidate, '${MEASURE}', score::numeric from sent`,
  )
  await client.query('commit')
  sql.push((performance.now() - started) / 1000)
  return rowCount ?? 0
}
