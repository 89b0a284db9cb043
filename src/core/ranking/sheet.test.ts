import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { columnOfUnits } from './columns.ts'
import { type Criterion, type Slice } from './criteria.ts'
import { gatherRanks, groupRests, layOut, rankByBucket } from './group.ts'
import { keySpace } from './key-space.ts'
import { packKeys } from './pack-keys.ts'
import { placeBuckets } from './place-buckets.ts'
import { rank } from './rank.ts'
import { newSheet } from './sheet.ts'

describe('a sheet worked on in parts', () => {
  test('gives the ranks that one piece of work gives, wherever it is divided', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 200, 40_000),
        fc.array(fc.nat(1000), { maxLength: 4 }),
        fc.integer({ min: 1, max: 1000 }),
        (size, divisions, candidates) => {
          const criteria = [scores(candidates, size, 1), scores(candidates, size, 2)]
          const whole = rank({ candidates, criteria, minima: [] }).ranks
          assert.deepEqual(rankInParts(criteria, candidates, divisions), whole)
        },
      ),
    )
  })
})

function rankInParts(
  criteria: readonly Criterion[],
  candidates: number,
  divisions: readonly number[],
): Int32Array {
  const space = keySpace(criteria, candidates)
  assert.ok(space !== undefined)
  const sheet = newSheet(space, new Uint8Array(candidates))
  const slices = parts(divisions, candidates)
  const entry = { minima: [], compared: criteria.map(({ column }) => column) }
  const layout = layOut(slices.map((slice) => packKeys(sheet, entry, slice)))
  if (space.restBits === 0) {
    for (const slice of slices) rankByBucket(sheet, layout.starts, slice)
    return sheet.ranks
  }
  const cursors = (part: number): Int32Array => layout.cursors[part] ?? new Int32Array()
  for (const [part, slice] of slices.entries()) groupRests(sheet, cursors(part), slice)
  for (const { from, to } of parts(divisions, space.buckets + 1)) {
    placeBuckets(sheet, layout, from, to)
  }
  for (const [part, slice] of slices.entries()) gatherRanks(sheet, cursors(part), slice)
  return sheet.ranks
}

/** From 0 to `end`, divided at the given numbers of thousandths. */
function parts(divisions: readonly number[], end: number): readonly Slice[] {
  const bounds = [0, ...divisions.map((at) => Math.floor((end * at) / 1000)), end]
  const ascending = bounds.toSorted((a, b) => a - b)
  return ascending.slice(1).map((to, index) => ({ from: ascending[index] ?? 0, to }))
}

function scores(candidates: number, size: number, seed: number): Criterion {
  const units = Int32Array.from({ length: candidates }, (_, i) => (i * 7919 * seed + 31) % size)
  return { code: `c${seed}`, prefer: 'higher', column: columnOfUnits(units) }
}
