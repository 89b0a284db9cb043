/**
 * The table of candidates at the desk: a page by name, a page by total, what a search finds; from a selection in memory, beside
 * bare SQL that answers the same question from a table with indexes, in the same run. Medians and 99th percentiles. The
 * benchmark fails when the two disagree.
 *
 * Ours is the question alone, as the SQL is: roles, saved views and writing the page come on top of both.
 *
 * Arguments: numbers of candidates (100, 100 thousand and 1 million without any).
 *
 * @module
 */

import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { type Names, plainly, searched } from '#app/desk/candidates/names.ts'
import { standingsIn } from '#app/desk/candidates/standings.ts'
import { type TablePage, type TableQuery, tablePage } from '#app/desk/candidates/table.ts'
import { current } from '#core/selection/in-force.ts'
import { type Selection } from '#core/selection/state.ts'
import { startEmbedded } from '#persistence/embedded/supervisor.ts'
import { largeSelection } from './large-selection.ts'
import { median, percentile, report, say } from './row.ts'

const SIZES = [100, 1e5, 1e6]
const GIVEN = ['Amber', 'Bas', 'Cleo', 'Daan', 'Élif', 'Farah', 'Gust', 'Hanne', 'Imre', 'Jada']
const FAMILY = ['Zandkorrel', 'Regenboog', 'Waterval', 'Windroos', 'Lindeblad', 'Kersenpit']

const QUERY: TableQuery = {
  text: '',
  rounds: [],
  outcomes: [],
  routes: [],
  sort: 'number',
  isDescending: false,
  page: 1,
  size: 50,
}

/** What is asked, and the same in SQL. `$1` is the first line of the page, counted from 0. */
const QUESTIONS = [
  {
    what: 'a page by name',
    query: { ...QUERY, sort: 'name' },
    where: 'true',
    order: 'key, number',
  },
  {
    what: 'a page by total',
    query: { ...QUERY, sort: 'total' },
    where: 'true',
    order: 'round desc, units desc, number',
  },
  {
    what: 'a search',
    query: { ...QUERY, text: 'élif kersen', sort: 'name' },
    where: `key like '%elif%' and key like '%kersen%'`,
    order: 'key, number',
  },
  {
    what: 'a filter',
    query: { ...QUERY, outcomes: ['below-minimum'], sort: 'name' },
    where: 'code = 3',
    order: 'key, number',
  },
] as const satisfies readonly {
  readonly what: string
  readonly query: TableQuery
  readonly where: string
  readonly order: string
}[]

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-bench-'))
const server = await startEmbedded(path.join(folder, 'data'))
try {
  for (const candidates of sizes.length === 0 ? SIZES : sizes) await compare(candidates)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

async function compare(candidates: number): Promise<void> {
  say(`  ${candidates.toLocaleString('en')} candidates …`)
  const selection = await largeSelection(folder, candidates)
  const names = namesOf(selection)
  const rounds = current(selection).rounds.map(({ round }) => round)
  const client = new Client({ ...server.owner })
  await client.connect()
  try {
    await fill(client, selection, names)
    for (const question of QUESTIONS) {
      const ask = (page: number): TablePage =>
        tablePage(selection, rounds, names, { ...question.query, page })
      await time(candidates, question, ask, client)
    }
  } finally {
    await client.end()
  }
}

/** Page after page, so that no answer is the one before. */
async function time(
  candidates: number,
  { what, where, order }: (typeof QUESTIONS)[number],
  ask: (page: number) => TablePage,
  client: Client,
): Promise<void> {
  const ours: number[] = []
  const theirs: number[] = []
  const { pages } = ask(1)
  for (let run = 0; run < 200; run += 1) {
    const page = (run % Math.min(pages, 20)) + 1
    const started = performance.now()
    const table = ask(page)
    const between = performance.now()
    const { rows } = await client.query<{ number: string; found: string }>(
      `select number, (select count(*) from bench_candidate where ${where}) as found
        from bench_candidate where ${where} order by ${order} limit 50 offset $1`,
      [(page - 1) * 50],
    )
    theirs.push((performance.now() - between) / 1000)
    ours.push((between - started) / 1000)
    deepStrictEqual(
      table.lines.map(({ candidate }) => candidate),
      rows.map(({ number }) => number),
    )
    deepStrictEqual(table.found, Number(rows[0]?.found ?? 0))
  }
  for (const [figure, of] of [
    ['median', median],
    ['99th percentile', (times: readonly number[]) => percentile(times, 99)],
  ] as const) {
    const reference = { name: 'bare SQL, the same', seconds: of(theirs) }
    report({ what: `${what}, ${figure}`, candidates, seconds: of(ours), reference })
  }
}

function namesOf({ roll }: Selection): Names {
  const shown = roll.map(({ ordinal }) => {
    const given = GIVEN[ordinal % GIVEN.length] ?? ''
    return `${given} ${FAMILY[Math.floor(ordinal / 7) % FAMILY.length] ?? ''} ${ordinal % 1000}`
  })
  const keys = shown.map(plainly)
  const texts = roll.map(({ candidate, ordinal }) => searched(keys[ordinal] ?? '', candidate))
  return { shown, keys, texts }
}

async function fill(client: Client, selection: Selection, names: Names): Promise<void> {
  const { rounds, codes, compared } = standingsIn(selection)
  await client.query('create extension if not exists pg_trgm')
  await client.query('drop table if exists bench_candidate')
  await client.query(
    `create table bench_candidate
      (number text collate "C", key text collate "C", round int, code int, units int)`,
  )
  const batch = 50_000
  for (let from = 0; from < selection.roll.length; from += batch) {
    const some = selection.roll.slice(from, from + batch)
    await client.query(
      `insert into bench_candidate
        select * from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[])`,
      [
        some.map(({ candidate }) => candidate),
        some.map(({ ordinal }) => names.keys[ordinal]),
        some.map(({ ordinal }) => rounds[ordinal]),
        some.map(({ ordinal }) => codes[ordinal]),
        some.map(({ ordinal }) => compared.units[ordinal]),
      ],
    )
  }
  await client.query('create index on bench_candidate (key, number)')
  await client.query('create index on bench_candidate (code, key, number)')
  await client.query('create index on bench_candidate (round desc, units desc, number)')
  await client.query('create index on bench_candidate using gin (key gin_trgm_ops)')
  await client.query('analyze bench_candidate')
}
