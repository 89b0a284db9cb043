/**
 * What a witness is given: the body of `add-checkpoint` of c2sp.org/tlog-witness.
 *
 * @module
 */

import { readBase64 } from './bytes.ts'

/** A head behind its proof; nothing of it is verified yet. */
export interface Checkpoint {
  /** The size that the proof begins at. */
  readonly old: number
  readonly proof: readonly Uint8Array[]
  /** The head's note. */
  readonly note: string
}

/** As many lines as a proof can have. */
const LONGEST = 63

/** Reads it; undefined where it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, digits = '', lines = '', note = ''] =
    /^old (0|[1-9]\d{0,14})\n((?:[^\n]+\n)*)\n(.+)$/s.exec(text) ?? []
  const encoded = lines.split('\n').slice(0, -1)
  const proof = encoded.map((one) => readBase64(one)).filter((one) => one?.length === 32)
  const hashes = proof.filter((one) => one !== undefined)
  const isWhole = digits !== '' && hashes.length === encoded.length && encoded.length <= LONGEST
  return isWhole ? { old: Number(digits), proof: hashes, note } : undefined
}
