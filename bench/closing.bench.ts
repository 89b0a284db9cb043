/**
 * The preview of a cut-off before a round is closed: everybody lined up, the line, who shares the last place, who is just out. From
 * a selection in memory, each time worked out anew; beside bare SQL that makes the same cut on a table of the same scores, with
 * an index, in the same run. Medians and 99th percentiles. The benchmark fails when both disagree on the line.
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
import { roundViewOf, type RoundView } from '#app/desk/closing/round-view.ts'
import { type DeskPlace } from '#app/desk/place.ts'
import { current } from '#core/selection/in-force.ts'
import { type Selection } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'
import { parseInstant } from '#core/values/instant.ts'
import { startEmbedded } from '#persistence/embedded/supervisor.ts'
import { PRESELECTION, largeSelection } from './large-selection.ts'
import { median, percentile, report, say } from './row.ts'

const SIZES = [100, 1e5, 1e6]
const ROUND = PRESELECTION
const now = parseInstant('2025-11-20T08:00:00Z')

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
  const client = new Client({ ...server.owner })
  await client.connect()
  try {
    await fill(client, selection)
    const runs = candidates >= 1e6 ? 20 : candidates >= 1e5 ? 60 : 500
    const ours: number[] = []
    const theirs: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now()
      const view = preview(selection)
      const between = performance.now()
      const cut = await cutIn(client)
      theirs.push((performance.now() - between) / 1000)
      ours.push((between - started) / 1000)
      deepStrictEqual(lineOf(view), cut)
    }
    const sql = 'bare SQL, the same cut'
    for (const [what, figure] of [
      ['median', median],
      ['99th percentile', (times: readonly number[]) => percentile(times, 99)],
    ] as const) {
      const reference = { name: sql, seconds: figure(theirs) }
      report({ what: `closing preview, ${what}`, candidates, seconds: figure(ours), reference })
    }
  } finally {
    await client.end()
  }
}

/** Everything that the page shows; the selection is another each time, so that nothing is remembered. */
function preview(selection: Selection): RoundView {
  const fresh = { ...selection }
  if (now === undefined) throw new Error('The moment is an instant.')
  const place: DeskPlace = {
    actor: { kind: 'person', account: '', assignments: [] },
    selection: fresh,
    name: 'bench',
    regulation: current(fresh),
    now,
    roles: ['selector'],
    may: () => true,
  }
  const view = roundViewOf(place, ROUND, undefined)
  if (view === undefined) throw new Error(`There is a round ${ROUND}.`)
  return view
}

interface Cut {
  readonly within: number
  readonly competing: number
  readonly line: string
  readonly steps: readonly { readonly value: string; readonly count: number }[]
}

function lineOf({ cutOff, lineUp }: RoundView): Cut {
  return {
    within: cutOff?.within ?? -1,
    competing: cutOff?.competing ?? -1,
    line: formatExact(cutOff?.values[0]?.value ?? { numerator: -1n, denominator: 1n }),
    steps: (lineUp?.steps ?? []).map(({ from, inside, outside, below, open }) => ({
      value: formatExact(from),
      count: inside + outside + below + open,
    })),
  }
}

async function fill(client: Client, selection: Selection): Promise<void> {
  await client.query(`drop table if exists score; create table score (
    candidate text primary key, main integer not null, adm integer not null, anab integer not null)`)
  const scored = selection.roll.filter(({ scores }) => scores !== undefined)
  const column = (measure: string): number[] =>
    scored.map(({ scores }) => Number(scores?.[`${ROUND}/${measure}`]?.value.numerator ?? 0n))
  await client.query(
    'insert into score select * from unnest($1::text[], $2::int[], $3::int[], $4::int[])',
    [scored.map(({ candidate }) => candidate), column('main'), column('ADM'), column('ANAB0')],
  )
  await client.query('create index score_main on score (main desc, candidate)')
  await client.query('analyze score')
}

/** The line, the figures of the line-up, and the first of those at it. */
async function cutIn(client: Client): Promise<Cut> {
  const { rows: lines } = await client.query<{ line: number; within: string; competing: string }>(
    `with competing as (select candidate, main, rank() over (order by main desc) as rank
        from score where main >= 4),
      line as (select min(main) as value from competing where rank <= 5)
    select line.value as line, count(*) filter (where main >= line.value) as within,
      count(*) as competing from competing, line group by line.value`,
  )
  const { rows: steps } = await client.query<{ value: number; count: string }>(
    'select main as value, count(*) as count from score group by main order by main desc',
  )
  const line = lines[0]?.line
  await client.query(
    'select candidate, main from score where main = $1 order by main desc, candidate limit 200',
    [line],
  )
  await client.query(
    `select candidate, main from score where main = (
      select max(main) from score where main < $1 and main >= 4) order by candidate limit 200`,
    [line],
  )
  return {
    within: Number(lines[0]?.within),
    competing: Number(lines[0]?.competing),
    line: String(line),
    steps: steps.map(({ value, count }) => ({ value: String(value), count: Number(count) })),
  }
}
