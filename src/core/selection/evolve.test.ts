import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import type { Event } from './event.ts'
import { evolve, replay } from './evolve.ts'
import { measured } from './measured.ts'

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
