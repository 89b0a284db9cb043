/**
 * The table of candidates: found by words, filtered, sorted, a page at a time.
 *
 * The order of a table says nothing about anybody's place: members of an unranked reserve are sorted by what was asked for,
 * as everybody else (policy 26).
 *
 * @module
 */

import { ABSENT } from '#core/ranking/columns.ts'
import type { Candidate, OutcomeCode, Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import { type Names, plainly } from './names.ts'
import { CODES, type Standings, standingsIn } from './standings.ts'

/** What a table can be sorted by. */
export const SORTS = ['number', 'name', 'received', 'route', 'state', 'total'] as const

/** What a table is sorted by. */
export type Sort = (typeof SORTS)[number]

/** What is asked of the table. */
export interface TableQuery {
  /** Words of a name or a number; every word must be found. */
  readonly text: string
  /** Names of rounds: the last one with an outcome. None: any. */
  readonly rounds: readonly string[]
  readonly outcomes: readonly OutcomeCode[]
  /** Names of routes; an empty name stands for no choice yet. */
  readonly routes: readonly string[]
  readonly sort: Sort
  readonly isDescending: boolean
  /** From 1. */
  readonly page: number
  readonly size: number
}

/** One line of the table. */
export interface TableLine {
  readonly candidate: string
  readonly name: string
  readonly received: Instant | undefined
  readonly route: string | undefined
  readonly round: string | undefined
  readonly outcome: OutcomeCode | undefined
  readonly status: 'proposed' | 'decided' | 'frozen'
  readonly total: Rational | undefined
  readonly submissions: number
}

/** A page of the table. */
export interface TablePage {
  readonly lines: readonly TableLine[]
  /** How many were found. */
  readonly found: number
  readonly everybody: number
  readonly page: number
  readonly pages: number
  /** Whether totals are shown, and can be sorted by. */
  readonly hasTotals: boolean
}

/** The page of the table that was asked for; the last one where there are fewer. */
export function tablePage(
  selection: Selection,
  rounds: readonly string[],
  names: Names,
  query: TableQuery,
): TablePage {
  const standings = standingsIn(selection)
  const ordinals = matching(selection, { rounds, names, standings }, query)
  const pages = Math.max(1, Math.ceil(ordinals.length / query.size))
  const page = Math.min(query.page, pages)
  const shown = ordinals.slice((page - 1) * query.size, page * query.size)
  return {
    lines: shown.flatMap((ordinal) => {
      const candidate = selection.roll[ordinal]
      return candidate === undefined ? [] : [lineOf(candidate, { rounds, names, standings })]
    }),
    found: ordinals.length,
    everybody: selection.roll.length,
    page,
    pages,
    hasTotals: true,
  }
}

/** The same without totals: none stands in a line, and who asks to sort by them gets the order of the numbers. */
export function withoutTotals(
  selection: Selection,
  rounds: readonly string[],
  names: Names,
  query: TableQuery,
): TablePage {
  const asked: TableQuery =
    query.sort === 'total' ? { ...query, sort: 'number', isDescending: false } : query
  const table = tablePage(selection, rounds, names, asked)
  const lines = table.lines.map((line) => ({ ...line, total: undefined }))
  return { ...table, lines, hasTotals: false }
}

/** Everybody whom a query finds, in its order. */
export function foundBy(
  selection: Selection,
  rounds: readonly string[],
  names: Names,
  query: TableQuery,
): readonly string[] {
  const columns = { rounds, names, standings: standingsIn(selection) }
  return matching(selection, columns, query).flatMap(
    (ordinal) => selection.roll[ordinal]?.candidate ?? [],
  )
}

interface Columns {
  readonly rounds: readonly string[]
  readonly names: Names
  readonly standings: Standings
}

function matching(selection: Selection, columns: Columns, query: TableQuery): readonly number[] {
  const order = orderOf(selection, columns, query.sort)
  const isWanted = filterOf(selection, columns, query)
  const found: number[] = []
  const { length } = order
  for (let index = 0; index < length; index += 1) {
    const ordinal = order[query.isDescending ? length - 1 - index : index] ?? 0
    if (isWanted(ordinal)) found.push(ordinal)
  }
  return found
}

type Filter = (ordinal: number) => boolean

/** Everybody who passes every filter that was asked for. */
function filterOf(selection: Selection, columns: Columns, query: TableQuery): Filter {
  const filters = [
    inColumn(
      columns.standings.rounds,
      query.rounds.map((round) => columns.rounds.indexOf(round)),
    ),
    inColumn(
      columns.standings.codes,
      query.outcomes.map((code) => CODES.indexOf(code)),
    ),
    onRoute(selection, query.routes),
    withWords(columns.names, query.text),
  ].filter((one) => one !== undefined)
  return (ordinal) => filters.every((passes) => passes(ordinal))
}

function inColumn(column: Int16Array | Int8Array, values: readonly number[]): Filter | undefined {
  if (values.length === 0) return undefined
  const wanted = new Set(values)
  return (ordinal) => wanted.has(column[ordinal] ?? -1)
}

function onRoute({ roll }: Selection, routes: readonly string[]): Filter | undefined {
  if (routes.length === 0) return undefined
  const wanted = new Set(routes)
  return (ordinal) => wanted.has(roll[ordinal]?.route ?? '')
}

function withWords({ texts }: Names, text: string): Filter | undefined {
  const words = plainly(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  return (ordinal) => {
    const own = texts[ordinal] ?? ''
    for (const word of words) if (!own.includes(word)) return false
    return true
  }
}

function lineOf(
  { candidate, ordinal, submissions, route }: Candidate,
  { rounds, names, standings }: Columns,
): TableLine {
  return {
    candidate,
    name: names.shown[ordinal] ?? '',
    received: submissions.at(-1)?.received,
    route,
    round: rounds[standings.rounds[ordinal] ?? -1],
    outcome: CODES[standings.codes[ordinal] ?? -1],
    status: STATUSES[standings.statuses[ordinal] ?? 0] ?? 'proposed',
    total: standings.totals[ordinal],
    submissions: submissions.length,
  }
}

const STATUSES = ['proposed', 'decided', 'frozen'] as const

interface Ordered {
  readonly revision: number
  readonly names: number
  readonly orders: Map<Sort, Int32Array>
}

const remembered = new WeakMap<readonly Candidate[], Ordered>()

/** Everybody in the order of a column; the same until something happens in the selection. */
function orderOf(selection: Selection, columns: Columns, sort: Sort): Int32Array {
  const { roll, revision } = selection
  // Where names are left out for somebody, their order by name is theirs alone.
  if (sort === 'name' && columns.names.isPartial) {
    return sorted(roll, comparison(roll, columns, sort))
  }
  const before = remembered.get(roll)
  const isSame = before?.revision === revision && before.names === columns.names.shown.length
  const ordered = isSame
    ? before
    : { revision, names: columns.names.shown.length, orders: new Map<Sort, Int32Array>() }
  remembered.set(roll, ordered)
  const order = ordered.orders.get(sort) ?? sorted(roll, comparison(roll, columns, sort))
  ordered.orders.set(sort, order)
  return order
}

function sorted(roll: readonly Candidate[], compare: Comparison): Int32Array {
  const numbers = roll.map(({ candidate }) => candidate)
  return Int32Array.from(roll, (_, ordinal) => ordinal).toSorted(
    (a, b) => compare(a, b) || compareTexts(numbers[a] ?? '', numbers[b] ?? ''),
  )
}

type Comparison = (a: number, b: number) => number

/** How two candidates compare on a column; equals are put in the order of their numbers. */
function comparison(roll: readonly Candidate[], columns: Columns, sort: Sort): Comparison {
  return COMPARISONS[sort](roll, columns)
}

const COMPARISONS: Readonly<
  Record<Sort, (roll: readonly Candidate[], columns: Columns) => Comparison>
> = {
  number: () => () => 0,
  name:
    (_, { names: { keys } }) =>
    (a, b) =>
      compareTexts(keys[a] ?? '', keys[b] ?? ''),
  received: (roll) => (a, b) => compareTexts(receivedOf(roll[a]), receivedOf(roll[b])),
  route: (roll) => (a, b) => compareTexts(roll[a]?.route ?? '', roll[b]?.route ?? ''),
  state:
    (_, { standings: { rounds, codes } }) =>
    (a, b) =>
      at(rounds, b) - at(rounds, a) || at(codes, a) - at(codes, b),
  total:
    (_, { standings: { rounds, compared } }) =>
    (a, b) =>
      at(rounds, b) - at(rounds, a) ||
      (compared.units[b] ?? ABSENT) - (compared.units[a] ?? ABSENT),
}

function at(column: Int16Array | Int8Array, ordinal: number): number {
  return column[ordinal] ?? -1
}

function receivedOf(candidate: Candidate | undefined): string {
  return candidate?.submissions.at(-1)?.received ?? ''
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
