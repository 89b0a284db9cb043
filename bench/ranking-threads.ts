/**
 * The ranking core on several threads over shared memory.
 *
 * Each thread takes an equal slice of the candidates through the same steps as a single one would;
 * between two steps all wait for each other. The core knows nothing of threads: it is handed
 * slices and memory.
 *
 * @module
 */

import { Worker } from 'node:worker_threads'
import { type Criterion, type Minimum } from '../src/core/ranking/criteria.ts'
import { markOutside, ranksEqualTo } from '../src/core/ranking/cut.ts'
import {
  type Layout,
  gatherRanks,
  groupRests,
  layOut,
  rankByBucket,
} from '../src/core/ranking/group.ts'
import { keySpace } from '../src/core/ranking/key-space.ts'
import { packKeys } from '../src/core/ranking/pack-keys.ts'
import { placeBuckets } from '../src/core/ranking/place-buckets.ts'
import { highestRank } from '../src/core/ranking/rank.ts'
import { type Sheet, newSheet } from '../src/core/ranking/sheet.ts'

/** One cut, ties widened, as every thread sees it; all arrays lie in shared memory. */
export interface Job {
  readonly minima: readonly Minimum[]
  readonly by: readonly Criterion[]
  readonly thenBy: readonly Criterion[]
  readonly quota: number
  readonly sheet: Sheet
  readonly threads: number
  /** Per thread, how many candidates each bucket received. */
  readonly counts: readonly Int32Array[]
  /** Per thread, what it found out in the step before. */
  readonly found: Int32Array
  /** How many threads wait, and how often all have waited. */
  readonly gate: Int32Array
}

/** Shared memory for so many 32-bit numbers. */
export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
}

/**
 * Lays out a job for `candidates`. It can be done again and again: its memory is kept, as a
 * database keeps its own between queries.
 */
export function newJob(
  declared: Pick<Job, 'minima' | 'by' | 'thenBy' | 'quota' | 'threads'>,
  candidates: number,
): Job {
  const space = keySpace([...declared.by, ...declared.thenBy], candidates)
  if (space === undefined) throw new RangeError('These criteria need more than one key')
  const standing = new Uint8Array(new SharedArrayBuffer(candidates))
  return {
    ...declared,
    sheet: newSheet(space, standing, { int32: sharedInt32 }),
    counts: Array.from({ length: declared.threads }, () => sharedInt32(space.buckets + 1)),
    found: sharedInt32(declared.threads),
    gate: sharedInt32(2),
  }
}

/** Does the part of one thread; returns when all threads have finished theirs. */
export function takePart(job: Job, thread: number): void {
  const { sheet, minima, by, thenBy, counts, threads } = job
  const candidates = sheet.standing.length
  const slice = {
    from: Math.floor((candidates * thread) / threads),
    to: Math.floor((candidates * (thread + 1)) / threads),
  }
  sheet.standing.fill(0, slice.from, slice.to)
  const compared = [...by, ...thenBy].map(({ column }) => column)
  counts[thread]?.set(packKeys(sheet, { minima, compared }, slice))
  meet(job)
  const layout = layOut(counts)
  const cursors = layout.cursors[thread] ?? layout.starts
  if (sheet.keySpace.restBits === 0) {
    rankByBucket(sheet, layout.starts, slice)
  } else {
    groupRests(sheet, cursors, slice)
    meet(job)
    const buckets = (part: number): number => bucketAt(layout, (candidates * part) / threads)
    placeBuckets(sheet, layout, buckets(thread), buckets(thread + 1))
    meet(job)
    gatherRanks(sheet, cursors, slice)
  }
  markGoingOn(job, thread, slice)
}

/** The first bucket that begins at or after a place; the last one is left to the last thread. */
function bucketAt({ starts }: Layout, place: number): number {
  const at = starts.findIndex((start) => start >= place)
  return place >= (starts.at(-1) ?? 0) ? starts.length - 1 : at
}

function markGoingOn(
  job: Job,
  thread: number,
  slice: { readonly from: number; readonly to: number },
): void {
  const { ranks, standing } = job.sheet
  const own = ranks.subarray(slice.from, slice.to)
  const last = highestFound(job, thread, highestRank(own, job.quota))
  if (last === 0) return
  const mine = own.indexOf(last)
  const model = highestFound(job, thread, mine === -1 ? 0 : slice.from + mine)
  const through = ranksEqualTo(model, job.by, ranks, slice).through
  const lastGoingOn = highestFound(job, thread, through)
  markOutside(own, standing.subarray(slice.from, slice.to), lastGoingOn)
  meet(job)
}

/** The highest of what the threads found. */
function highestFound(job: Job, thread: number, found: number): number {
  job.found[thread] = found
  meet(job)
  const highest = Math.max(...job.found)
  meet(job)
  return highest
}

/** Waits until every thread has come here. */
function meet({ gate, threads }: Job): void {
  const round = Atomics.load(gate, 1)
  if (Atomics.add(gate, 0, 1) + 1 === threads) {
    Atomics.store(gate, 0, 0)
    Atomics.add(gate, 1, 1)
    Atomics.notify(gate, 1)
  } else {
    while (Atomics.load(gate, 1) === round) Atomics.wait(gate, 1, round)
  }
}

/** Starts the other threads; the caller is thread 0 and takes part itself. */
export function startThreads(count: number): {
  readonly cut: (job: Job) => Sheet
  readonly stop: () => Promise<void>
} {
  const others = Array.from(
    { length: count - 1 },
    (_, index) =>
      new Worker(new URL('ranking-worker.ts', import.meta.url), { workerData: index + 1 }),
  )
  return {
    cut: (job) => {
      for (const worker of others) worker.postMessage(job, [])
      takePart(job, 0)
      return job.sheet
    },
    stop: async () => {
      await Promise.all(others.map((worker) => worker.terminate()))
    },
  }
}
