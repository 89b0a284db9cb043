/**
 * Documents that closing a selection makes. How they look is not decided here: they are made of plain data.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { MinutesData, MinutesPerson } from './minutes/minutes-data.ts'

/** Makes documents of data that was kept; undefined where this platform cannot make them. */
export interface Papers {
  /** A letter that was kept, about a result or an offer, as PDF. */
  readonly decision: (data: unknown) => Promise<Uint8Array | undefined>
  /** The text of minutes, to which members agree. */
  readonly minutesText: (data: MinutesData) => string
  /** Minutes with their signatures, as PDF. */
  readonly minutesPdf: (signed: SignedMinutes) => Promise<Uint8Array | undefined>
  /** The same as a DOCX file. */
  readonly minutesDocx: (signed: SignedMinutes) => Promise<Uint8Array>
}

/** Minutes with who agreed with them. */
export interface SignedMinutes {
  readonly data: MinutesData
  /** Of the text that was agreed to. */
  readonly sha256: string
  readonly signatures: readonly Signature[]
}

/** Somebody who agreed, when, and by which entry of the record. */
export interface Signature extends MinutesPerson {
  readonly at: Instant
  readonly entry: string
}
