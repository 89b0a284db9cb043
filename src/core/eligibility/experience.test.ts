import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { reasonFor, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

type Job = ClaimOf<'employment'>
type Asked = NonNullable<Expression['experience']>

const job = (from: string, until: string | undefined, other: Partial<Job> = {}): Job => ({
  claim: `j${from}`,
  kind: 'employment',
  from,
  until,
  'relevant-to': ['files'],
  'social-security': 'rsz',
  ...other,
})
const FOUR: Asked = { 'relevant-to': 'files', 'at-least': 'P4Y', 'social-security': ['rsz'] }
const ANY: Asked = { 'relevant-to': 'files' }
const HALF_THEN_FULL = [
  job('2024-06-04', undefined, { fraction: '1/2' }),
  job('2024-12-04', undefined, { fraction: '1' }),
]
const FRACTION: Asked = { 'relevant-to': 'files', 'at-least': 'P1Y', 'part-time': 'by-fraction' }

const cases: readonly (readonly [string, Asked, readonly Job[], Verdict])[] = [
  ['rule 66: four years to the day', FOUR, [job('2021-06-04', undefined)], 'met'],
  ['rule 66: one day short', FOUR, [job('2021-06-05', undefined)], 'not-met'],
  [
    'rule 66: what comes after the reference date does not count',
    FOUR,
    [job('2021-06-05', '2026-01-01')],
    'not-met',
  ],
  [
    'policy 7: parallel jobs count once',
    FOUR,
    [job('2023-06-04', undefined), job('2023-06-03', '2025-06-03')],
    'not-met',
  ],
  [
    'policy 7: periods add up',
    FOUR,
    [job('2015-01-01', '2016-12-31'), job('2020-01-01', '2021-12-31')],
    'met',
  ],
  [
    'policy 7: part-time is calendar time',
    FOUR,
    [job('2021-06-04', undefined, { fraction: '1/2' })],
    'met',
  ],
  [
    'rule 67: self-employed counts zero',
    FOUR,
    [job('2010-01-01', undefined, { 'social-security': 'self-employed' })],
    'not-met',
  ],
  [
    'rule 67: an unpaid internship counts zero',
    FOUR,
    [job('2021-06-05', undefined), job('2019-01-01', '2019-06-30', { 'social-security': 'none' })],
    'not-met',
  ],
  [
    'rule 67: scheme not known, enough with it',
    FOUR,
    [job('2010-01-01', undefined, { 'social-security': undefined })],
    'undecided',
  ],
  [
    'rule 67: scheme not known, too little with it',
    FOUR,
    [job('2023-01-01', undefined, { 'social-security': undefined })],
    'not-met',
  ],
  [
    'rule 66: not relevant',
    FOUR,
    [job('2010-01-01', undefined, { 'relevant-to': ['other'] })],
    'not-met',
  ],
  [
    'rule 66: relevance not known',
    FOUR,
    [job('2010-01-01', undefined, { 'relevant-to': undefined })],
    'undecided',
  ],
  ['rule 66: no job at all', FOUR, [], 'not-met'],
  ['rule 46: any experience', ANY, [job('2025-06-03', undefined)], 'met'],
  ['rule 46: not begun yet', ANY, [job('2025-06-04', undefined)], 'not-met'],
  [
    'rule 46: relevance not known',
    ANY,
    [job('2020-01-01', undefined, { 'relevant-to': undefined })],
    'undecided',
  ],
  [
    'policy 7: half-time by its fraction',
    FRACTION,
    [job('2023-06-04', undefined, { fraction: '1/2' })],
    'met',
  ],
  [
    'policy 7: half-time by its fraction, too short',
    FRACTION,
    [job('2023-06-06', undefined, { fraction: '0.5' })],
    'not-met',
  ],
  [
    'policy 7: two half-time jobs are one full job',
    FRACTION,
    [
      job('2024-06-04', undefined, { fraction: '1/2' }),
      { ...job('2024-06-04', undefined, { fraction: '1/2' }), claim: 'second' },
    ],
    'met',
  ],
  [
    'policy 7: three half-time jobs are not more than one',
    FRACTION,
    ['a', 'b', 'c'].map((claim) => ({
      ...job('2024-10-01', undefined, { fraction: '1/2' }),
      claim,
    })),
    'not-met',
  ],
  ['policy 7: fraction not known', FRACTION, [job('2020-01-01', undefined)], 'undecided'],
  [
    'policy 7: half a job, then a full one beside it: each share over its own days',
    { ...FRACTION, 'at-least': 'P9M' },
    HALF_THEN_FULL,
    'met',
  ],
  [
    'policy 7: half a job, then a full one beside it, and not a day more',
    { ...FRACTION, 'at-least': 'P9M1D' },
    HALF_THEN_FULL,
    'not-met',
  ],
  ['a day that does not exist holds no day', FOUR, [job('2010-02-30', undefined)], 'not-met'],
]

describe('experience', () => {
  for (const [source, asked, jobs, verdict] of cases) {
    test(`is ${verdict} (${source})`, () => {
      assert.equal(verdictFor({ experience: asked }, jobs), verdict)
    })
  }

  test('shows what surely counts and what counts at most', () => {
    const reason = reasonFor({ experience: FOUR }, [
      job('2023-06-04', undefined),
      job('2021-06-04', '2023-06-03', { 'social-security': undefined }),
    ])
    assert.equal(reason.verdict, 'undecided')
    assert.deepEqual(reason.counted, { sure: 'P2Y', atMost: 'P4Y' })
    assert.deepEqual(reason.missing, [
      { kind: 'employment', claim: 'j2021-06-04', field: 'social-security' },
    ])
  })

  test('does not count a refuted job', () => {
    const evidence = new Map([['j2021-06-04', 'refuted' as const]])
    const jobs = [job('2021-06-04', undefined)]
    assert.equal(verdictFor({ experience: FOUR }, jobs, { file: { evidence } }), 'not-met')
  })

  test('surely counts through the application until the day of hiring is known', () => {
    const enough = [job('2021-05-21', undefined)]
    const growing = [job('2022-01-01', undefined)]
    assert.equal(verdictFor({ experience: FOUR }, enough, { on: 'open' }), 'met')
    assert.equal(verdictFor({ experience: FOUR }, growing, { on: 'open' }), 'undecided')
  })

  test('can be lessened by a job that closes a gap: policy 7 counts each united period (literal reading)', () => {
    const asked: Asked = { 'relevant-to': 'files', 'at-least': 'P1M16D' }
    const jobs = [job('2025-01-15', '2025-01-30'), job('2025-02-01', '2025-02-28')]
    assert.equal(verdictFor({ experience: asked }, jobs), 'met')
    const closing = [...jobs, job('2025-01-31', '2025-01-31')]
    assert.equal(verdictFor({ experience: asked }, closing), 'not-met')
  })
})
