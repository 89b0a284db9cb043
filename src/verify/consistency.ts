/**
 * Whether a tree only adds to an earlier one, by the proof of RFC 9162, 2.1.4.2 (that of RFC 6962, 2.1.2).
 *
 * @module
 */

import { isSameBytes } from './bytes.ts'
import { nodeOf } from './digest.ts'

/** A tree as a head tells it. */
export interface Rooted {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether the proof shows that the later tree begins with all of the earlier one. */
export function isConsistent(
  earlier: Rooted,
  later: Rooted,
  proof: readonly Uint8Array[],
): boolean {
  if (earlier.size > later.size) return false
  // Everything begins with nothing.
  if (earlier.size === 0) return proof.length === 0
  if (earlier.size === later.size) {
    return proof.length === 0 && isSameBytes(earlier.root, later.root)
  }
  const isWhole = Number.isInteger(Math.log2(earlier.size))
  const [first, ...rest] = isWhole ? [earlier.root, ...proof] : proof
  if (first === undefined || proof.length === 0) return false
  const walked = walk({ earlier, later, first, rest })
  return (
    walked !== undefined &&
    isSameBytes(walked.earlier, earlier.root) &&
    isSameBytes(walked.later, later.root)
  )
}

interface Walk {
  readonly earlier: Rooted
  readonly later: Rooted
  readonly first: Uint8Array
  readonly rest: readonly Uint8Array[]
}

/** The roots that the proof leads to; undefined where it is too long or too short for the sizes. */
function walk({
  earlier,
  later,
  first,
  rest,
}: Walk): { readonly earlier: Uint8Array; readonly later: Uint8Array } | undefined {
  let place = earlier.size - 1
  let last = later.size - 1
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  let [before, after] = [first, first]
  for (const hash of rest) {
    if (last === 0) return undefined
    if (place % 2 === 1 || place === last) {
      before = Uint8Array.from(nodeOf(hash, before))
      after = Uint8Array.from(nodeOf(hash, after))
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else after = Uint8Array.from(nodeOf(after, hash))
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 ? { earlier: before, later: after } : undefined
}

function half(count: number): number {
  return Math.floor(count / 2)
}
