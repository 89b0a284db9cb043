/**
 * Sealing a stream of bytes in pieces, each authenticated, in an order that nobody can change and with an end that nobody can
 * cut off (the STREAM construction over AES-256-GCM).
 *
 * A sealed file is `keur-file/1` and a newline, 32 random bytes, and pieces of 64 KiB with a tag of 16 bytes each; the last
 * may be shorter. Each file has a key of its own, derived from the data key, the random bytes and the place of the file; the
 * nonce of a piece is its number and whether it is the last.
 *
 * @module
 */

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { DatabaseFailure } from '../failure.ts'
import { type SealingKey, sealingKey } from '../sealing.ts'

const CIPHER = 'aes-256-gcm'
const HEAD = Buffer.from('keur-file/1\n')
const SALT = 32
const PIECE = 65_536
const TAG = 16

/** Seals what comes, piece by piece, for the place named. */
export async function* sealedStream(
  key: SealingKey,
  place: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT)
  const own = keyOf(key, salt, place)
  yield Buffer.concat([HEAD, salt])
  let number = 0
  for await (const { piece, isLast } of inPieces(content, PIECE)) {
    const cipher = createCipheriv(CIPHER, own, nonceOf(number, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/** Opens what was sealed for this place. Throws a `DatabaseFailure` at the first piece that is not as it was sealed. */
export async function* unsealedStream(
  key: SealingKey,
  place: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const start = HEAD.length + SALT
  let own: SealingKey | undefined
  let number = 0
  for await (const { piece, isLast } of inPieces(sealed, PIECE + TAG, start)) {
    if (own === undefined) {
      if (piece.length !== start || !piece.subarray(0, HEAD.length).equals(HEAD) || isLast) broken()
      own = keyOf(key, piece.subarray(HEAD.length), place)
      continue
    }
    yield opened(own, piece, nonceOf(number, isLast))
    number += 1
  }
}

function opened(key: SealingKey, piece: Buffer, nonce: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
    decipher.setAuthTag(piece.subarray(-TAG))
    return Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()])
  } catch (error) {
    return broken(error)
  }
}

function broken(cause?: unknown): never {
  throw new DatabaseFailure('seal-broken', { what: 'file' }, cause)
}

function keyOf(key: SealingKey, salt: Uint8Array, place: string): SealingKey {
  return sealingKey(Buffer.from(hkdfSync('sha256', key, salt, `keur-file/1/${place}`, 32)))
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

interface Piece {
  readonly piece: Buffer
  readonly isLast: boolean
}

/** The bytes in pieces of `size`, the first of `first`; there is always a last one, if need be an empty one. */
async function* inPieces(
  content: AsyncIterable<Uint8Array>,
  size: number,
  first: number = size,
): AsyncGenerator<Piece> {
  let waiting: Uint8Array[] = []
  let length = 0
  let wanted = first
  for await (const bytes of content) {
    waiting.push(bytes)
    length += bytes.length
    // One byte more than a piece shows that it is not the last.
    while (length > wanted) {
      const all = Buffer.concat(waiting)
      yield { piece: all.subarray(0, wanted), isLast: false }
      waiting = [all.subarray(wanted)]
      length -= wanted
      wanted = size
    }
  }
  yield { piece: Buffer.concat(waiting), isLast: true }
}
