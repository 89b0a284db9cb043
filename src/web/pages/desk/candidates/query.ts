/**
 * The question to the table of candidates as it stands in the address, and addresses for other questions.
 *
 * @module
 */

import { SORTS, type TableQuery } from '#app/desk/candidates/table.ts'
import { CODES } from '#app/desk/candidates/standings.ts'

/** The columns that can be shown besides the number and the name. */
export const COLUMNS = ['received', 'route', 'round', 'outcome', 'total'] as const
/** A column that can be left out. */
export type ColumnName = (typeof COLUMNS)[number]

/** What was asked: the query, and how it is shown. */
export interface AskedTable {
  readonly query: TableQuery
  readonly columns: readonly ColumnName[]
  /** The columns to choose from. */
  readonly offered: readonly ColumnName[]
}

/** The names of the fields of the question. */
export const FIELDS = {
  text: 'q',
  round: 'ronde',
  outcome: 'uitkomst',
  route: 'kanaal',
  sort: 'sorteer',
  down: 'omgekeerd',
  page: 'pagina',
  column: 'kolom',
} as const

const SIZE = 50
const LONGEST = 200
const MOST_VALUES = 50

/** Reads the question; whatever cannot be read is left out. */
export function askedIn(params: URLSearchParams): AskedTable {
  const all = (name: string): readonly string[] =>
    [...new Set(params.getAll(name))].slice(0, MOST_VALUES)
  const page = Number(params.get(FIELDS.page) ?? '1')
  const sort = SORTS.find((one) => one === params.get(FIELDS.sort)) ?? 'number'
  const columns = COLUMNS.filter((one) => all(FIELDS.column).includes(one))
  return {
    query: {
      text: (params.get(FIELDS.text) ?? '').trim().slice(0, LONGEST),
      rounds: all(FIELDS.round).filter((one) => one !== ''),
      outcomes: CODES.filter((code) => all(FIELDS.outcome).includes(code)),
      routes: all(FIELDS.route),
      sort,
      isDescending: params.get(FIELDS.down) === '1',
      page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
      size: SIZE,
    },
    columns: columns.length === 0 ? COLUMNS : columns,
    offered: COLUMNS,
  }
}

/** What follows the address of the table for this question; empty where nothing was asked. */
export function writtenAsk({ query, columns, offered }: AskedTable): string {
  const params = new URLSearchParams([
    ...single(FIELDS.text, query.text, query.text !== ''),
    ...several(FIELDS.round, query.rounds),
    ...several(FIELDS.outcome, query.outcomes),
    ...several(FIELDS.route, query.routes),
    ...single(FIELDS.sort, query.sort, query.sort !== 'number'),
    ...single(FIELDS.down, '1', query.isDescending),
    ...(columns.length < offered.length ? several(FIELDS.column, columns) : []),
    ...single(FIELDS.page, String(query.page), query.page > 1),
  ])
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

function single(field: string, value: string, isAsked: boolean): [string, string][] {
  return isAsked ? [[field, value]] : []
}

function several(field: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [field, value])
}

/** The same question with something else of it, from the first page on. */
export function askedWith(asked: AskedTable, changes: Partial<TableQuery>): AskedTable {
  return { ...asked, query: { ...asked.query, page: 1, ...changes } }
}

/** The same question where no totals are shown: nothing is sorted by them, and there is no such column. */
export function askedWithoutTotals({ query, columns, offered }: AskedTable): AskedTable {
  const others = offered.filter((column) => column !== 'total')
  const shown = columns.filter((column) => column !== 'total')
  const isSorted = query.sort === 'total'
  return {
    query: isSorted ? { ...query, sort: 'number', isDescending: false } : query,
    columns: shown.length === 0 ? others : shown,
    offered: others,
  }
}
