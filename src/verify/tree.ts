/**
 * The tree of RFC 6962 as a verifier builds it: for each power of two the root of the complete subtree that waits for a
 * neighbour, like the digits of a number that is counted up.
 *
 * @module
 */

import { nodeOf, sha256 } from './digest.ts'

/** A tree that only tells its root. */
export interface Counter {
  readonly add: (leaf: Buffer) => void
  readonly size: () => number
  readonly root: () => Buffer
}

/** A tree without leaves. */
export function counter(): Counter {
  const waiting: (Buffer | undefined)[] = []
  let size = 0
  return {
    add: (leaf) => {
      let carried = leaf
      let height = 0
      for (let left = waiting[0]; left !== undefined; left = waiting[height]) {
        carried = nodeOf(left, carried)
        waiting[height] = undefined
        height += 1
      }
      waiting[height] = carried
      size += 1
    },
    size: () => size,
    root: () => {
      let root: Buffer | undefined
      for (const left of waiting) {
        if (left !== undefined) root = root === undefined ? left : nodeOf(left, root)
      }
      return root ?? sha256('')
    },
  }
}
