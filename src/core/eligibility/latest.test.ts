import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim } from '#core/claims/schema.ts'
import { reasonFor, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

type Graded = readonly ['sufficient' | 'insufficient', string?]
type Extract = readonly ['intact' | 'deprived' | undefined, string?]

const evaluations = (graded: readonly Graded[]): readonly Claim[] =>
  graded.map(([result, on], index) => ({ claim: `e${index}`, kind: 'evaluation', result, on }))
const extracts = (found: readonly Extract[]): readonly Claim[] =>
  found.map(([rights, issued], index) => ({
    claim: `r${index}`,
    kind: 'criminal-record',
    rights,
    issued,
  }))
const EVALUATION = { evaluation: { 'latest-not': 'insufficient' } } as const
const RECORD = { 'criminal-record': { rights: 'intact' } } as const

describe('the latest evaluation (rule 68)', () => {
  const cases: readonly (readonly [string, readonly Graded[], Verdict])[] = [
    ['sufficient', [['sufficient', '2025-01-01']], 'met'],
    ['insufficient', [['insufficient', '2025-01-01']], 'not-met'],
    ['never stated', [], 'undecided'],
    ['sufficient, day not known', [['sufficient']], 'met'],
    [
      'first insufficient, then sufficient',
      [
        ['sufficient', '2025-01-01'],
        ['insufficient', '2024-01-01'],
      ],
      'met',
    ],
    [
      'first sufficient, then insufficient',
      [
        ['insufficient', '2025-01-01'],
        ['sufficient', '2024-01-01'],
      ],
      'not-met',
    ],
    ['both, one without a day', [['insufficient', '2025-01-01'], ['sufficient']], 'undecided'],
    [
      'both on one day',
      [
        ['insufficient', '2025-01-01'],
        ['sufficient', '2025-01-01'],
      ],
      'undecided',
    ],
    [
      'insufficient after the reference date',
      [
        ['sufficient', '2025-01-01'],
        ['insufficient', '2025-06-04'],
      ],
      'met',
    ],
    ['only one after the reference date', [['sufficient', '2025-06-04']], 'undecided'],
  ]
  for (const [name, graded, verdict] of cases) {
    test(`is ${verdict}: ${name}`, () => {
      assert.equal(verdictFor(EVALUATION, evaluations(graded)), verdict)
      assert.equal(verdictFor(EVALUATION, evaluations(graded).toReversed()), verdict)
    })
  }

  test('refuted counts as none', () => {
    const evidence = new Map([['e0', 'refuted' as const]])
    const claims = evaluations([['sufficient', '2025-01-01']])
    assert.equal(verdictFor(EVALUATION, claims, { file: { evidence } }), 'undecided')
  })

  test('asks for the day that would settle it', () => {
    const claims = evaluations([['insufficient', '2025-01-01'], ['sufficient']])
    assert.deepEqual(reasonFor(EVALUATION, claims).missing, [
      { kind: 'evaluation', claim: 'e1', field: 'on' },
    ])
  })
})

describe('the extract from the criminal record (rule 153)', () => {
  const cases: readonly (readonly [string, readonly Extract[], Verdict])[] = [
    ['rights intact', [['intact', '2025-05-01']], 'met'],
    ['deprived', [['deprived', '2025-05-01']], 'not-met'],
    ['content not known', [[undefined, '2025-05-01']], 'undecided'],
    ['none', [], 'not-met'],
    [
      'deprived later',
      [
        ['intact', '2019-05-01'],
        ['deprived', '2025-05-01'],
      ],
      'not-met',
    ],
  ]
  for (const [name, found, verdict] of cases) {
    test(`is ${verdict}: ${name}`, () => {
      assert.equal(verdictFor(RECORD, extracts(found)), verdict)
    })
  }

  test('may still come until the day of hiring is known', () => {
    assert.equal(verdictFor(RECORD, [], { on: 'open' }), 'undecided')
    assert.equal(verdictFor(RECORD, extracts([['intact', '2025-05-01']]), { on: 'open' }), 'met')
    assert.equal(
      verdictFor(RECORD, extracts([['intact', '2025-07-01']]), { on: 'open' }),
      'undecided',
    )
  })
})
