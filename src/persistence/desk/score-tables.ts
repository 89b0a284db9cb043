/**
 * Files with scores: kept sealed from when they come in until all of one is taken, or it is thrown away.
 *
 * @module
 */

import { createHash, randomUUID } from 'node:crypto'
import type { Instant } from '#core/values/instant.ts'
import { keyedHash } from '../addresses.ts'
import { enveloped, opened } from '../envelope.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** A file as it came in. */
export interface NewScoreTable {
  readonly selection: string
  readonly account: string
  readonly round: string
  /** The measures it is said to hold. */
  readonly measures: readonly string[]
  readonly name: string
  readonly content: Buffer
}

/** Why a file was not taken when that was tried last. */
export type TakingFailure = 'changed' | 'refused' | 'broken'

/** A file that came in, without its content. */
export interface ScoreTableRow {
  readonly table: string
  readonly account: string
  readonly round: string
  readonly measures: readonly string[]
  readonly name: string
  readonly state: 'received' | 'taking' | 'taken'
  readonly failure: TakingFailure | undefined
  /** How far taking it has come. */
  readonly done: number
  readonly total: number
  readonly recorded: number
  readonly corrected: number
  /** Nobody has heard for a while of whoever takes it. */
  readonly isSilent: boolean
  readonly created: Instant
  /** Files with the same content that came before, the oldest first. */
  readonly same: readonly string[]
}

interface Row extends Omit<ScoreTableRow, 'name' | 'failure'> {
  readonly sealedName: Buffer
  readonly failure: TakingFailure | null
}

/** Nobody is heard of for so long: the process that took it is gone. */
const SILENCE = "interval '3 minutes'"

const COLUMNS = `t.score_table as table, t.account, t.round, t.measures, t.sealed_name as "sealedName",
  t.state, t.failure, t.done, t.total, t.recorded, t.corrected, t.created,
  coalesce(t.state = 'taking' and t.alive < keur.stamp() - ${SILENCE}, false) as "isSilent",
  array(select s.score_table::text from keur.score_table s
    where s.selection = t.selection and s.round = t.round and s.content_hash = t.content_hash
      and (s.created, s.score_table) < (t.created, t.score_table) order by s.created, s.score_table) as same`

/** Keeps a file; gives its name. */
export async function keepScoreTable(
  { keys }: Store,
  { client }: Work,
  { selection, account, round, measures, name, content }: NewScoreTable,
): Promise<string> {
  const table = randomUUID()
  await client.query(
    `insert into keur.score_table
        (score_table, selection, account, round, measures, sealed_name, sealed, content_hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      table,
      selection,
      account,
      round,
      measures,
      enveloped(keys.wrapping, Buffer.from(name), placeOf(selection, table, 'name')),
      enveloped(keys.wrapping, content, placeOf(selection, table, 'content')),
      keyedHash(keys.addresses, 'score-table', createHash('sha256').update(content).digest('hex')),
    ],
  )
  return table
}

/** The files of a round, the newest first. */
export async function scoreTablesOf(
  store: Store,
  { client }: Work,
  selection: string,
  round: string,
): Promise<readonly ScoreTableRow[]> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} from keur.score_table t where t.selection = $1 and t.round = $2
      order by t.created desc, t.score_table limit 200`,
    [selection, round],
  )
  return rows.map((row) => fromRow(store, selection, row))
}

/** One file; undefined where it is not there. */
export async function scoreTable(
  store: Store,
  { client }: Work,
  selection: string,
  table: string,
): Promise<ScoreTableRow | undefined> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} from keur.score_table t where t.selection = $1 and t.score_table = $2`,
    [selection, table],
  )
  const [row] = rows
  return row === undefined ? undefined : fromRow(store, selection, row)
}

/** What is in a file; undefined once it is gone. */
export async function contentOfScoreTable(
  { keys }: Store,
  { client }: Work,
  selection: string,
  table: string,
): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ sealed: Buffer | null }>(
    'select sealed from keur.score_table where selection = $1 and score_table = $2',
    [selection, table],
  )
  const sealed = rows[0]?.sealed ?? undefined
  return sealed === undefined
    ? undefined
    : opened(keys.wrapping, sealed, placeOf(selection, table, 'content'))
}

/** Begins to take a file; false when somebody does already, or it was taken. */
export async function beginTaking(
  { client }: Work,
  selection: string,
  table: string,
  total: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update keur.score_table set state = 'taking', failure = null, done = 0, total = $3, alive = keur.stamp()
      where selection = $1 and score_table = $2
        and (state = 'received' or (state = 'taking' and alive < keur.stamp() - ${SILENCE}))`,
    [selection, table, total],
  )
  return rowCount === 1
}

/** Notes how far it is. */
export async function noteTaking(
  { client }: Work,
  selection: string,
  table: string,
  done: number,
): Promise<void> {
  await client.query(
    `update keur.score_table set done = least($3, total), alive = keur.stamp()
      where selection = $1 and score_table = $2 and state = 'taking'`,
    [selection, table, done],
  )
}

/** It was not taken after all. */
export async function giveUpTaking(
  { client }: Work,
  selection: string,
  table: string,
  failure: TakingFailure,
): Promise<void> {
  await client.query(
    `update keur.score_table set state = 'received', failure = $3, done = 0, alive = null
      where selection = $1 and score_table = $2 and state = 'taking'`,
    [selection, table, failure],
  )
}

/** It was taken: its content goes. */
export async function endTaking(
  { client }: Work,
  selection: string,
  table: string,
  { recorded, corrected }: Pick<ScoreTableRow, 'recorded' | 'corrected'>,
): Promise<void> {
  await client.query(
    `update keur.score_table
      set state = 'taken', sealed = null, alive = null, done = total, recorded = $3, corrected = $4
      where selection = $1 and score_table = $2 and state = 'taking'`,
    [selection, table, recorded, corrected],
  )
}

/** Throws a file away that nobody takes; false when it was not there. */
export async function dropScoreTable(
  { client }: Work,
  selection: string,
  table: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `delete from keur.score_table where selection = $1 and score_table = $2
      and (state = 'received' or (state = 'taking' and alive < keur.stamp() - ${SILENCE}))`,
    [selection, table],
  )
  return rowCount === 1
}

/** Removes files that nobody took for two weeks. How many went. */
export async function tidyScoreTables({ client }: Work): Promise<number> {
  const { rowCount } = await client.query(
    `delete from keur.score_table where sealed is not null and created < keur.stamp() - interval '14 days'`,
  )
  return rowCount ?? 0
}

function fromRow({ keys }: Store, selection: string, row: Row): ScoreTableRow {
  const { sealedName, failure, ...rest } = row
  const name = opened(keys.wrapping, sealedName, placeOf(selection, row.table, 'name'))
  return { ...rest, name: name.toString('utf8'), failure: failure ?? undefined }
}

function placeOf(selection: string, table: string, what: 'name' | 'content'): string {
  return `score-table/${selection}/${table}/${what}`
}
