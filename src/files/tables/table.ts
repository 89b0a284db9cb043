/**
 * A table as it stands in a file: its first row that is not empty, and the rows below it.
 *
 * @module
 */

/** What stands in a cell. A day or hour is no text and no number: a spreadsheet makes one of what looks like one. */
export type Cell = string | number | { readonly date: string }

/** A row with its number in the file, as spreadsheets count them. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** How a table was read. */
export interface HowRead {
  readonly form: 'csv' | 'xlsx'
  /** The encoding of a text file. */
  readonly encoding?: 'utf-8' | 'windows-1252'
  /** What stands between the cells of a text file. */
  readonly separator?: ';' | ',' | '\t'
  /** How many sheets the workbook has; the first is read. */
  readonly sheets?: number
}

/** A table. Rows without anything in them are left out. */
export interface Table {
  readonly how: HowRead
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Why a file is no table that can be taken. */
export interface TableRefusal {
  readonly code:
    | 'empty'
    | 'not-a-table'
    | 'other-workbook'
    | 'encrypted'
    | 'macros'
    | 'too-large-inside'
    | 'too-many-rows'
    | 'wrong-encoding'
    | 'malformed'
  /** The row at which reading stopped, where there is one. */
  readonly row?: number
}

/** How large a table may be. */
export interface TableLimits {
  readonly rows: number
  /** What a workbook may hold when it is unpacked, in bytes. */
  readonly unpacked: number
}

/** More columns than any table of scores has. */
export const MOST_COLUMNS = 500

/** The table that these rows make; undefined where nothing stands in any of them. */
export function tableOf(how: HowRead, rows: readonly TableRow[]): Table | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first, ...rest] = filled
  if (first === undefined) return undefined
  return { how, head: first.cells.map(textOfCell), rows: rest }
}

/** A cell as text. */
function textOfCell(cell: Cell): string {
  if (typeof cell === 'object') return cell.date
  return typeof cell === 'number' ? String(cell) : cell
}
