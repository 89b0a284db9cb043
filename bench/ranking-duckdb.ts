/**
 * DuckDB as the reference engine of the ranking benchmark, in a process of its own.
 *
 * The same cut in SQL: candidates at or above every minimum, ranked by the ladder, going on when
 * the first criterion is at least that of the last announced place. The result is kept in a table,
 * a line per candidate, as Keur keeps it, or only summed up, which spares DuckDB the writing.
 * Arguments: number of candidates, spread.
 *
 * @module
 */

import { DuckDBInstance } from '@duckdb/node-api'
import { type Agreement, measures, quotaOf, scoreSql, serve } from './ranking-scores.ts'

const candidates = Number(process.argv[2])
const declared = measures(process.argv[3] === 'few-ties' ? 'few-ties' : 'many-ties')
const quota = quotaOf(candidates)

const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()
const [, interview, accuracy] = declared
await connection.run(
  `create table scores as select candidate::integer as candidate, ${declared
    .map((measure) => `${scoreSql(measure)} as ${measure.name}`)
    .join(', ')} from range(${candidates}) as all_candidates(candidate)`,
)

const where = declared
  .flatMap(({ name, minimum }) => (minimum === undefined ? [] : [`${name} >= ${minimum}`]))
  .join(' and ')
const last = `(select min(exam) from (
    select exam, sum(count(*)) over (order by exam desc) - count(*) as better
    from scores where ${where} group by exam) where better < ${quota})`
const ladder = 'exam desc, interview desc, accuracy desc'
const packed = `(exam::bigint * ${interview.size} + interview) * ${accuracy.size} + accuracy desc`

/** Ways to write the same cut; the benchmark uses the one DuckDB is quickest at. */
const ways: Readonly<Record<string, string>> = {
  'ladder, cut by count': select(`rank() over (order by ${ladder})`, `exam >= ${last}`),
  'one packed key, cut by count': select(`rank() over (order by ${packed})`, `exam >= ${last}`),
  'two windows': select(
    `rank() over (order by ${ladder})`,
    `rank() over (order by exam desc) <= ${quota}`,
  ),
}

const readSeconds = await timeToRead()
const quickest = { cut: await quickestWay('cut'), sum: await quickestWay('sum') }

serve({
  readSeconds,
  cut: async (order) => timed(ways[quickest[order]] ?? '', order),
  finish: async () => ({
    agreement: await agreementOf(),
    note: `kept as "${quickest.cut}", summed as "${quickest.sum}"`,
  }),
})

function select(rank: string, goesOn: string): string {
  return `select candidate, ${rank} as rank, ${goesOn} as goes_on from scores where ${where}`
}

async function timed(query: string, order: 'cut' | 'sum'): Promise<number> {
  const whole =
    order === 'cut'
      ? `create or replace temp table outcome as ${query}`
      : `select sum((rank * (candidate % 1009 + 1)) % 1000003), count(*) filter (goes_on) from (${query})`
  const start = performance.now()
  await connection.run(whole)
  return (performance.now() - start) / 1000
}

async function quickestWay(order: 'cut' | 'sum'): Promise<string> {
  const times: (readonly [string, number])[] = []
  for (const [way, query] of Object.entries(ways)) {
    times.push([way, await timed(query, order)])
  }
  return times.toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? ''
}

async function timeToRead(): Promise<number> {
  const query = `select ${declared.map(({ name }) => `sum(${name})`).join(', ')} from scores`
  await connection.run(query)
  const start = performance.now()
  await connection.run(query)
  return (performance.now() - start) / 1000
}

async function agreementOf(): Promise<Agreement> {
  const reader = await connection.runAndReadAll(
    `select count(*), count(*) filter (goes_on), sum((rank * (candidate % 1009 + 1)) % 1000003),
      coalesce(sum(candidate) filter (goes_on), 0) from (${ways[quickest.cut] ?? ''})`,
  )
  const [competing, goingOn, ranks, sum] = (reader.getRows()[0] ?? []).map(Number)
  return {
    competing: competing ?? -1,
    goingOn: goingOn ?? -1,
    ranks: ranks ?? -1,
    candidates: sum ?? -1,
  }
}
