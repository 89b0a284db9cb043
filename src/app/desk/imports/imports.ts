/**
 * The import of scores at the desk, as pages ask for it.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Rational } from '#core/values/rational.ts'
import type { Result } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { ScoreTableRow } from '#persistence/desk/score-tables.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'
import type { DeskRefusal } from '../refusal.ts'
import type { MeasureColumn } from './columns.ts'
import type { Spread } from './spread.ts'
import type { HowRead } from './table.ts'

/** What can be wrong with a row or a column. */
export type ProblemCode =
  | 'no-column'
  | 'column-twice'
  | 'no-candidate'
  | 'unknown-candidate'
  | 'twice'
  | 'not-in-round'
  | 'withdrew'
  | 'conflict'
  | 'empty'
  | 'date'
  | 'unreadable'
  | 'off-scale'
  | 'too-many-cells'
  | 'round-closed'

/** Something wrong in a table. */
export interface RowProblem {
  readonly code: ProblemCode
  /** The row; undefined where a whole column is concerned. */
  readonly row: number | undefined
  /** The head of the column. */
  readonly column: string
  /** What stands there. */
  readonly value: string
  /** What is wrong, and what to do. */
  readonly says: Text
}

/** First scores of one measure. */
export interface FreshScores {
  readonly measure: string
  readonly scores: readonly (readonly [candidate: string, score: string])[]
}

/** A score that differs from the one in force. */
export interface ImportedCorrection {
  readonly candidate: string
  readonly measure: string
  readonly before: Rational
  readonly after: Rational
  /** As it is recorded. */
  readonly score: string
}

/** A table compared with what stands in the selection. */
export interface Comparison {
  readonly measures: readonly MeasureColumn[]
  readonly ignored: readonly string[]
  readonly problems: readonly RowProblem[]
  readonly fresh: readonly FreshScores[]
  readonly corrections: readonly ImportedCorrection[]
  /** How many scores stand there already as they are in the table. */
  readonly same: number
  /** How many participants whose score is missing are not in the table. */
  readonly absent: number
  /** Of everything that would be recorded. */
  readonly mark: string
}

/** A file that came in, with who sent it. */
export interface ReceivedTable extends Omit<ScoreTableRow, 'account'> {
  /** By name where it is known. */
  readonly by: string
}

/** A measure of which forms are passed over when a file is taken. */
export interface PassedOver {
  readonly measure: string
  /** The candidates of whom a form was locked: what assessors gave is overruled. */
  readonly overruled: readonly string[]
  /** How many candidates there are of whom a form is still waited for. */
  readonly waiting: number
}

/** What a file would do, and what to look at before. */
export interface ComparedTable extends Comparison {
  readonly how: HowRead
  readonly rows: number
  /** How the scores that would be recorded lie. */
  readonly spreads: readonly Spread[]
  readonly passedOver: readonly PassedOver[]
}

/** A file before it is taken. */
export interface TablePreview {
  readonly round: Round
  readonly received: ReceivedTable
  /** The files with the same content that came before. */
  readonly sameFiles: readonly ReceivedTable[]
  /** Undefined once the content is gone, and while it is being taken. */
  readonly compared: ComparedTable | undefined
}

/** A file as it streams in. */
export interface TableSent {
  readonly round: string
  readonly measures: readonly string[]
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/** What is confirmed. */
export interface TakingSent {
  readonly table: string
  readonly mark: string
  /** Why scores are corrected, or overrule what assessors gave; needed where any does. */
  readonly reason: string
}

/** Taking a file: begun, or why not. What becomes of it is told by `taken`, and by the file itself. */
export type Taking = Result<{ readonly taken: Promise<Result<unknown, DeskRefusal>> }, DeskRefusal>

/** Everything the desk can do with files of scores. */
export interface Imports {
  /**
   * A table to fill in: the numbers of those of whom a score is missing, or of everybody, and a column for each measure, as CSV.
   * When no score is missing everybody is in it: there is nothing left but to correct.
   */
  readonly importTemplate: (
    place: DeskPlace,
    round: string,
    whom?: 'missing' | 'everybody',
  ) => string | undefined
  /** The files of a round, the newest first; undefined for a round that is not scored. */
  readonly receivedTables: (
    place: DeskPlace,
    round: string,
  ) => Promise<readonly ReceivedTable[] | undefined>
  /** Keeps a file; gives its name. Nothing of it counts yet. */
  readonly receiveTable: (place: DeskPlace, sent: TableSent) => Answer<string>
  /** A file with everything that it would do and everything that is wrong with it. */
  readonly tablePreview: (place: DeskPlace, table: string) => Answer<TablePreview>
  /** Takes all of a file, or nothing. */
  readonly takeTable: (place: DeskPlace, sent: TakingSent) => Promise<Taking>
  /** Throws a file away; false when it was not there any more. */
  readonly dropTable: (place: DeskPlace, table: string) => Promise<boolean>
}
