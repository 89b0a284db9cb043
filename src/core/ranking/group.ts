/**
 * Second and last step of an order: bringing rests together by bucket, and bringing the ranks
 * found there back to the candidates.
 *
 * Both walk the candidates of a slice in the same sequence with the same cursors, so that what
 * was taken to a place in `grouped` is found again at that place.
 *
 * @module
 */

import { type Slice } from './criteria.ts'
import { type Sheet } from './sheet.ts'

/** Where each bucket begins in `grouped`, and where each slice puts its next rest in a bucket. */
export interface Layout {
  /** One more than there are counts: the last one is the number of candidates. */
  readonly starts: Int32Array
  readonly cursors: readonly Int32Array[]
}

/** Lays out buckets one after the other, and within a bucket the slices one after the other. */
export function layOut(countsBySlice: readonly Int32Array[]): Layout {
  const buckets = countsBySlice[0]?.length ?? 0
  const starts = new Int32Array(buckets + 1)
  const cursors = countsBySlice.map((counts) => new Int32Array(counts.length))
  let next = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    starts[bucket] = next
    for (const [slice, counts] of countsBySlice.entries()) {
      const cursor = cursors[slice]
      if (cursor !== undefined) cursor[bucket] = next
      next += counts[bucket] ?? 0
    }
  }
  starts[buckets] = next
  return { starts, cursors }
}

/** Brings the rests of a slice to their buckets. `cursors` are left as they were. */
export function groupRests(sheet: Sheet, cursors: Int32Array, { from, to }: Slice): void {
  const { ranks: buckets, rests, grouped } = sheet
  const next = cursors.slice()
  for (let i = from; i < to; i += 1) {
    const bucket = buckets[i] ?? 0
    const place = next[bucket] ?? 0
    next[bucket] = place + 1
    grouped[place] = rests[i] ?? 0
  }
}

/** Brings the ranks that replaced the rests back to the candidates of a slice. */
export function gatherRanks(sheet: Sheet, cursors: Int32Array, { from, to }: Slice): void {
  const { ranks, grouped } = sheet
  const next = cursors.slice()
  for (let i = from; i < to; i += 1) {
    const bucket = ranks[i] ?? 0
    const place = next[bucket] ?? 0
    next[bucket] = place + 1
    ranks[i] = grouped[place] ?? 0
  }
}

/** When the bucket is the whole key: the rank of everybody in it is where it begins, plus one. */
export function rankByBucket(sheet: Sheet, starts: Int32Array, { from, to }: Slice): void {
  const { ranks } = sheet
  const apart = sheet.keySpace.buckets
  const rankOf = starts.map((start, bucket) => (bucket < apart ? start + 1 : 0))
  for (let i = from; i < to; i += 1) ranks[i] = rankOf[ranks[i] ?? 0] ?? 0
}
