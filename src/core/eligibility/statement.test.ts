import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim } from '#core/claims/schema.ts'
import { reasonFor, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

const LICENCE = { statement: { about: 'licence-b' } } as const
const said = (claim: string, holds: boolean, on?: string): Claim => ({
  claim,
  kind: 'statement',
  about: 'licence-b',
  holds,
  on,
})
type Found = Readonly<Record<string, 'verified' | 'refuted'>>

describe('a statement (rule 22)', () => {
  const cases: readonly (readonly [string, readonly Claim[], Found, Verdict])[] = [
    ['it holds', [said('a', true)], {}, 'met'],
    ['it does not hold', [said('a', false)], {}, 'not-met'],
    ['never asked', [], {}, 'undecided'],
    [
      'about something else',
      [{ claim: 'a', kind: 'statement', about: 'car', holds: true }],
      {},
      'undecided',
    ],
    ['contradicted', [said('a', true), said('b', false)], {}, 'undecided'],
    ['contradicted, one verified', [said('a', true), said('b', false)], { a: 'verified' }, 'met'],
    ['refuted', [said('a', true)], { a: 'refuted' }, 'not-met'],
    ['said not to hold, refuted', [said('a', false)], { a: 'refuted' }, 'undecided'],
    ['made after the reference date', [said('a', true, '2025-06-04')], {}, 'undecided'],
  ]
  for (const [name, claims, found, verdict] of cases) {
    test(`is ${verdict}: ${name}`, () => {
      const file = { evidence: new Map(Object.entries(found)) }
      assert.equal(verdictFor(LICENCE, claims, { file }), verdict)
      assert.equal(verdictFor(LICENCE, claims.toReversed(), { file }), verdict)
    })
  }

  test('that is missing is named by what it is about', () => {
    assert.deepEqual(reasonFor(LICENCE, []).missing, [{ kind: 'statement', about: 'licence-b' }])
  })

  test('made later than today waits for the day of hiring, where that is the reference date', () => {
    const { verdict, missing } = reasonFor(LICENCE, [said('a', true, '2025-06-04')], { on: 'open' })
    assert.equal(verdict, 'undecided')
    assert.deepEqual(missing, [{ kind: 'hiring', field: 'hired-on' }])
  })
})

describe('a question only a person answers', () => {
  const CONDUCT = { judgement: { question: 'conduct-fits' } } as const
  const judgement = { condition: 'conduct-fits', finding: 'met', reason: 'seen', by: 'p1' } as const

  test('is undecided until judged, then what the person found', () => {
    assert.equal(verdictFor(CONDUCT, []), 'undecided')
    assert.deepEqual(reasonFor(CONDUCT, []).missing, [{ kind: 'judgement', about: 'conduct-fits' }])
    assert.equal(verdictFor(CONDUCT, [], { file: { judgements: [judgement] } }), 'met')
    const judged = reasonFor(CONDUCT, [], { file: { judgements: [judgement] } })
    assert.deepEqual(judged.missing, [], 'nothing is waited for any more')
    const later = { ...judgement, finding: 'not-met' as const }
    assert.equal(verdictFor(CONDUCT, [], { file: { judgements: [judgement, later] } }), 'not-met')
  })

  test('is not answered by a judgement for another route', () => {
    const elsewhere = { ...judgement, route: 'promotion' }
    assert.equal(verdictFor(CONDUCT, [], { file: { judgements: [elsewhere] } }), 'undecided')
  })
})
