import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ClaimOf } from '#core/claims/schema.ts'
import { says } from '#core/eligibility/fixtures/regulation.ts'
import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { ask, job } from './fixtures/ask.ts'
import { type HiringFindings } from './hiring.ts'

type Job = ClaimOf<'employment'>

describe('keeping a statutory appointment (rules 160–162, C17)', () => {
  const cases = [
    { before: '2024-06-01', then: 'keeps-statutory' as const },
    { from: '2024-06-01', through: '2024-06-01', then: 'person-decides' as const },
    { after: '2024-06-01', then: 'loses-statutory' as const },
  ]
  const hiring: Partial<Hiring> = {
    status: [
      { says: says('published'), by: 'selection-published', cases },
      {
        says: says('authority function'),
        by: 'statutory-probation-from',
        when: { employment: { 'authority-function': true } },
        cases: [
          { before: '2024-06-01', then: 'keeps-statutory' },
          { from: '2024-06-01', then: 'loses-statutory' },
        ],
      },
    ],
  }
  const table: readonly (readonly [string, Partial<Job>, HiringFindings['status']['effect']])[] = [
    ['published the day before', { 'selection-published': '2024-05-31' }, 'keeps-statutory'],
    ['published on 1 June 2024 itself', { 'selection-published': '2024-06-01' }, 'person-decides'],
    ['published the day after', { 'selection-published': '2024-06-02' }, 'loses-statutory'],
    ['publication not known', {}, 'undecided'],
    [
      'admitted to an authority function since',
      {
        'selection-published': '2024-05-31',
        'authority-function': true,
        'statutory-probation-from': '2024-06-01',
      },
      'loses-statutory',
    ],
    [
      'admitted to an authority function before',
      {
        'selection-published': '2024-03-01',
        'authority-function': true,
        'statutory-probation-from': '2024-05-31',
      },
      'keeps-statutory',
    ],
    [
      'authority function not known',
      { 'selection-published': '2024-05-31', 'authority-function': undefined },
      'undecided',
    ],
    ['contractual', { status: 'contractual' }, 'no-statutory-appointment'],
    ['statutory elsewhere', { scope: 'external-authority' }, 'no-statutory-appointment'],
    ['statutory until last year', { until: '2024-12-31' }, 'no-statutory-appointment'],
  ]
  for (const [name, other, effect] of table) {
    test(`is ${effect}: ${name}`, () => {
      const held = job({ status: 'statutory', 'authority-function': false, ...other })
      assert.equal(ask({ hiring, claims: [held] }).status.effect, effect)
    })
  }

  test('looks at each job by itself', () => {
    const kept = job({
      status: 'statutory',
      'authority-function': false,
      'selection-published': '2020-01-01',
    })
    const elsewhere = job({ claim: 'k', scope: 'private', 'authority-function': true })
    assert.equal(ask({ hiring, claims: [kept, elsewhere] }).status.effect, 'keeps-statutory')
  })

  test('names the rule, the day and what is missing', () => {
    const held = job({ status: 'statutory', 'authority-function': false })
    const [line] = ask({ hiring, claims: [held] }).status.lines
    assert.equal(line?.rule, 'hiring/status/0')
    assert.deepEqual(line?.missing, [
      { kind: 'employment', claim: 'j', field: 'selection-published' },
    ])
  })

  test('is for a person to decide where no rule has a line for the day', () => {
    const short: Partial<Hiring> = {
      status: [{ says: says('x'), by: 'selection-published', cases: cases.slice(0, 1) }],
    }
    const held = job({ status: 'statutory', 'selection-published': '2024-07-01' })
    assert.equal(ask({ hiring: short, claims: [held] }).status.effect, 'person-decides')
  })
})
