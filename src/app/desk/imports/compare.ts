/**
 * Compares a table with what stands in a selection: what is new, what differs, what is the same, and what is wrong, row by row.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { Meter } from '#core/scoring/scorecard.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { absenceEffect } from '#core/selection/outcomes/absence.ts'
import { isScored, scoreOf } from '#core/selection/outcomes/competition.ts'
import { outBefore } from '#core/selection/outcomes/participants.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import { equals } from '#core/values/rational.ts'
import { writtenScore } from '../scores/written.ts'
import { type Columns, type MeasureColumn, columnsOf } from './columns.ts'
import type { Comparison, ImportedCorrection, RowProblem } from './imports.ts'
import type { Cell, SentTable } from './table.ts'
import { type Spot, wordsFor } from './words.ts'

/** What a table is compared with. */
export interface Against {
  readonly selection: Selection
  readonly regulation: Regulation
  readonly round: Round
  readonly measures: readonly string[]
  /** What the actor is called here; empty where they did nothing yet. */
  readonly by: string
  /** Told every now and then how many rows were looked at. */
  readonly told?: ((rows: number) => Promise<void>) | undefined
}

/** Rows that are looked at before others get a turn. */
const AT_ONCE = 2000

/** Compares. */
export async function compared(table: SentTable, against: Against): Promise<Comparison> {
  const columns = columnsOf(table, against.round, against.measures)
  const looking = begun(table, against, columns)
  for (const [index, { row, cells }] of table.rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) {
      // oxlint-disable-next-line no-await-in-loop -- others get a turn
      await (against.told?.(index + 1) ?? setImmediate())
    }
    lookAt(looking, row, cells)
  }
  return ended(looking)
}

/** What was found so far. */
interface Found {
  readonly problems: RowProblem[]
  readonly fresh: ReadonlyMap<string, [string, string][]>
  readonly corrections: ImportedCorrection[]
  readonly rowOf: Map<Candidate, number>
  same: number
}

interface Looking {
  readonly table: SentTable
  readonly against: Against
  readonly columns: Columns
  readonly meters: ReadonlyMap<string, Meter>
  readonly found: Found
}

function begun(table: SentTable, against: Against, columns: Columns): Looking {
  const fresh = new Map(columns.measures.map(({ measure }) => [measure, newScores()]))
  const problems = [...columns.problems]
  const found = { problems, fresh, corrections: [], rowOf: new Map(), same: 0 }
  return { table, against, columns, meters: cardOf(against.round).meters, found }
}

function newScores(): [string, string][] {
  return []
}

function lookAt(looking: Looking, row: number, cells: readonly Cell[]): void {
  const { columns, against, found } = looking
  if (columns.candidate === undefined) return
  const { head, place } = columns.candidate
  const spot = { row, column: head, value: textOf(cells[place]) }
  const candidate = candidateAt(against, spot)
  const wrong = 'code' in candidate ? candidate : wrongRow(looking, candidate, spot, cells)
  if (wrong !== undefined || 'code' in candidate) {
    if (wrong !== undefined) found.problems.push(wrong)
    return
  }
  for (const column of columns.measures) {
    const cell = cells[column.place] ?? ''
    const value = textOf(cell)
    lookAtScore(looking, candidate, column, { cell, spot: { row, column: column.head, value } })
  }
}

/** What is wrong with a row as a whole. Its candidate is known from here on. */
function wrongRow(
  { table, found }: Looking,
  candidate: Candidate,
  spot: Spot,
  cells: readonly Cell[],
): RowProblem | undefined {
  const first = found.rowOf.get(candidate)
  if (first !== undefined) return wordsFor.twice(spot, first)
  found.rowOf.set(candidate, spot.row)
  const beyond = cells.slice(table.head.length).map(textOf).join(' ').trim()
  return beyond === ''
    ? undefined
    : wordsFor.at('too-many-cells', { row: spot.row, column: '', value: beyond })
}

function lookAtScore(
  { against, meters, found }: Looking,
  candidate: Candidate,
  { measure }: MeasureColumn,
  { cell, spot }: { readonly cell: Cell; readonly spot: Spot },
): void {
  const meter = meters.get(measure)
  if (meter === undefined) return
  const read = scoreIn(meter, cell, spot)
  if (!read.ok) {
    found.problems.push(read.problem)
    return
  }
  const { score, value: after } = read.read
  const name = candidate.candidate
  const before = scoreOf(candidate, against.round.round, measure)
  if (before === undefined || before.void === true) {
    const wrong = notFresh(against, candidate, spot)
    if (wrong !== undefined) found.problems.push(wrong)
    else found.fresh.get(measure)?.push([name, score])
  } else if (equals(before.value, after)) found.same += 1
  else found.corrections.push({ candidate: name, measure, before: before.value, after, score })
}

function ended({ against, columns, found }: Looking): Comparison {
  const { problems, corrections, rowOf, same } = found
  const fresh = [...found.fresh].flatMap(([measure, scores]) =>
    scores.length === 0 ? [] : [{ measure, scores }],
  )
  const absent = against.selection.roll.filter(
    (one) => !rowOf.has(one) && isAwaited(against, one),
  ).length
  const { measures, ignored } = columns
  return {
    measures,
    ignored,
    problems,
    fresh,
    corrections,
    same,
    absent,
    mark: markOf(fresh, corrections),
  }
}

/** The candidate of a row, or what is wrong with its number. */
function candidateAt({ selection, by }: Against, spot: Spot): Candidate | RowProblem {
  const { value } = spot
  if (value === '') return wordsFor.at('no-candidate', spot)
  const { candidates } = selection
  const candidate = candidates.get(value) ?? candidates.get(numberIn(value))
  if (candidate === undefined || candidate.erased !== undefined) {
    return wordsFor.at('unknown-candidate', spot)
  }
  return selection.conflicts.get(candidate.candidate)?.has(by) === true
    ? wordsFor.at('conflict', spot)
    : candidate
}

/** A number as people copy it: in small letters, without its hyphen. */
function numberIn(value: string): string {
  const bare = value.toUpperCase().replaceAll(/[\s-]/gu, '')
  return bare.length === 10 ? `${bare.slice(0, 5)}-${bare.slice(5)}` : value
}

/** Why a first score cannot be given to somebody. */
function notFresh(
  { selection, regulation, round }: Against,
  candidate: Candidate,
  spot: Spot,
): RowProblem | undefined {
  if (candidate.withdrawn !== undefined) return wordsFor.at('withdrew', spot)
  if (outBefore(selection, regulation, round.round, candidate) !== undefined) {
    return wordsFor.at('not-in-round', spot)
  }
  return roundState(selection.rounds, round.round).closed === undefined
    ? undefined
    : wordsFor.at('round-closed', spot)
}

type CellRead =
  | { readonly ok: true; readonly read: { readonly score: string; readonly value: ReadValue } }
  | { readonly ok: false; readonly problem: RowProblem }
type ReadValue = ImportedCorrection['after']

function scoreIn(meter: Meter, cell: Cell, spot: Spot): CellRead {
  if (spot.value === '') return { ok: false, problem: wordsFor.at('empty', spot) }
  if (typeof cell === 'object' || isDay(spot.value)) {
    return { ok: false, problem: wordsFor.at('date', spot) }
  }
  const read = writtenScore(meter, spot.value)
  return read.ok
    ? { ok: true, read: read.value }
    : { ok: false, problem: wordsFor.noScore(spot, read.refusal) }
}

/** `3/05/2025`, `2025-05-03`, `3-mei`: what spreadsheets make of scores such as 3,5. */
function isDay(text: string): boolean {
  return (
    /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?:[ T].*)?$/u.test(text) ||
    /^\d{1,2}[- /](?:jan|feb|m(?:aa)?r|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)/iu.test(text)
  )
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return cell.date
  return typeof cell === 'number' ? String(cell) : cell.trim()
}

/** Whether a score of somebody is missing and expected. */
function isAwaited({ selection, regulation, round }: Against, candidate: Candidate): boolean {
  return (
    candidate.withdrawn === undefined &&
    candidate.erased === undefined &&
    !isScored(round, candidate) &&
    absenceEffect(round, candidate, selection.choices) === 'none' &&
    outBefore(selection, regulation, round.round, candidate) === undefined
  )
}

function markOf(fresh: Comparison['fresh'], corrections: Comparison['corrections']): string {
  const hash = createHash('sha256')
  for (const { measure, scores } of fresh) {
    hash.update(`${measure}:${scores.map((pair) => pair.join('=')).join(' ')}\n`)
  }
  for (const { candidate, measure, before, score } of corrections) {
    const { numerator, denominator } = before
    hash.update(`${candidate} ${measure} ${numerator}/${denominator} ${score}\n`)
  }
  return hash.digest('base64url')
}
