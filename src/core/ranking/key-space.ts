/**
 * One number per candidate that stands for all criteria at once.
 *
 * Each criterion is a digit: 0 for the best score present, counting up to the worst. Written one
 * after the other, the first criterion foremost, the digits form the candidate's *key*: a lower
 * key is a better candidate, an equal key is a tie (policy 18). A key has two parts, so that
 * candidates can be sorted in two steps: the *bucket* (leading bits) and the *rest*.
 *
 * @module
 */

import { type Criterion } from './criteria.ts'

/** The most candidates one order can hold. */
export const CANDIDATE_LIMIT = 2 ** 25

/** Bits of a rest: it fits an `Int32Array` without a sign. */
const MOST_REST_BITS = 31

/** Bits of a bucket number; with the rest 51, so that a key is a whole number a double holds. */
const MOST_BUCKET_BITS = 20

/** However few candidates there are, this many bits of bucket number cost next to nothing. */
const CHEAP_BUCKET_BITS = 10

/** Keys up to this many bits can get a bucket each: counting then settles every rank. */
const MOST_COUNTED_BITS = 16

/** Aim for buckets of about 2 to this power candidates, which stay in the processor's cache. */
const BUCKET_FILL_BITS = 11

/** How one criterion enters the key: `base + (unit ^ flip)`, from 0 up to, not including, `size`. */
export interface Digit {
  readonly units: Int32Array
  readonly base: number
  /** -1 turns a unit into `-unit - 1`, so that higher becomes lower; 0 leaves it. */
  readonly flip: 0 | -1
  readonly size: number
}

/** All keys that can occur. */
export interface KeySpace {
  readonly digits: readonly Digit[]
  /** How many buckets there are. */
  readonly buckets: number
  /** The bucket is the key without its last `restBits` bits. */
  readonly restBits: number
}

/**
 * The keys for these criteria; `undefined` when they need more bits than a key has, or so many
 * that there would be far more buckets than candidates. One criterion always has keys, and so
 * have two that are ranks among these candidates.
 */
export function keySpace(criteria: readonly Criterion[], candidates: number): KeySpace | undefined {
  const digits = criteria.map(digitOf)
  const size = digits.reduce((product, digit) => product * digit.size, 1)
  const bits = bitsOf(size)
  const affordable = Math.max(CHEAP_BUCKET_BITS, bitsOf(candidates))
  if (bits > MOST_REST_BITS + Math.min(MOST_BUCKET_BITS, affordable)) return undefined
  const isCounted = bits <= Math.min(MOST_COUNTED_BITS, affordable)
  const restBits = isCounted ? 0 : bits - bucketBits(bits, candidates)
  return { digits, restBits, buckets: Math.ceil(size / 2 ** restBits) }
}

function digitOf({ column, prefer }: Criterion): Digit {
  const { units, lowest, highest } = column
  const size = highest - lowest + 1
  return prefer === 'higher'
    ? { units, size, flip: -1, base: highest + 1 }
    : { units, size, flip: 0, base: -lowest }
}

function bucketBits(keyBits: number, candidates: number): number {
  const wanted = Math.max(0, bitsOf(candidates) - 1 - BUCKET_FILL_BITS)
  return Math.max(Math.min(wanted, keyBits), keyBits - MOST_REST_BITS)
}

/** The fewest bits that number `size` different keys. */
function bitsOf(size: number): number {
  let bits = 0
  while (2 ** bits < size) bits += 1
  return bits
}
