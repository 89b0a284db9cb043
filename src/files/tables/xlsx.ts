/**
 * Reads the first sheet of a workbook (XLSX). Macros, passwords and other forms of workbook are refused.
 *
 * @module
 */

import type { SheetData } from 'read-excel-file/node'
import { type Result, accept, refuse } from '#core/values/result.ts'
import {
  type Cell,
  MOST_COLUMNS,
  type Table,
  type TableLimits,
  type TableRefusal,
  tableOf,
} from './table.ts'
import { type Unpacked, entriesOf, packedPlainly, unpacked } from './zip.ts'

/** More files than any workbook has. */
const MOST_FILES = 2000

/** The table on the first sheet of a workbook. */
export async function readXlsx(
  bytes: Buffer,
  limits: TableLimits,
): Promise<Result<Table, TableRefusal>> {
  const entries = entriesOf(bytes)
  if (entries === undefined || entries.length > MOST_FILES) return refuse({ code: 'not-a-table' })
  const names = entries.map(({ name }) => name)
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refuse({ code: 'encrypted' })
  if (names.some((name) => /vbaProject\.bin$/iu.test(name))) return refuse({ code: 'macros' })
  if (names.includes('content.xml')) return refuse({ code: 'other-workbook' })
  if (!names.includes('xl/workbook.xml')) return refuse({ code: 'not-a-table' })
  const wanted = entries.filter(({ name }) => /\.(?:xml|rels)$/u.test(name))
  const files = await unpacked(bytes, wanted, limits.unpacked)
  if (!files.ok) return files
  if (isMacroEnabled(files.value)) return refuse({ code: 'macros' })
  return sheetOf(files.value, limits)
}

function isMacroEnabled(files: readonly Unpacked[]): boolean {
  return textOf(files, '[Content_Types].xml').includes('macroEnabled')
}

function textOf(files: readonly Unpacked[], wanted: string): string {
  return files.find(({ name }) => name === wanted)?.content.toString('utf8') ?? ''
}

async function sheetOf(
  files: readonly Unpacked[],
  { rows: most }: TableLimits,
): Promise<Result<Table, TableRefusal>> {
  const sheets = textOf(files, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s/gu)?.length ?? 0
  let data: SheetData
  try {
    const { readSheet } = await import('read-excel-file/node')
    data = await readSheet(packedPlainly(files))
  } catch {
    // What does not hold to the form of a workbook, whatever its reader stumbles over.
    return refuse({ code: 'not-a-table' })
  }
  if (data.length > most + 1) return refuse({ code: 'too-many-rows' })
  if ((data[0]?.length ?? 0) > MOST_COLUMNS) return refuse({ code: 'not-a-table' })
  const rows = data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) }))
  const table = tableOf({ form: 'xlsx', sheets }, rows)
  return table === undefined ? refuse({ code: 'empty' }) : accept(table)
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return value
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  return typeof value === 'boolean' ? String(value) : ''
}
