/**
 * Ranges of days: one way in, one way out, and tables that leave no day open and none double.
 *
 * - A range has at least one bound, not two of the same side, and holds at least one day.
 * - A split by the day of a diploma, or of a published selection, says what holds on *every* day:
 *   "before 2002" and "after 2002" leave the year 2002 open (C16), "before" and "after 1 June
 *   2024" that day (C17).
 * - The rows of a publication table may begin late (nothing counts before) and must not overlap
 *   or leave a hole between them (rules 63, 64).
 *
 * @module
 */

import { isMap, type Path, placesOf } from '../../profile/visit.ts'
import { addDays, type Day, parseDay } from '../../values/day.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

interface Range {
  readonly before?: string | undefined
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly through?: string | undefined
}

/** A table whose rows split the days, and whether every day must be in one. */
interface SplitTable {
  readonly path: Path
  readonly rows: readonly { readonly range: Range; readonly index: number }[]
  readonly everyDay: boolean
}

/** The days from `first` up to, not including, `end`; open where left out. */
interface DaySpan {
  readonly first?: Day | undefined
  readonly end?: Day | undefined
}

/** Where ranges of days stand, by the last key of their path. */
const RANGE_KEYS: readonly unknown[] = [
  'obtained',
  'selection-published',
  'statutory-probation-from',
  'since',
]

/** Reports ranges without a bound, with two on one side, or without a day in them. */
export const checkRanges: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) =>
    isMap(value) && isRangePlace(path) && path[0] !== 'amendments' ? checkRange(value, path) : [],
  )

/** Reports days that a split leaves open or covers twice. */
export const checkSplitTables: Check = (regulation) =>
  splitTables(regulation).flatMap(({ path, rows, everyDay }) => {
    const spans = rows.flatMap(({ range, index }) => {
      const span = spanOfRange(range)
      return span === undefined ? [] : [{ ...span, index }]
    })
    const sorted = spans.toSorted((a, b) => (a.first ?? '').localeCompare(b.first ?? '', 'en'))
    return [
      ...(everyDay ? openEnds(sorted, path) : []),
      ...sorted.flatMap((span, index) =>
        index === 0 ? [] : between(union(sorted.slice(0, index)), span, path),
      ),
    ]
  })

function isRangePlace(path: Path): boolean {
  const last = path.at(-1)
  if (typeof last !== 'number') return RANGE_KEYS.includes(last)
  return ['by-diploma-day', 'rows', 'cases'].includes(String(path.at(-2)))
}

function checkRange(value: Readonly<Record<string, unknown>>, path: Path): readonly CheckFinding[] {
  const range = rangeOf(value)
  const bounds = Object.entries(range).flatMap(([key, day]) => (day === undefined ? [] : [key]))
  if (bounds.length === 0) {
    // A row that holds for everything is fine when it is told apart by something else.
    return typeof path.at(-1) === 'number' ? [] : [finding('range-unbounded', path)]
  }
  const twice = ['before,through', 'from,after'].some((pair) =>
    pair.split(',').every((bound) => bounds.includes(bound)),
  )
  if (twice) return [finding('range-two-bounds', path, { bounds })]
  const span = spanOfRange(range)
  const empty = span?.first !== undefined && span.end !== undefined && span.first >= span.end
  return empty ? [finding('range-empty', path, { bounds })] : []
}

function openEnds(sorted: readonly DaySpan[], path: Path): readonly CheckFinding[] {
  const first = sorted[0]
  const last = sorted.find(({ end }) => end === undefined)
  const ends = sorted.map(({ end }) => end ?? '').toSorted()
  return [
    ...(first?.first === undefined
      ? []
      : [finding('range-hole', path, { from: 'always', through: addDays(first.first, -1) })]),
    ...(last !== undefined || sorted.length === 0
      ? []
      : [finding('range-hole', path, { from: ends.at(-1) ?? '', through: 'always' })]),
  ]
}

function between(before: DaySpan, { first, end }: DaySpan, path: Path): readonly CheckFinding[] {
  if (first === undefined || before.end === undefined || first < before.end) {
    const through = earliest(before.end, end)
    const facts = {
      from: first ?? 'always',
      through: through === undefined ? 'always' : addDays(through, -1),
    }
    return [finding('range-overlap', path, facts)]
  }
  return first === before.end
    ? []
    : [finding('range-hole', path, { from: before.end, through: addDays(first, -1) })]
}

/** From the first through the last day of several spans. */
function union(spans: readonly DaySpan[]): DaySpan {
  const isOpen = spans.some(({ end }) => end === undefined)
  const ends = spans.flatMap(({ end }) => end ?? []).toSorted()
  return { first: spans[0]?.first, end: isOpen ? undefined : ends.at(-1) }
}

function earliest(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

function spanOfRange({ before, from, after, through }: Range): DaySpan | undefined {
  const days = [before, from, after, through].flatMap((text) => text ?? [])
  if (days.some((text) => parseDay(text) === undefined)) return undefined
  return {
    first: from === undefined ? dayAfter(after) : parseDay(from),
    end: before === undefined ? dayAfter(through) : parseDay(before),
  }
}

function dayAfter(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text)
  return day === undefined ? undefined : addDays(day, 1)
}

function rangeOf(value: Readonly<Record<string, unknown>>): Range {
  const bound = (key: string): string | undefined => {
    const day = value[key]
    return typeof day === 'string' ? day : undefined
  }
  return {
    before: bound('before'),
    from: bound('from'),
    after: bound('after'),
    through: bound('through'),
  }
}

function splitTables(regulation: Regulation): readonly SplitTable[] {
  const attachments = Object.entries(regulation.applications.attachments ?? {}).map(
    ([name, attachment]) => ({
      path: ['applications', 'attachments', name, 'by-diploma-day'],
      rows: (attachment['by-diploma-day'] ?? []).map((range, index) => ({ range, index })),
      everyDay: true,
    }),
  )
  const status = regulation.hiring.status.flatMap(({ cases }, index) =>
    grouped(cases, ({ when }) => JSON.stringify(when ?? null)).map((rows) => ({
      path: ['hiring', 'status', index, 'cases'],
      rows,
      everyDay: true,
    })),
  )
  const tables = Object.entries(regulation['publication-tables'] ?? {}).flatMap(([name, table]) =>
    grouped(table.rows, (row) => row['passed-at']).map((rows) => ({
      path: ['publication-tables', name, 'rows'],
      rows,
      everyDay: false,
    })),
  )
  return [...attachments, ...status, ...tables]
}

function grouped<Row extends Range>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly SplitTable['rows'][] {
  const groups = new Map<string, { readonly range: Range; readonly index: number }[]>()
  for (const [index, range] of rows.entries()) {
    const group = groups.get(keyOf(range)) ?? []
    groups.set(keyOf(range), [...group, { range, index }])
  }
  return [...groups.values()]
}
