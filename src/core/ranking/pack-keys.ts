/**
 * First step of an order: each candidate's key, split into bucket and rest.
 *
 * Candidates who do not compete go to one more bucket, the last. The loops are free of branches
 * that depend on scores: a processor guesses those wrong as often as right.
 *
 * @module
 */

import { type Slice } from './criteria.ts'
import { type Digit } from './key-space.ts'
import { type Entry, markStanding } from './minima.ts'
import { type Sheet } from './sheet.ts'

/** Keys are put together for this many candidates at a time, so that they stay in the cache. */
const BLOCK = 2048

/**
 * Marks who competes, writes bucket and rest of every candidate of `slice` into the sheet, and
 * returns how many candidates each bucket received; the last count is of those not competing.
 */
export function packKeys(sheet: Sheet, entry: Entry, { from, to }: Slice): Int32Array {
  const counts = new Int32Array(sheet.keySpace.buckets + 1)
  const keys = new Float64Array(BLOCK)
  for (let start = from; start < to; start += BLOCK) {
    const block = { from: start, to: Math.min(start + BLOCK, to) }
    markStanding(entry, sheet.standing, block)
    keys.fill(0)
    appendAll(keys, sheet.keySpace.digits, block)
    if (sheet.keySpace.restBits === 0) assign(sheet, keys, counts, block)
    else split(sheet, keys, counts, block)
  }
  return counts
}

function appendAll(keys: Float64Array, digits: readonly Digit[], block: Slice): void {
  for (let first = 0; first < digits.length; first += 3) {
    const [one, two, three] = digits.slice(first, first + 3)
    if (one !== undefined && two !== undefined && three !== undefined) {
      appendThree(keys, [one, two, three], block)
    } else {
      if (one !== undefined) append(keys, one, block)
      if (two !== undefined) append(keys, two, block)
    }
  }
}

function append(keys: Float64Array, digit: Digit, { from, to }: Slice): void {
  const { units, base, flip, size } = digit
  const count = to - from
  for (let i = 0; i < count; i += 1) {
    keys[i] = (keys[i] ?? 0) * size + ((((units[from + i] ?? 0) ^ flip) + base) | 0)
  }
}

function appendThree(
  keys: Float64Array,
  [one, two, three]: readonly [Digit, Digit, Digit],
  { from, to }: Slice,
): void {
  const { units: u1, base: b1, flip: f1, size: s1 } = one
  const { units: u2, base: b2, flip: f2, size: s2 } = two
  const { units: u3, base: b3, flip: f3, size: s3 } = three
  for (let i = from; i < to; i += 1) {
    const k = (keys[i - from] ?? 0) * s1 + ((((u1[i] ?? 0) ^ f1) + b1) | 0)
    const l = k * s2 + ((((u2[i] ?? 0) ^ f2) + b2) | 0)
    keys[i - from] = l * s3 + ((((u3[i] ?? 0) ^ f3) + b3) | 0)
  }
}

/** The bucket is the whole key. */
function assign(sheet: Sheet, keys: Float64Array, counts: Int32Array, { from, to }: Slice): void {
  const { standing, ranks } = sheet
  const apart = counts.length - 1
  for (let i = from; i < to; i += 1) {
    const bucket = chosen((keys[i - from] ?? 0) | 0, apart, standing[i] ?? 0)
    ranks[i] = bucket
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
}

function split(sheet: Sheet, keys: Float64Array, counts: Int32Array, { from, to }: Slice): void {
  const { standing, ranks, rests } = sheet
  const apart = counts.length - 1
  const shift = 2 ** sheet.keySpace.restBits
  const unshift = 1 / shift
  for (let i = from; i < to; i += 1) {
    const key = keys[i - from] ?? 0
    const leading = (key * unshift) | 0
    rests[i] = key - leading * shift
    const bucket = chosen(leading, apart, standing[i] ?? 0)
    ranks[i] = bucket
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
}

/**
 * `bucket` when `standing` is 0, else `apart`, without a branch. The key of who misses a score is no
 * key, so `bucket` can be any 32-bit number then: the difference may wrap, and the sum wraps back.
 */
function chosen(bucket: number, apart: number, standing: number): number {
  return (bucket + ((apart - bucket) & (-standing >> 31))) | 0
}
