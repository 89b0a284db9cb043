/**
 * Lines of a text in UTF-8 that arrives in pieces of any size.
 *
 * A byte order mark at the start and a carriage return before the end of a line belong to no line. A line holds at most
 * 1 MB, so that no single one can fill the memory.
 *
 * @module
 */

import { isUtf8 } from 'node:buffer'
import type { FactsProblem } from './facts-problem.ts'

/** The longest line, in bytes. */
export const LONGEST_LINE = 1_000_000

/** Told of each line by its number; `false` ends the reading. */
export type TakeLine = (text: string, line: number) => boolean

/** What made the reading of lines stop. */
export type LineStop = Pick<FactsProblem, 'line' | 'column' | 'code' | 'facts'>

/** Cuts pieces into lines. */
export interface Lines {
  /** Takes a piece, of which nothing is held afterwards; says whether to go on. */
  readonly push: (piece: Buffer) => boolean
  /** Takes what is left once there are no more pieces. */
  readonly end: () => void
  /** How many lines were taken so far. */
  readonly count: () => number
  /** Why it stopped, when the bytes were to blame. */
  readonly stopped: () => LineStop | undefined
}

/** Starts cutting. */
export function linesInto(take: TakeLine): Lines {
  let rest: Buffer = Buffer.alloc(0)
  let isFirst = true
  let line = 0
  let stopped: LineStop | undefined
  const stop = (why: LineStop): boolean => {
    stopped = why
    return false
  }
  const tooLong = (): boolean =>
    stop({ line: line + 1, code: 'line-too-long', facts: { limit: '1 MB' } })
  const takeOne = (text: string): boolean => {
    if (isTooLong(text)) return tooLong()
    line += 1
    return take(text.endsWith('\r') ? text.slice(0, -1) : text, line)
  }
  const takeBytes = (bytes: Buffer): boolean => {
    if (isUtf8(bytes)) return eachLine(bytes.toString('utf8'), takeOne)
    return eachLineOfBytes(bytes, (one) => {
      if (isUtf8(one)) return takeOne(one.toString('utf8'))
      return stop({ line: line + 1, column: wrongByte(one) + 1, code: 'not-utf8', facts: {} })
    })
  }
  return {
    push: (piece) => {
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      if (isFirst && joined.length < MARK.length) {
        rest = Buffer.from(joined)
        return true
      }
      const bytes = isFirst && joined.subarray(0, 3).equals(MARK) ? joined.subarray(3) : joined
      isFirst = false
      const end = bytes.lastIndexOf(NEW_LINE) + 1
      rest = Buffer.from(bytes.subarray(end))
      if (end > 0 && !takeBytes(bytes.subarray(0, end - 1))) return false
      return rest.length > LONGEST_LINE ? tooLong() : true
    },
    end: () => {
      if (rest.length > 0) takeBytes(rest)
    },
    count: () => line,
    stopped: () => stopped,
  }
}

const NEW_LINE = 10
const MARK = Buffer.from([0xef, 0xbb, 0xbf])

function isTooLong(text: string): boolean {
  if (text.length * 3 <= LONGEST_LINE) return false
  return text.length > LONGEST_LINE || Buffer.byteLength(text) > LONGEST_LINE
}

function eachLine(text: string, take: (line: string) => boolean): boolean {
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    if (end === -1) return take(text.slice(start))
    if (!take(text.slice(start, end))) return false
    start = end + 1
  }
}

function eachLineOfBytes(bytes: Buffer, take: (line: Buffer) => boolean): boolean {
  let start = 0
  for (;;) {
    const end = bytes.indexOf(NEW_LINE, start)
    if (end === -1) return take(bytes.subarray(start))
    if (!take(bytes.subarray(start, end))) return false
    start = end + 1
  }
}

/** Where bytes stop being UTF-8: the longest beginning that still is. */
function wrongByte(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8(wholeCharacters(bytes.subarray(0, middle)))) good = middle
    else bad = middle
  }
  return wholeCharacters(bytes.subarray(0, good)).length
}

/** The bytes without a character cut in two at their end. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < needs ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}
