/**
 * The Merkle tree of RFC 6962 over the entries of one selection, grown at its right edge.
 *
 * A leaf is hashed behind a byte 0, a node behind a byte 1, so that neither can pass for the other. What has to be kept to go on
 * growing is the edge: the roots of the complete subtrees from left to right, at most one for each power of two. The same
 * leaves give the same root however they were batched.
 *
 * @module
 */

import { type Sha256, joined } from './bytes.ts'

/** A tree as far as it has grown: all that is needed to add leaves and to tell the root. */
export interface Edge {
  /** How many leaves there are. */
  readonly size: number
  /** The roots of the complete subtrees, largest first: one for each 1 in the binary form of the size. */
  readonly subtrees: readonly Uint8Array[]
}

/** A tree without leaves. */
export const NO_LEAVES: Edge = { size: 0, subtrees: [] }

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The hash of a leaf: what stands for an entry in the tree. */
export function leafHash(bytes: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(LEAF, bytes))
}

/** The hash of a node above two others. */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(NODE, left, right))
}

/** The edge after some more leaves, given by their hashes. A leaf costs two hashes on average, whatever the size. */
export function grown(edge: Edge, leaves: Iterable<Uint8Array>, sha256: Sha256): Edge {
  const subtrees = [...edge.subtrees]
  let { size } = edge
  for (const leaf of leaves) {
    subtrees.push(leaf)
    size += 1
    for (let pairs = size; pairs % 2 === 0; pairs /= 2) mergeLast(subtrees, sha256)
  }
  return { size, subtrees }
}

/** The root of the tree; that of a tree without leaves is the hash of nothing. */
export function rootOf({ subtrees }: Edge, sha256: Sha256): Uint8Array {
  const [last, ...others] = subtrees.toReversed()
  if (last === undefined) return sha256(new Uint8Array())
  return others.reduce((right, left) => nodeHash(left, right, sha256), last)
}

function mergeLast(subtrees: Uint8Array[], sha256: Sha256): void {
  const right = subtrees.pop()
  const left = subtrees.pop()
  if (left === undefined || right === undefined) throw new Error('An edge has two to merge here.')
  subtrees.push(nodeHash(left, right, sha256))
}
