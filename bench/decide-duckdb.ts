/**
 * DuckDB as the reference for deciding from a facts file, as a whole process: it reads the same file and makes the cut of
 * the pre-selection of regulation 19498 (minimum 4 on the main measure, the best five, ties widened), with a rank for
 * everybody who competes. It looks at nothing else: no conditions, no order of events, no reasons, no lists.
 *
 * Argument: the facts file. Prints how many compete and how many go on.
 *
 * @module
 */

import { DuckDBInstance } from '@duckdb/node-api'

const [, , facts = ''] = process.argv
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()
const lines = `read_json('${facts}', format = 'newline_delimited',
  columns = {event: 'varchar', candidate: 'varchar', measure: 'varchar', claims: 'json', scores: 'varchar[][]'})`
await connection.run(`create table lines as select * from ${lines}`)
await connection.run(`create table scores as
  select s[1] as candidate, s[2]::integer as main
  from (select unnest(scores) as s from lines where event = 'ScoresImported' and measure = 'main')`)
const last = `(select min(main) from (select main, rank() over (order by main desc) as rank from scores where main >= 4) where rank <= 5)`
await connection.run(`create table outcome as
  select candidate, rank() over (order by main desc) as rank, main >= ${last} as goes_on
  from scores where main >= 4`)
const reader = await connection.runAndReadAll(
  'select count(*), count(*) filter (goes_on) from outcome',
)
const [competing, goingOn] = (reader.getRows()[0] ?? []).map(Number)
process.stdout.write(`${JSON.stringify({ competing, goingOn })}\n`)
