/**
 * Third step of an order: the ranks within each bucket.
 *
 * The rests of a bucket are counted by their leading bits, in slots. Where a slot stands for a
 * single rest, counting settles the ranks. Otherwise the rests are spread over the slots, which
 * nearly sorts them, and insertion finishes; where one slot holds too many for that, the bucket is
 * sorted digit by digit instead, so that no set of scores makes an order slow. Equal rests share a
 * rank and the ranks they take up are skipped: 1, 2, 2, 4 (policy 18).
 *
 * @module
 */

import { type Layout } from './group.ts'
import { type Sheet } from './sheet.ts'

/** A slot, and a digit of the digit-by-digit sort, is this many bits wide. */
const SLOT_BITS = 11
const SLOTS = 2 ** SLOT_BITS

/** Insertion is given up where a slot holds more than this many. */
const MOST_IN_A_SLOT = 32

/** Rests of one bucket with, beside each, its position in the bucket. */
interface Pairs {
  readonly rests: Int32Array
  readonly positions: Int32Array
}

interface Bench {
  readonly slots: Int32Array
  readonly first: Pairs
  readonly second: Pairs
}

/** Replaces the rests of the buckets `from` up to, not including, `to` by ranks; 0 in the last. */
export function placeBuckets(sheet: Sheet, { starts }: Layout, from: number, to: number): void {
  const { grouped, keySpace } = sheet
  const bench = newBench(starts, from, Math.min(to, keySpace.buckets))
  for (let bucket = from; bucket < to; bucket += 1) {
    const start = starts[bucket] ?? 0
    const rests = grouped.subarray(start, starts[bucket + 1] ?? start)
    if (bucket === keySpace.buckets) rests.fill(0)
    else if (rests.length > 0) placeBucket(rests, start, keySpace.restBits, bench)
  }
}

function newBench(starts: Int32Array, from: number, to: number): Bench {
  let longest = 0
  for (let bucket = from; bucket < to; bucket += 1) {
    longest = Math.max(longest, (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0))
  }
  return { slots: new Int32Array(SLOTS), first: pairs(longest), second: pairs(longest) }
}

function pairs(length: number): Pairs {
  return { rests: new Int32Array(length), positions: new Int32Array(length) }
}

function placeBucket(rests: Int32Array, start: number, restBits: number, bench: Bench): void {
  const shift = Math.max(0, restBits - SLOT_BITS)
  const fullest = countSlots(rests, shift, bench.slots)
  if (shift === 0) {
    rankBySlot(rests, start, bench.slots)
  } else if (fullest <= MOST_IN_A_SLOT) {
    spread(rests, shift, bench)
    insert(bench.first, rests.length)
    writeRanks(bench.first, start, rests)
  } else {
    writeRanks(sortByDigits(rests, restBits, bench), start, rests)
  }
}

/** Counts the rests by slot, turns the counts into beginnings, and returns the highest count. */
function countSlots(rests: Int32Array, shift: number, slots: Int32Array): number {
  slots.fill(0)
  for (let i = 0; i < rests.length; i += 1) {
    const slot = ((rests[i] ?? 0) >>> shift) & (SLOTS - 1)
    slots[slot] = (slots[slot] ?? 0) + 1
  }
  let next = 0
  let fullest = 0
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const count = slots[slot] ?? 0
    slots[slot] = next
    next += count
    if (count > fullest) fullest = count
  }
  return fullest
}

/** The rank of a rest is where its slot begins, plus one. */
function rankBySlot(rests: Int32Array, start: number, slots: Int32Array): void {
  for (let i = 0; i < rests.length; i += 1) rests[i] = start + (slots[rests[i] ?? 0] ?? 0) + 1
}

function spread(rests: Int32Array, shift: number, { slots, first }: Bench): void {
  const { rests: toRests, positions: toPositions } = first
  for (let i = 0; i < rests.length; i += 1) {
    const rest = rests[i] ?? 0
    const slot = (rest >>> shift) & (SLOTS - 1)
    const place = slots[slot] ?? 0
    slots[slot] = place + 1
    toRests[place] = rest
    toPositions[place] = i
  }
}

function insert(sorted: Pairs, count: number): void {
  const { rests } = sorted
  let previous = rests[0] ?? 0
  for (let i = 1; i < count; i += 1) {
    const rest = rests[i] ?? 0
    if (rest < previous) moveUp(sorted, i, rest)
    else previous = rest
  }
}

/** Moves the pair at `from` to its place among the sorted pairs before it. */
function moveUp({ rests, positions }: Pairs, from: number, rest: number): void {
  const position = positions[from] ?? 0
  let place = from
  while (place > 0 && (rests[place - 1] ?? 0) > rest) {
    rests[place] = rests[place - 1] ?? 0
    positions[place] = positions[place - 1] ?? 0
    place -= 1
  }
  rests[place] = rest
  positions[place] = position
}

/** Sorts by the last digit first, keeping the sequence of equals; returns where the result lies. */
function sortByDigits(rests: Int32Array, restBits: number, bench: Bench): Pairs {
  countSlots(rests, 0, bench.slots)
  spread(rests, 0, bench)
  let [sorted, other] = [bench.first, bench.second]
  for (let shift = SLOT_BITS; shift < restBits; shift += SLOT_BITS) {
    const current = sorted.rests.subarray(0, rests.length)
    countSlots(current, shift, bench.slots)
    move(sorted, other, shift, { slots: bench.slots, count: rests.length })
    ;[sorted, other] = [other, sorted]
  }
  return sorted
}

function move(
  source: Pairs,
  target: Pairs,
  shift: number,
  { slots, count }: { readonly slots: Int32Array; readonly count: number },
): void {
  for (let i = 0; i < count; i += 1) {
    const rest = source.rests[i] ?? 0
    const slot = (rest >>> shift) & (SLOTS - 1)
    const place = slots[slot] ?? 0
    slots[slot] = place + 1
    target.rests[place] = rest
    target.positions[place] = source.positions[i] ?? 0
  }
}

function writeRanks(sorted: Pairs, start: number, ranks: Int32Array): void {
  const { rests, positions } = sorted
  let rank = start + 1
  let previous = rests[0] ?? 0
  for (let i = 0; i < ranks.length; i += 1) {
    const rest = rests[i] ?? 0
    if (rest !== previous) {
      previous = rest
      rank = start + i + 1
    }
    ranks[positions[i] ?? 0] = rank
  }
}
