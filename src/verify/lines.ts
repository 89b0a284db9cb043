/**
 * Cuts a stream of bytes into lines. Bytes that are not UTF-8 are told with their line and end the reading, and so does a line
 * that is longer than anything a bundle holds.
 *
 * @module
 */

import { isUtf8 } from 'node:buffer'
import type { Tell } from './finding.ts'

/** Far above the longest line there is: the outcome of a very large selection. */
const LONGEST = 1 << 28
const NEW_LINE = 10

/** Hands every line to `take`, without its end. What follows the last line end counts as a line, unless it is empty. */
export async function eachLine(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (line: string) => void,
  tell: Tell,
): Promise<boolean> {
  let rest: Uint8Array[] = []
  let count = 0
  let held = 0
  const taken = (bytes: Uint8Array): boolean => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const lines = text.toString('utf8').split('\n')
    if (!isUtf8(text)) {
      tell({ code: 'not-utf8', line: count + firstWrong(text) + 1, facts: {} })
      return false
    }
    count += lines.length
    for (const line of lines) take(line)
    return true
  }
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(NEW_LINE)
    if (end === -1) {
      rest.push(piece)
      held += piece.length
    } else {
      if (!taken(Buffer.concat([...rest, piece.subarray(0, end)]))) return false
      rest = [Buffer.from(piece.subarray(end + 1))]
      held = piece.length - end - 1
    }
    if (held > LONGEST) {
      tell({ code: 'line-too-long', line: count + 1, facts: { limit: LONGEST } })
      return false
    }
  }
  return held === 0 || taken(Buffer.concat(rest))
}

/** The index of the first line that is not UTF-8. */
function firstWrong(text: Buffer): number {
  let index = 0
  let from = 0
  for (let end = text.indexOf(NEW_LINE); end !== -1; end = text.indexOf(NEW_LINE, from)) {
    if (!isUtf8(text.subarray(from, end))) return index
    index += 1
    from = end + 1
  }
  return index
}
