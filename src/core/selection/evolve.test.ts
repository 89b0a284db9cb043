import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { listOf } from '#core/values/chain.ts'
import type { Event } from './event.ts'
import { continued, evolve, replay } from './evolve.ts'
import { corrected, preselected } from './fixtures/round-steps.ts'
import { tell } from './fixtures/story.ts'
import { measured } from './measured.ts'
import { outcomeFile } from './outcome-file/outcome-file.ts'
import type { Selection } from './state.ts'

const file = path.join(import.meta.dirname, '../../../regulations/opgroeien-19498.yaml')
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))
const at = '2025-11-05T09:00:00.000Z'

const applied: Event = {
  event: 'ApplicationSubmitted',
  at,
  candidate: 'k1',
  language: 'nl',
  claims: [],
}
const scored = (measure: string): Event => ({
  event: 'ScoreRecorded',
  at,
  candidate: 'k1',
  round: 'preselection',
  measure,
  score: 5,
  by: 'import-1',
})

const named = (...measures: readonly string[]): readonly string[] =>
  measures.map((one) => measured('preselection', one))

describe('a selection evolved from one that is being replayed', () => {
  test('keeps its scores while the replay goes on, and gives it none', () => {
    const folded = replay(regulation)
    for (const event of [applied, scored('main')]) assert.ok(folded.take(event).ok)
    const other = evolve(folded.selection, { ...applied, candidate: 'k2' })
    const evolved = evolve(folded.selection, scored('ADM'))
    assert.ok(folded.take(scored('ANAB0')).ok)
    const further = evolve(evolved, scored('ANAB0'))
    const namesOf = ({ candidates }: typeof evolved): readonly string[] =>
      Object.keys(candidates.get('k1')?.scores ?? {})
    assert.deepEqual(namesOf(other), named('main'))
    assert.deepEqual(namesOf(evolved), named('main', 'ADM'))
    assert.deepEqual(namesOf(folded.selection), named('main', 'ANAB0'))
    assert.deepEqual(namesOf(further), named('main', 'ADM', 'ANAB0'))
  })

  test('gets none of a score that comes first in the replay', () => {
    const folded = replay(regulation)
    assert.ok(folded.take(applied).ok)
    const other = evolve(folded.selection, { ...applied, candidate: 'k2' })
    assert.ok(folded.take(scored('main')).ok)
    assert.equal(other.candidates.get('k1')?.scores, undefined)
    assert.equal(other.roll[0], other.candidates.get('k1'))
    assert.deepEqual(Object.keys(folded.selection.roll[0]?.scores ?? {}), named('main'))
  })
})

describe('a decided round that is corrected many times', () => {
  const decided = tell(regulation, preselected(regulation))
  const moment = decided.last ?? assert.fail()

  /** Each correction says how far above the score before it the next one lies, so that none is the same as before. */
  const corrections = fc
    .array(
      fc.record({ candidate: fc.constantFrom('k1', 'k2'), step: fc.integer({ min: 1, max: 6 }) }),
    )
    .map((steps) => {
      const now: Record<string, number> = { k1: 5, k2: 4 }
      return steps.map(({ candidate, step }): Event => {
        const score = (((now[candidate] ?? 0) + step - 1) % 7) + 1
        now[candidate] = score
        return {
          event: 'ScoreCorrected',
          at: moment,
          candidate,
          round: 'preselection',
          measure: 'main',
          score,
          reason: 'x',
          by: 'p.corrector',
        }
      })
    })

  test('tells every correction since, in their order, and keeps what it told before', () => {
    fc.assert(
      fc.property(corrections, (events) => {
        const expected = events.map((event) =>
          event.event === 'ScoreCorrected' ? `ScoreCorrected ${event.candidate} main` : '',
        )
        const states = [decided]
        for (const event of events) states.push(evolve(states.at(-1) ?? decided, event))
        for (const [count, state] of states.entries()) {
          assert.deepEqual(touchedIn(state), expected.slice(0, count))
        }
      }),
    )
  })

  test('comes out the same when it is folded at once', () => {
    fc.assert(
      fc.property(corrections, (events) => {
        const folded = continued(decided)
        for (const event of events) assert.ok(folded.take(event).ok)
        const evolved = events.reduce(evolve, decided)
        assert.deepEqual(outcomeFile(folded.selection, moment), outcomeFile(evolved, moment))
        assert.deepEqual(touchedIn(folded.selection), touchedIn(evolved))
        assert.deepEqual(touchedIn(decided), [])
      }),
    )
  })

  test('is told of nothing once its corrections are confirmed', () => {
    const confirmed = evolve(tell(regulation, corrected(regulation)), {
      event: 'CorrectionConfirmed',
      at: moment,
      round: 'preselection',
      reason: 'x',
      by: 'p.second',
    })
    assert.deepEqual(touchedIn(confirmed), [])
  })
})

function touchedIn({ rounds }: Selection): readonly string[] {
  return listOf(rounds.get('preselection')?.touched)
}
