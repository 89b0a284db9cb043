/**
 * Lists as one value of a statement, in the binary form of the arrays of PostgreSQL: written and read without quoting, so that
 * many rows in one statement cost little more than their bytes.
 *
 * @module
 */

/** What PostgreSQL calls the types of the elements. */
const TYPES = { text: 25, bytes: 17, uuid: 2950 } as const

const HEAD = 12
const DIMENSION = 8
const LENGTH = 4
const UUID = 16

/** Texts, for a parameter of the type `text[]`; null for what is not there. */
export function textList(texts: readonly (string | null)[]): Buffer {
  const lengths = texts.map((text) => (text === null ? -1 : Buffer.byteLength(text)))
  return list(TYPES.text, lengths, (target, at, place) => {
    target.write(texts[place] ?? '', at, 'utf8')
  })
}

/** Pieces of bytes, for a parameter of the type `bytea[]`. */
export function bytesList(pieces: readonly Uint8Array[]): Buffer {
  const lengths = pieces.map(({ length }) => length)
  return list(TYPES.bytes, lengths, (target, at, place) => {
    target.set(pieces[place] ?? [], at)
  })
}

/** UUIDs, for a parameter of the type `uuid[]`. Throws a `TypeError` on a text that is none. */
export function uuidList(uuids: readonly string[]): Buffer {
  const lengths = uuids.map(() => UUID)
  return list(TYPES.uuid, lengths, (target, at, place) => {
    const digits = (uuids[place] ?? '').replaceAll('-', '')
    if (target.write(digits, at, 'hex') !== UUID || digits.length !== 2 * UUID) {
      throw new TypeError('A UUID has 32 hexadecimal digits.')
    }
  })
}

/** `write` puts the element of that place at that byte. A length of -1 stands for null, which has no bytes. */
function list(
  type: number,
  lengths: readonly number[],
  write: (target: Buffer, at: number, place: number) => void,
): Buffer {
  const isEmpty = lengths.length === 0
  const size = lengths.reduce((sum, length) => sum + LENGTH + Math.max(0, length), 0)
  const target = Buffer.allocUnsafe(HEAD + (isEmpty ? 0 : DIMENSION) + size)
  let at = target.writeInt32BE(isEmpty ? 0 : 1, 0)
  at = target.writeInt32BE(lengths.includes(-1) ? 1 : 0, at)
  at = target.writeInt32BE(type, at)
  if (isEmpty) return target
  at = target.writeInt32BE(lengths.length, at)
  at = target.writeInt32BE(1, at)
  for (const [place, length] of lengths.entries()) {
    at = target.writeInt32BE(length, at)
    if (length === -1) continue
    write(target, at, place)
    at += length
  }
  return target
}
