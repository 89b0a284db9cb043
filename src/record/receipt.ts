/**
 * Receipts: what somebody who submitted something holds in hand (`keur-receipt/1`).
 *
 * Signed at once, before the entry has a place in the tree; the proof of its place is added once it has one. With it the holder
 * can show that an entry was recorded, when, and exactly which (policies 1, 2, 9).
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { type Sha256, base64, hex, utf8 } from './bytes.ts'
import { type Json, canonicalText } from './canonical.ts'
import type { Sign } from './note.ts'

const RECEIPT_FORMAT = 'keur-receipt/1'

/** What a receipt is about. */
export interface ReceiptOf {
  readonly installation: string
  readonly selection: string
  readonly entry: string
  /** The leaf hash of the entry. */
  readonly hash: Uint8Array
  /** The server's time. */
  readonly recorded: Instant
  readonly timely: 'in-time' | 'late' | 'person-decides'
  /** When the waiting room stamped this person. */
  readonly ticket?: Instant | undefined
}

/** The place of an entry in the tree, under a signed head. */
export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly path: readonly Uint8Array[]
  /** The head's note, with its signatures. */
  readonly head: string
}

/** A receipt as JSON. */
export type Receipt = Readonly<Record<string, Json>>

/** Within how many seconds an entry gets its place: the promise on every receipt. */
const INTEGRATED_WITHIN = 60

/** A receipt signed with the installation's key. */
export function receiptOf(
  about: ReceiptOf,
  key: Uint8Array,
  { sign }: { readonly sha256: Sha256; readonly sign: Sign },
): Receipt {
  const { hash, ticket, ...rest } = about
  const signed = {
    format: RECEIPT_FORMAT,
    ...rest,
    ...(ticket === undefined ? {} : { ticket }),
    hash: hex(hash),
    'integrated-within': INTEGRATED_WITHIN,
    key: base64(key),
  }
  return { ...signed, signature: base64(sign(utf8(canonicalText(signed)))) }
}

/** The receipt with the proof of its entry's place. */
export function withInclusion(receipt: Receipt, { index, size, path, head }: Inclusion): Receipt {
  return { ...receipt, inclusion: { index, size, path: path.map(hex), head } }
}
