/**
 * What the desk works with.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Store } from '#persistence/store.ts'
import type { Selections } from '../selections/selections.ts'
import type { VacancyDirectory } from '../vacancies/directory.ts'
import type { Language } from '#core/values/text.ts'
import type { DiplomaSource } from './diplomas/source.ts'
import type { ReadTable } from './imports/table.ts'
import type { Papers } from './closing/papers.ts'
import type { Turns } from './turns.ts'

/** What every use case of the desk is given. */
export interface DeskMeans {
  readonly store: Store
  readonly vacancies: VacancyDirectory
  readonly selections: Selections
  /** Whose turn it is in a selection, in this process. */
  readonly turns: Turns
  /** The clock of this machine, for what is shown; what counts is stamped by the database. */
  readonly now: () => Instant
  /** The host name of the site, for the identifiers of mails. */
  readonly host: string
  /** Where a candidate finds the application: a whole address. */
  readonly addresses: (selection: string, reader: Language) => { readonly application: string }
  /** Where whoever works on a selection finds it: a whole address. */
  readonly deskAddress: (selection: string, reader: Language) => string
  /** The authentic source of diplomas; undefined where none is connected. */
  readonly diplomas?: DiplomaSource | undefined
  /** How many days beforehand it is told that a list ends; 0 for never. */
  readonly listExpiryDays: number
  /** Makes documents. */
  readonly papers: Papers
  /** Reads tables in files. */
  readonly readTable: ReadTable
  /** How large a file with scores may be, in bytes. */
  readonly largestTable: number
}
