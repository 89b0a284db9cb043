/**
 * The text of a file: UTF-8, with or without its mark; else Windows-1252, in which older programs write.
 *
 * What has other control characters than tabs and line ends is no text, or one in an encoding that we do not guess: UTF-16 has
 * a NUL in every second place.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import type { HowRead, TableRefusal } from './table.ts'

/** A text with its encoding. */
export interface DecodedText {
  readonly text: string
  readonly encoding: NonNullable<HowRead['encoding']>
}

/** Any control character but a tab, the ends of lines and of pages. */
const CONTROLS = /(?![\t\n\f\r])[\p{Cc}--[\u0080-\u009F]]/v

/** Decodes a file. */
export function decoded(bytes: Uint8Array): Result<DecodedText, TableRefusal> {
  if (isUtf16(bytes)) return refuse({ code: 'wrong-encoding' })
  const found = utf8(bytes) ?? {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252' as const,
  }
  if (CONTROLS.test(found.text)) return refuse({ code: 'not-a-table' })
  return accept(found)
}

function utf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return undefined
  }
}

/** By its mark, or by a NUL beside each of the first letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const start = bytes.subarray(0, 64)
  const nulls = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return start.length >= 8 && nulls * 3 >= start.length && nulls * 3 <= start.length * 2
}
