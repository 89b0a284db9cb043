import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcomesFor } from '#core/selection/outcomes/outcomes.ts'
import type { Outcome } from '#core/selection/state.ts'
import { type Placed, nearTheLine } from './near-the-line.ts'

const MANY = 1500
const PLACES = 900

/** In a muddled order: who is first by rank comes neither first nor last. */
const roll = Array.from({ length: MANY }, (_, ordinal) => {
  const place = (ordinal * 7 + 450) % MANY
  return { candidate: `C${String(place).padStart(4, '0')}`, ordinal, place }
})

/** Three share each rank. */
const rankOf = (place: number): number => Math.floor(place / 3) * 3 + 1

const assessment = {
  outcomes: outcomesFor(roll, (line): Outcome => {
    const place = roll[line]?.place ?? 0
    if (place >= 1200) return { code: 'below-minimum' }
    return { code: place < PLACES ? 'goes-on' : 'outside-quota', rank: rankOf(place) }
  }),
  cutOff: { announced: PLACES, within: PLACES, competing: 1200, values: [] },
}

const near = nearTheLine({ roll }, assessment)
const names = ({ first }: { readonly first: readonly Placed[] }): readonly string[] =>
  first.map(({ candidate }) => candidate)
const from = (place: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, next) => `C${String(place + next).padStart(4, '0')}`)

describe('who stands near the line', () => {
  it('counts everybody of a long list and shows the first 200 by rank, equals by identifier', () => {
    strictEqual(near.inside.count, PLACES)
    deepStrictEqual(names(near.inside), from(0, 200))
  })

  it('shows who shares the last place, and who shares the next', () => {
    deepStrictEqual(names(near.lastPlace), from(897, 3))
    deepStrictEqual(names(near.justOut), from(900, 3))
  })

  it('shows who has no rank by identifier', () => {
    const below = near.others.get('below-minimum')
    ok(below !== undefined)
    strictEqual(below.count, 300)
    deepStrictEqual(names(below), from(1200, 200))
  })
})
