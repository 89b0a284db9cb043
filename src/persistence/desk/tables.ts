/**
 * The tables of the desk as TypeScript knows them, beside those of `schema.ts`.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'

/** The tables by their names. */
export interface DeskTables {
  'keur.letter': LetterTable
  'keur.minutes': MinutesTable
}

/** Letters about results. */
export interface LetterTable {
  readonly selection: string
  readonly letter: string
  readonly candidate: string
  readonly round: string
  readonly entry: string
  readonly told: string
  readonly sealed: Buffer
  readonly sha256: Buffer
  readonly mailed: boolean
  readonly created: Instant
}

/** Minutes as they were drawn up. */
export interface MinutesTable {
  readonly selection: string
  readonly version: number
  readonly entry: string
  readonly sealed: Buffer
  readonly sha256: Buffer
  readonly created: Instant
}
