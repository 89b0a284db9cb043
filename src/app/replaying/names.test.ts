import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Event } from '#core/selection/event.ts'
import { castOf, renamed } from './names.ts'

const AT = '2025-06-01T08:00:00.000Z'
const NAMES = new Map([
  ['k1', 'AAAAA-BBBBB'],
  ['k2', 'CCCCC-DDDDD'],
  ['selector-1', 'EEEEE-FFFFF'],
])

describe('names in a series of facts', () => {
  const applied: Event = {
    event: 'ApplicationSubmitted',
    at: AT,
    candidate: 'k1',
    language: 'nl',
    claims: [],
  }
  const choice: Event = {
    event: 'ChoiceMade',
    at: AT,
    choice: 'rounds/preselection/no-show/k1',
    option: 'not-passed',
    reason: 'k1 kwam niet, k2 wel: k10 weet het.',
    by: ['selector-1', 'selector-2'],
    role: ['selector', 'selector'],
  }
  const scores: Event = {
    event: 'ScoresImported',
    at: AT,
    round: 'preselection',
    measure: 'main',
    source: 'k1.csv',
    scores: [
      ['k1', '7'],
      ['k2', '8'],
    ],
    by: 'assessor-1',
  }

  test('are those of candidates and of staff', () => {
    assert.deepEqual(castOf([applied, choice, scores]), {
      candidates: ['k1'],
      staff: ['selector-1', 'selector-2', 'assessor-1'],
    })
  })

  test('are replaced wherever they stand as names, at the end of a path too', () => {
    const { choice: path, by } = asChoice(renamed(choice, NAMES))
    assert.equal(path, 'rounds/preselection/no-show/AAAAA-BBBBB')
    assert.deepEqual(by, ['EEEEE-FFFFF', 'selector-2'])
    const changed = renamed(scores, NAMES)
    assert.ok(changed.event === 'ScoresImported')
    assert.deepEqual(
      changed.scores.map(([candidate]) => candidate),
      ['AAAAA-BBBBB', 'CCCCC-DDDDD'],
    )
  })

  test('are replaced in free words, and nowhere within a word or the name of a file', () => {
    const { reason } = asChoice(renamed(choice, NAMES))
    assert.equal(reason, 'AAAAA-BBBBB kwam niet, CCCCC-DDDDD wel: k10 weet het.')
    const changed = renamed(scores, NAMES)
    assert.ok(changed.event === 'ScoresImported')
    assert.equal(changed.source, 'k1.csv')
  })
})

function asChoice(event: Event): Extract<Event, { event: 'ChoiceMade' }> {
  assert.ok(event.event === 'ChoiceMade')
  return event
}
