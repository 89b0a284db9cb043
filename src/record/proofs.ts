/**
 * A whole tree in memory, which proves that an entry is in it and that a later tree holds an earlier one (RFC 6962, 2.1.1 and
 * 2.1.2). Every complete node is kept, 64 bytes for each leaf in all, so that a proof costs a few hashes whatever the size.
 *
 * @module
 */

import type { Sha256 } from './bytes.ts'
import { nodeHash } from './tree.ts'

const HASH = 32

/** A tree that grows and proves. */
export interface Tree {
  readonly size: () => number
  /** Adds a leaf by its hash. */
  readonly add: (leaf: Uint8Array) => void
  /** The root when the tree had `size` leaves; of the whole tree when left out. */
  readonly root: (size?: number) => Uint8Array
  /** The audit path of the leaf at `index` in the tree of `size` leaves, from the leaf up. */
  readonly inclusion: (index: number, size: number) => readonly Uint8Array[]
  /** The proof that the tree of `size` leaves begins with the tree of `first` leaves. */
  readonly consistency: (first: number, size: number) => readonly Uint8Array[]
}

/** A tree without leaves. Asking about a size it has not reached is a defect of the caller: a RangeError. */
export function emptyTree(sha256: Sha256): Tree {
  const levels: Level[] = []
  const place = (from: number, to: number): Uint8Array => subtree(levels, from, to, sha256)
  const size = (): number => levels[0]?.count() ?? 0
  const reached = (asked: number, least: number): void => {
    const isThere = Number.isInteger(asked) && asked >= least && asked <= size()
    if (!isThere) throw new RangeError(`There is no tree of ${asked} leaves here.`)
  }
  return {
    size,
    add: (leaf) => {
      addAt(levels, leaf, sha256)
    },
    root: (asked = size()) => {
      reached(asked, 0)
      return asked === 0 ? sha256(new Uint8Array()) : place(0, asked)
    },
    inclusion: (index, asked) => {
      reached(asked, 1)
      reached(index + 1, 1)
      if (index >= asked) throw new RangeError(`Leaf ${index} is not among ${asked}.`)
      return path(index, { from: 0, to: asked }, place)
    },
    consistency: (first, asked) => {
      reached(asked, 0)
      reached(first, 0)
      if (first > asked) throw new RangeError(`${first} leaves are more than ${asked}.`)
      return first === 0 || first === asked
        ? []
        : known(first, { from: 0, to: asked }, { place, isWhole: true })
    },
  }
}

/** The complete nodes of one height, in one piece of memory. */
interface Level {
  readonly count: () => number
  readonly add: (hash: Uint8Array) => void
  readonly at: (index: number) => Uint8Array
}

function emptyLevel(): Level {
  let bytes = new Uint8Array(HASH * 16)
  let count = 0
  return {
    count: () => count,
    add: (hash) => {
      if (hash.length !== HASH) throw new RangeError('A hash has 32 bytes.')
      if ((count + 1) * HASH > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2)
        larger.set(bytes)
        bytes = larger
      }
      bytes.set(hash, count * HASH)
      count += 1
    },
    at: (index) => bytes.slice(index * HASH, (index + 1) * HASH),
  }
}

function addAt(levels: Level[], leaf: Uint8Array, sha256: Sha256): void {
  let hash = leaf
  for (let height = 0; ; height += 1) {
    const level = levels[height] ?? emptyLevel()
    levels[height] = level
    level.add(hash)
    const count = level.count()
    if (count % 2 === 1) return
    hash = nodeHash(level.at(count - 2), level.at(count - 1), sha256)
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

type Place = (from: number, to: number) => Uint8Array

/** The root of the leaves `from` up to `to`; `from` begins a complete subtree at least as large. */
function subtree(levels: readonly Level[], from: number, to: number, sha256: Sha256): Uint8Array {
  const count = to - from
  if (Number.isInteger(Math.log2(count))) {
    const level = levels[Math.log2(count)]
    if (level === undefined) throw new RangeError('The tree is not that high.')
    return level.at(from / count)
  }
  const middle = from + split(count)
  const left = subtree(levels, from, middle, sha256)
  return nodeHash(left, subtree(levels, middle, to, sha256), sha256)
}

function path(index: number, { from, to }: Range, place: Place): readonly Uint8Array[] {
  if (to - from === 1) return []
  const middle = from + split(to - from)
  return index < middle
    ? [...path(index, { from, to: middle }, place), place(middle, to)]
    : [...path(index, { from: middle, to }, place), place(from, middle)]
}

/** SUBPROOF of RFC 6962: `isWhole` while the earlier tree is the whole of this part, whose root is known then. */
function known(
  first: number,
  { from, to }: Range,
  { place, isWhole }: { readonly place: Place; readonly isWhole: boolean },
): readonly Uint8Array[] {
  if (first === to) return isWhole ? [] : [place(from, to)]
  const middle = from + split(to - from)
  return first <= middle
    ? [...known(first, { from, to: middle }, { place, isWhole }), place(middle, to)]
    : [...known(first, { from: middle, to }, { place, isWhole: false }), place(from, middle)]
}

/** The largest power of two below `count`. */
function split(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}
