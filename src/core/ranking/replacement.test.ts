import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Availability, nextRankWhole } from './replacement.ts'

describe('a replacement', () => {
  test('calls the next rank whole, even beyond the announced number', () => {
    assert.deepEqual(
      call(2, [1, 2, 3, 3, 5], ['active', 'gone', 'waiting', 'waiting', 'waiting']),
      {
        ok: true,
        value: { rank: 3, candidates: [2, 3] },
      },
    )
  })

  test('is refused while as many are active as places were announced', () => {
    assert.deepEqual(call(2, [1, 2, 3], ['active', 'active', 'waiting']), {
      ok: false,
      refusal: { code: 'places-filled', active: 2, announced: 2 },
    })
  })

  test('does not count ties beyond the announced number as vacant places', () => {
    assert.deepEqual(call(2, [1, 2, 2, 4], ['gone', 'active', 'active', 'waiting']), {
      ok: false,
      refusal: { code: 'places-filled', active: 2, announced: 2 },
    })
  })

  test('passes over who withdrew while waiting', () => {
    assert.deepEqual(call(1, [1, 2, 2, 4], ['gone', 'gone', 'waiting', 'waiting']), {
      ok: true,
      value: { rank: 2, candidates: [2] },
    })
  })

  test('never calls who does not compete', () => {
    assert.deepEqual(call(2, [1, 0], ['active', 'waiting']), {
      ok: false,
      refusal: { code: 'nobody-left', active: 1, announced: 2 },
    })
  })

  test('leaves nobody waiting with a better rank than the one called, or an equal one', () => {
    const line = fc.record({
      rank: fc.integer({ min: 0, max: 4 }),
      own: fc.constantFrom<Availability>('active', 'waiting', 'gone'),
    })
    fc.assert(
      fc.property(fc.array(line), fc.nat(9), (lines, announced) => {
        const called = call(
          announced,
          lines.map(({ rank }) => rank),
          lines.map(({ own }) => own),
        )
        if (!called.ok) return
        const { rank, candidates } = called.value
        for (const [i, { rank: other, own }] of lines.entries()) {
          const isNext = own === 'waiting' && other > 0 && other <= rank
          assert.equal(candidates.includes(i), isNext)
        }
      }),
    )
  })
})

function call(
  announced: number,
  ranks: readonly number[],
  availability: readonly Availability[],
): ReturnType<typeof nextRankWhole> {
  return nextRankWhole({ announced, ranks, availability })
}
