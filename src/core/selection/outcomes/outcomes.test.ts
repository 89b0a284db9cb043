import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Outcome } from '../state.ts'
import { NO_OUTCOMES, outcomesFor, sameOutcomes } from './outcomes.ts'

const people = [
  { candidate: 'c', ordinal: 4 },
  { candidate: 'a', ordinal: 1 },
]
const drawn: readonly Outcome[] = [{ code: 'goes-on' }, { code: 'below-minimum' }]
const outcomes = outcomesFor(people, (line) => drawn[line] ?? { code: 'undecided' })

describe('outcomes', () => {
  test('are found by candidate and by name', () => {
    assert.equal(outcomes.of({ ordinal: 4 }), drawn[0])
    assert.equal(outcomes.get('a'), drawn[1])
    assert.equal(outcomes.has('c'), true)
  })

  test('are there for nobody else', () => {
    assert.equal(outcomes.of({ ordinal: 0 }), undefined)
    assert.equal(outcomes.of({ ordinal: 5 }), undefined)
    assert.equal(outcomes.get('b'), undefined)
    assert.equal(outcomes.has('b'), false)
    assert.equal(NO_OUTCOMES.size, 0)
  })

  test('stand in the order in which they were drawn', () => {
    assert.deepEqual(outcomes.ordinals, [4, 1])
    assert.deepEqual([...outcomes.keys()], ['c', 'a'])
    assert.deepEqual([...outcomes.values()], drawn)
    assert.deepEqual(
      [...outcomes],
      people.map(({ candidate }, line) => [candidate, drawn[line]]),
    )
  })

  test('that are equal are one object', () => {
    const same = sameOutcomes()
    const half = { numerator: 1n, denominator: 2n }
    const first = same({ code: 'goes-on', total: half, rank: 1 })
    assert.equal(same({ code: 'goes-on', total: { ...half }, rank: 1 }), first)
    assert.notEqual(same({ code: 'passed', total: half, rank: 1 }), first)
    assert.notEqual(same({ code: 'goes-on', total: half, rank: 2 }), first)
    assert.notEqual(same({ code: 'goes-on', total: { ...half, numerator: 3n }, rank: 1 }), first)
    assert.notEqual(same({ code: 'goes-on', rank: 1 }), first)
  })
})
