/**
 * Reads a table from a text file: cells between semicolons, commas or tabs, whichever the first line has most of.
 *
 * @module
 */

import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { decoded } from './encoding.ts'
import {
  type HowRead,
  MOST_COLUMNS,
  type Table,
  type TableLimits,
  type TableRefusal,
  type TableRow,
  tableOf,
} from './table.ts'

type Separator = NonNullable<HowRead['separator']>

/** So much text at once, so that a long file keeps nobody waiting. */
const PIECE = 65_536

/** A longer row is no row of scores: a quotation mark was never closed. */
const LONGEST_ROW = 100_000

const recordSchema = z.array(z.string())

/** The table in a text file. */
export async function readCsv(
  bytes: Uint8Array,
  limits: Pick<TableLimits, 'rows'>,
): Promise<Result<Table, TableRefusal>> {
  const found = decoded(bytes)
  if (!found.ok) return found
  const { text, encoding } = found.value
  const separator = separatorOf(text)
  const rows: TableRow[] = []
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      max_record_size: LONGEST_ROW,
    }),
  )
  try {
    for await (const record of parser) {
      const cells = recordSchema.parse(record)
      if (cells.length > MOST_COLUMNS) return refuse({ code: 'not-a-table', row: rows.length + 1 })
      if (rows.length > limits.rows) return refuse({ code: 'too-many-rows' })
      rows.push({ row: rows.length + 1, cells })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse({ code: 'malformed', row: rowOf(error) })
  }
  const table = tableOf({ form: 'csv', encoding, separator }, rows)
  return table === undefined ? refuse({ code: 'empty' }) : accept(table)
}

/** The row that was being read. */
function rowOf(error: CsvError): number {
  const { records } = z.looseObject({ records: z.number() }).parse(error)
  return records + 1
}

function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE)
}

/** The one of which the first line that is not empty has most, outside quotation marks; a semicolon where it has none. */
function separatorOf(text: string): Separator {
  const line = /^[^\S\r\n]*\S[^\r\n]*/mu.exec(text.slice(0, LONGEST_ROW))?.[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/gu, '')
  const count = (one: Separator): number => bare.split(one).length - 1
  const candidates: readonly Separator[] = ['\t', ';', ',']
  return candidates.reduce((best, one) => (count(one) > count(best) ? one : best), ';')
}
