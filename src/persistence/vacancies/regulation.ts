/**
 * Reads the regulation of a vacancy that the public may see.
 *
 * @module
 */

import type { QueryResultRow } from 'pg'
import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import { type Database } from '../connect.ts'
import { asFailure } from '../sql-errors.ts'
import { milliseconds } from './shelf.ts'

/** A version of a regulation as it was published. */
export interface RegulationVersion {
  readonly version: number
  /** The file, to the letter. */
  readonly text: string
}

/** The same, with what the text says. */
export interface ReadVersion extends RegulationVersion {
  /** As it was read when it was published: every field in its order, much quicker to read than the text. */
  readonly data: unknown
  /** When the vacancy was published. */
  readonly published: Instant
}

/** The latest version for a vacancy in the list; undefined where none is. Throws a `DatabaseFailure` when the database fails. */
export async function latestRegulation(
  database: Database,
  selection: string,
): Promise<RegulationVersion | undefined> {
  return found<RegulationVersion>(database, {
    name: 'latest-regulation',
    text: `select version, text ${PUBLISHED} order by version desc limit 1`,
    values: [selection],
  })
}

/** The number of that version. */
export async function latestVersion(
  database: Database,
  selection: string,
): Promise<number | undefined> {
  const latest = await found<{ readonly version: number }>(database, {
    name: 'latest-version',
    text: `select version ${PUBLISHED} order by version desc limit 1`,
    values: [selection],
  })
  return latest?.version
}

/** One version with what it says. */
export async function regulationVersion(
  database: Database,
  selection: string,
  version: number,
): Promise<ReadVersion | undefined> {
  const row = await found<Omit<ReadVersion, 'published'> & { readonly published: string }>(
    database,
    {
      name: 'regulation-version',
      text: `select version, text, data, ${milliseconds('published')} as published
      from keur.regulation_version join keur.vacancy using (selection) where selection = $1 and version = $2`,
      values: [selection, version],
    },
  )
  return row === undefined
    ? undefined
    : { ...row, published: instantOfEpoch(Number(row.published)) }
}

const PUBLISHED = `from keur.regulation_version
  where selection = $1 and exists (select from keur.vacancy v where v.selection = $1)`

/** A name from an address may be anything; what is no name of ours is not looked for. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/u

async function found<Row extends QueryResultRow>(
  { pool }: Database,
  question: {
    readonly name: string
    readonly text: string
    readonly values: [string, ...number[]]
  },
): Promise<Row | undefined> {
  if (!NAME.test(question.values[0])) return undefined
  try {
    const { rows } = await pool.query<Row>(question)
    return rows[0]
  } catch (error) {
    throw asFailure(error)
  }
}
