import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim } from '#core/claims/schema.ts'
import { journey } from './fixtures.ts'
import { routesFound } from '#web/pages/applying/route/findings.ts'

const DIPLOMA: Claim = {
  kind: 'diploma',
  claim: 'diploma-1',
  level: 'bachelor',
  obtained: '1999-06-27',
}
const JOB: Claim = {
  kind: 'employment',
  claim: 'employment-1',
  scope: 'flemish-services',
  rank: 'B1',
  level: 'B',
  from: '2015-01-01',
}

function verdicts(...claims: readonly Claim[]): readonly (readonly [string, string])[] {
  return routesFound(journey({ claims })).map(({ route, verdict }) => [route, verdict])
}

describe('the routes of a draft', () => {
  test('come with those that are met first, and with every route', () => {
    const found = verdicts(DIPLOMA)
    assert.deepEqual(found[0], ['external', 'met'])
    assert.equal(found.length, 4)
    const ranks = found.map(([, verdict]) => ['met', 'undecided', 'not-met'].indexOf(verdict))
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    )
  })

  test('do not follow from the route that was chosen', () => {
    const stated = { claims: [DIPLOMA] }
    const free = routesFound(journey(stated))
    assert.deepEqual(routesFound(journey({ ...stated, route: 'promotion' })), free)
  })

  test('say by which sentence another route closes one', () => {
    const external = routesFound(journey({ claims: [DIPLOMA, JOB] })).find(
      ({ route }) => route === 'external',
    )
    assert.equal(external?.closures.length, 1)
    assert.notEqual(external?.verdict, 'met')
  })

  test('tell of what is met only the part that made it so', () => {
    const [external] = routesFound(journey({ claims: [DIPLOMA] }))
    const [condition] = external?.sentences ?? []
    assert.equal(condition?.verdict, 'met')
    assert.deepEqual(
      condition?.parts.map(({ verdict }) => verdict),
      ['met'],
    )
  })
})
