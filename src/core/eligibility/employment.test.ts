import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { reasonFor, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

type Job = ClaimOf<'employment'>
type Asked = NonNullable<Expression['employment']>

const job = (other: Partial<Job> = {}): Job => ({
  claim: 'j',
  kind: 'employment',
  from: '2020-03-01',
  scope: 'flemish-services',
  ...other,
})
const KINDS = ['federal', 'local'] as ('federal' | 'local')[]

const cases: readonly (readonly [string, Asked, Partial<Job>, Verdict])[] = [
  ['rule 60: same rank', { 'rank-at-least': 'B1' }, { rank: 'B1' }, 'met'],
  ['rule 60: higher rank', { 'rank-at-least': 'B1' }, { rank: 'A2M' }, 'met'],
  ['rule 60: lower rank', { 'rank-at-least': 'B1' }, { rank: 'C3' }, 'not-met'],
  ['rule 60: order of ranks open', { 'rank-at-least': 'A2L' }, { rank: 'A2E' }, 'undecided'],
  ['rule 60: rank not known', { 'rank-at-least': 'B1' }, {}, 'undecided'],
  ['rule 60: elsewhere', { at: 'flemish-services' }, { scope: 'private' }, 'not-met'],
  [
    'rule 61: statutory, on probation',
    { status: 'statutory', appointment: ['permanent', 'probation'] },
    { status: 'statutory', appointment: 'probation' },
    'met',
  ],
  ['rule 62: scale of the rank', { 'scale-rank': 'B1' }, { 'scale-rank': 'B2' }, 'not-met'],
  ['rule 62: equal content', { 'equal-content': true }, { 'equal-content': true }, 'met'],
  ['rule 62: content not known', { 'equal-content': true }, {}, 'undecided'],
  ['rule 65: level C', { level: 'C' }, { level: 'C' }, 'met'],
  ['rule 65: another level', { level: 'C' }, { level: 'B' }, 'not-met'],
  [
    'rule 69: still on probation',
    { appointment: ['permanent'] },
    { appointment: 'probation' },
    'not-met',
  ],
  [
    'rule 70: equivalent grade',
    { 'equivalent-grade': true },
    { 'equivalent-grade': false },
    'not-met',
  ],
  ['rule 71: a kind that counts', { kinds: KINDS }, { 'authority-kind': 'local' }, 'met'],
  ['rule 71: a kind that does not', { kinds: KINDS }, { 'authority-kind': 'education' }, 'not-met'],
  [
    'rule 160: published before',
    { 'selection-published': { before: '2024-06-01' } },
    { 'selection-published': '2024-05-31' },
    'met',
  ],
  [
    'rule 160: published that day',
    { 'selection-published': { before: '2024-06-01' } },
    { 'selection-published': '2024-06-01' },
    'not-met',
  ],
  [
    'rule 161: admitted since',
    { 'statutory-probation-from': { from: '2024-06-01' } },
    { 'statutory-probation-from': '2024-06-01' },
    'met',
  ],
  [
    'rule 161: an authority function',
    { 'authority-function': true },
    { 'authority-function': false },
    'not-met',
  ],
  ['rule 162: nautical chain not known', { 'nautical-chain': true }, {}, 'undecided'],
  ['rule 164: pay system', { 'pay-system': 'evaluation' }, { 'pay-system': 'evaluation' }, 'met'],
  ['rule 42: begun on the reference date', {}, { from: '2025-06-03' }, 'met'],
  ['rule 42: begun the day after', {}, { from: '2025-06-04' }, 'not-met'],
  ['rule 42: last day on the reference date', {}, { until: '2025-06-03' }, 'met'],
  ['rule 42: ended the day before', {}, { until: '2025-06-02' }, 'not-met'],
]

describe('a job held on the reference date', () => {
  for (const [source, asked, other, verdict] of cases) {
    test(`is ${verdict} (${source})`, () => {
      assert.equal(verdictFor({ employment: asked }, [job(other)]), verdict)
    })
  }

  test('that may have ended by the day of hiring is undecided until that day is known', () => {
    const reason = reasonFor({ employment: {} }, [job()], { on: 'open' })
    assert.equal(reason.verdict, 'undecided')
    assert.deepEqual(reason.missing, [{ kind: 'hiring', field: 'hired-on' }])
    assert.equal(
      verdictFor({ employment: {} }, [job({ until: '2025-01-01' })], { on: 'open' }),
      'not-met',
    )
  })
})
