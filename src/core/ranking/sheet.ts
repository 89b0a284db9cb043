/**
 * The working paper of one order: four arrays with a line per candidate.
 *
 * Every step works on a slice of the candidates, or on a run of buckets, and touches nothing
 * outside it, so that several workers can share one sheet in shared memory.
 *
 * @module
 */

import { type KeySpace } from './key-space.ts'

/** The arrays an order is worked out in. */
export interface Sheet {
  readonly keySpace: KeySpace
  /** 0 for who competes (see `STANDING`). */
  readonly standing: Uint8Array
  /** The bucket of each candidate at first; in the end the rank, 0 for who does not compete. */
  readonly ranks: Int32Array
  /** The rest of each candidate's key; empty when keys have no rest. */
  readonly rests: Int32Array
  /** Rests brought together by bucket, then the ranks in their place; empty as `rests` is. */
  readonly grouped: Int32Array
}

/** Where the arrays of a sheet come from: ordinary or shared memory. */
export interface Memory {
  readonly int32: (length: number) => Int32Array
}

/** Ordinary memory of this process. */
const ownMemory: Memory = { int32: (length) => new Int32Array(length) }

/** An empty sheet for as many candidates as `standing` has lines. */
export function newSheet(keySpace: KeySpace, standing: Uint8Array, memory = ownMemory): Sheet {
  const candidates = standing.length
  const rests = keySpace.restBits === 0 ? 0 : candidates
  return {
    keySpace,
    standing,
    ranks: memory.int32(candidates),
    rests: memory.int32(rests),
    grouped: memory.int32(rests),
  }
}
