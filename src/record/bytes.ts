/**
 * Texts and bytes: UTF-8, hexadecimal and base64 (RFC 4648, section 4), by hand, because the record asks nothing of the
 * machine it runs on.
 *
 * @module
 */

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
)
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Hashes bytes with SHA-256; the answer has 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/**
 * A text in UTF-8.
 *
 * @throws {RangeError} on a text that is not well-formed, which has no UTF-8.
 */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('A text with half a character has no UTF-8.')
  const plain = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return longUtf8(text, plain.subarray(0, at))
    plain[at] = code
  }
  return plain
}

/** The same for a text that begins with the characters of `start`, of one byte each, and goes on with a longer one. */
function longUtf8(text: string, start: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  bytes.set(start)
  let length = start.length
  for (let at = start.length; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    length = code < 0x80 ? put(bytes, length, code) : putLong(bytes, length, code)
    // A pair of units is one character.
    if (code > 0xffff) at += 1
  }
  return bytes.slice(0, length)
}

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let from = 0
  for (const part of parts) {
    bytes.set(part, from)
    from += part.length
  }
  return bytes
}

/** Bytes in lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte] ?? ''
  return text
}

/** The bytes that lower-case hexadecimal stands for; undefined for any other text. */
export function bytesOfHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  )
}

/** Bytes in base64 with padding. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += digit(word >> 18) + digit(word >> 12) + digit(word >> 6) + digit(word)
  }
  const missing = (3 - (bytes.length % 3)) % 3
  return text.slice(0, text.length - missing) + '='.repeat(missing)
}

function digit(word: number): string {
  return BASE64.charAt(word & 63)
}

/** The bytes that base64 with padding stands for; undefined for any text that `base64` does not write. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={1,2})?$/.test(text)) return undefined
  const digits = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let word = 0
  let bits = 0
  let length = 0
  for (const one of digits) {
    word = ((word << 6) | BASE64.indexOf(one)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    length = put(bytes, length, word >> bits)
  }
  return base64(bytes) === text ? bytes : undefined
}

function put(bytes: Uint8Array, at: number, value: number): number {
  bytes[at] = value
  return at + 1
}

function putLong(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x800) return putRest(bytes, put(bytes, at, 0xc0 | (code >> 6)), code, 1)
  if (code < 0x10000) return putRest(bytes, put(bytes, at, 0xe0 | (code >> 12)), code, 2)
  return putRest(bytes, put(bytes, at, 0xf0 | (code >> 18)), code, 3)
}

function putRest(bytes: Uint8Array, at: number, code: number, count: number): number {
  let next = at
  for (let left = count - 1; left >= 0; left -= 1) {
    next = put(bytes, next, 0x80 | ((code >> (left * 6)) & 63))
  }
  return next
}
