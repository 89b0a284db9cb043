/**
 * Bytes as the record's texts write them: hexadecimal and base64, read strictly, so that two texts never mean the same bytes.
 * Runs in a browser page as well.
 *
 * @module
 */

const encoder = new TextEncoder()

/** A text in UTF-8. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** The bytes of lower-case hexadecimal of this length in bytes; undefined for anything else. */
export function readHex(text: unknown, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || text.length !== length * 2) return undefined
  if (!/^[0-9a-f]*$/.test(text)) return undefined
  const bytes = new Uint8Array(length)
  for (const index of bytes.keys()) {
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)
  }
  return bytes
}

/** The bytes of base64 with padding, as long as writing them gives the same text; undefined for anything else. */
export function readBase64(text: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string') return undefined
  try {
    const binary = atob(text)
    if (btoa(binary) !== text) return undefined
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Whether two runs of bytes are the same. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** Runs of bytes one after the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
