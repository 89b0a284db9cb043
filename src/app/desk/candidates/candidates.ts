/**
 * The candidates of a selection at the desk: the table, its views, what is done for many at once, one file.
 *
 * @module
 */

import { stringify } from 'csv-stringify/sync'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { formatExact } from '#core/values/rational.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { type FileView, fileOf } from '../file/file.ts'
import { stillJudges } from '../file/still-judges.ts'
import { type ToldWithdrawal, recordWithdrawal } from '../file/withdrawal.ts'
import { namesIn } from './names.ts'
import {
  type TableLine,
  type TablePage,
  type TableQuery,
  foundBy,
  tablePage,
  withoutTotals,
} from './table.ts'
import { type SavedView, dropView, keepView, viewsOf } from './views.ts'

/** What the desk can do with candidates. */
export interface CandidatesPart {
  /** A page of the table. Opening the names is recorded first. */
  readonly candidates: (place: DeskPlace, query: TableQuery) => Promise<TablePage>
  /** The numbers of everybody whom a query finds. */
  readonly candidatesFound: (place: DeskPlace, query: TableQuery) => Promise<readonly string[]>
  /** Everybody whom a query finds, as a file for a spreadsheet. */
  readonly candidatesFile: (place: DeskPlace, query: TableQuery) => Promise<string>
  readonly views: (place: DeskPlace) => Promise<readonly SavedView[]>
  readonly keepView: (place: DeskPlace, view: SavedView) => Promise<void>
  readonly dropView: (place: DeskPlace, name: string) => Promise<void>
  /** The file of a candidate; opening it is recorded first. Undefined where there is none. */
  readonly file: (place: DeskPlace, candidate: string) => Promise<FileView | undefined>
  /** Records that a candidate withdrew who told the desk so. */
  readonly recordWithdrawal: (place: DeskPlace, told: ToldWithdrawal) => Answer<unknown>
}

/** The candidates over a store. */
export function candidatesPart(means: DeskMeans): CandidatesPart {
  return {
    candidates: async (place, query) => {
      await noteDeskReading(means, place, { fields: ['person'], purpose: 'candidates-table' })
      return tableFor(means, place, query)
    },
    candidatesFound: async (place, query) =>
      foundBy(place.selection, roundsOf(place.regulation), await namesIn(means, place), query),
    candidatesFile: async (place, query) => {
      await noteDeskReading(means, place, { fields: ['person'], purpose: 'export-table' })
      return asCsv(means, place, query)
    },
    views: async (place) => viewsOf(means, place),
    keepView: async (place, view) => keepView(means, place, view),
    dropView: async (place, name) => dropView(means, place, name),
    file: async (place, candidate) => fileOf(means, place, candidate),
    recordWithdrawal: async (place, told) => recordWithdrawal(means, place, told),
  }
}

function roundsOf({ rounds }: Regulation): readonly string[] {
  return rounds.map(({ round }) => round)
}

/** The table as the actor may see it: whoever still judges gets totals neither to read nor as an order (rule 112; policy 24). */
async function tableFor(means: DeskMeans, place: DeskPlace, query: TableQuery): Promise<TablePage> {
  const { selection, regulation } = place
  const names = await namesIn(means, place)
  const page = (await stillJudges(means, place)) ? withoutTotals : tablePage
  return page(selection, roundsOf(regulation), names, query)
}

/** A text that a spreadsheet could take for a formula is marked as text. */
async function asCsv(means: DeskMeans, place: DeskPlace, query: TableQuery): Promise<string> {
  const everything = { ...query, page: 1, size: Number.MAX_SAFE_INTEGER }
  const { lines, hasTotals } = await tableFor(means, place, everything)
  return stringify(
    lines.map((line) => ({ ...asRow(line), ...(hasTotals ? { total: totalOf(line) } : {}) })),
    { header: true, bom: true, escape_formulas: true },
  )
}

function asRow(line: TableLine): Readonly<Record<string, string>> {
  return {
    candidate: line.candidate,
    name: line.name,
    received: line.received ?? '',
    route: line.route ?? '',
    round: line.round ?? '',
    outcome: line.outcome ?? '',
    status: line.outcome === undefined ? '' : line.status,
  }
}

function totalOf({ total }: TableLine): string {
  return total === undefined ? '' : formatExact(total)
}
