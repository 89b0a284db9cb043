import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Judging, reasonFor, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

type Diploma = Partial<ClaimOf<'diploma'>>
type Asked = NonNullable<Expression['diploma']>
type Case = readonly [
  source: string,
  asked: Asked,
  diploma: Diploma,
  verdict: Verdict,
  judging?: Judging,
]

const claim = (other: Diploma): ClaimOf<'diploma'> => ({
  claim: 'd',
  kind: 'diploma',
  ...other,
})
const on = '2019-06-30'

const cases: readonly Case[] = [
  ['rule 43: a bachelor', { 'at-least': 'bachelor' }, { level: 'bachelor', obtained: on }, 'met'],
  ['rule 43: a master', { 'at-least': 'bachelor' }, { level: 'master', obtained: on }, 'met'],
  [
    'rule 43: a graduate',
    { 'at-least': 'bachelor' },
    { level: 'graduate', obtained: on },
    'not-met',
  ],
  ['rule 43: no level given', { 'at-least': 'bachelor' }, { obtained: on }, 'undecided'],
  ['rule 42: obtained on the reference date', {}, { obtained: '2025-06-03' }, 'met'],
  ['rule 42: obtained the day after', {}, { obtained: '2025-06-04' }, 'not-met'],
  ['rule 42: no day given', {}, {}, 'undecided'],
  ['rule 42: expected later', {}, { expected: '2025-06-20' }, 'not-met'],
  [
    'rule 42: expected before, never said to be obtained',
    {},
    { expected: '2025-05-20' },
    'undecided',
  ],
  ['rule 44: on the list', { 'on-list': 'l' }, { lists: ['k', 'l'], obtained: on }, 'met'],
  ['rule 44: on another list', { 'on-list': 'l' }, { lists: ['k'], obtained: on }, 'not-met'],
  ['rule 44: lists not known', { 'on-list': 'l' }, { obtained: on }, 'undecided'],
  ['rule 44: opens the level', { 'opens-level': 'B' }, { 'opens-level': 'B', obtained: on }, 'met'],
  [
    'rule 44: opens a higher level',
    { 'opens-level': 'B' },
    { 'opens-level': 'A', obtained: on },
    'met',
  ],
  [
    'rule 44: opens a lower level',
    { 'opens-level': 'B' },
    { 'opens-level': 'C', obtained: on },
    'not-met',
  ],
  ['rule 54: Dutch', { from: 'benelux' }, { country: 'NL', obtained: on }, 'met'],
  [
    'rule 54: Luxembourg',
    { 'from-outside': 'benelux' },
    { country: 'LU', obtained: on },
    'not-met',
  ],
  ['rule 54: French', { 'from-outside': 'benelux' }, { country: 'FR', obtained: on }, 'met'],
  ['rule 54: French', { from: 'benelux' }, { country: 'FR', obtained: on }, 'not-met'],
  ['rule 54: country not known', { 'from-outside': 'benelux' }, { obtained: on }, 'undecided'],
  ['rule 55: in Dutch', { in: 'nl' }, { language: 'nl', obtained: on }, 'met'],
  ['rule 55: in French', { 'not-in': 'nl' }, { language: 'fr', obtained: on }, 'met'],
  ['rule 55: in French', { in: 'nl' }, { language: 'fr', obtained: on }, 'not-met'],
  ['rule 55: in Dutch', { 'not-in': 'nl' }, { language: 'nl', obtained: on }, 'not-met'],
  [
    'rule 77: a Flemish institution',
    { institution: 'flemish' },
    { institution: 'flemish', obtained: on },
    'met',
  ],
  [
    'rule 77: another institution',
    { institution: 'flemish' },
    { institution: 'other', obtained: on },
    'not-met',
  ],
  ['rule 78: in the range', { obtained: { before: '2020-01-01' } }, { obtained: on }, 'met'],
  [
    'rule 78: out of the range',
    { obtained: { before: '2019-06-30' } },
    { obtained: on },
    'not-met',
  ],
  ['rule 57: expected in time', { 'expected-by': '2025-06-30' }, { expected: '2025-06-30' }, 'met'],
  [
    'rule 57: expected too late',
    { 'expected-by': '2025-06-30' },
    { expected: '2025-07-01' },
    'not-met',
  ],
  [
    'rule 57: meanwhile obtained',
    { 'expected-by': '2025-06-30' },
    { expected: '2025-06-20', obtained: '2025-06-25' },
    'met',
  ],
  [
    'rule 57: obtained later than expected',
    { 'expected-by': '2025-06-30' },
    { expected: '2025-06-20', obtained: '2025-09-01' },
    'not-met',
  ],
  ['rule 57: no day expected', { 'expected-by': '2025-06-30' }, {}, 'undecided'],
  ['policy 14: obtained before applying, hiring open', {}, { obtained: on }, 'met', { on: 'open' }],
  [
    'policy 14: obtained after applying, hiring open',
    {},
    { obtained: '2025-06-25' },
    'undecided',
    { on: 'open' },
  ],
]

describe('a diploma', () => {
  for (const [source, asked, diploma, verdict, judging] of cases) {
    test(`is ${verdict} for ${JSON.stringify(asked)} (${source}: ${JSON.stringify(diploma)})`, () => {
      assert.equal(verdictFor({ diploma: asked }, [claim(diploma)], judging), verdict)
    })
  }

  test('has all properties itself: two diplomas with half of them each are not enough', () => {
    const claims = [
      { ...claim({ level: 'bachelor', language: 'fr', obtained: on }), claim: 'a' },
      { ...claim({ level: 'secondary', language: 'nl', obtained: on }), claim: 'b' },
    ]
    assert.equal(verdictFor({ diploma: { 'at-least': 'bachelor', in: 'nl' } }, claims), 'not-met')
  })

  test('names the unknown field and its claim', () => {
    const { missing } = reasonFor({ diploma: { 'at-least': 'bachelor' } }, [
      claim({ obtained: on }),
    ])
    assert.deepEqual(missing, [{ kind: 'diploma', claim: 'd', field: 'level' }])
  })

  test('waits for the day of hiring, and says so', () => {
    const { missing } = reasonFor({ diploma: {} }, [claim({ obtained: '2025-06-25' })], {
      on: 'open',
    })
    assert.deepEqual(missing, [{ kind: 'hiring', field: 'hired-on' }])
  })

  test('counts as absent once refuted, and the reason shows it', () => {
    const evidence = new Map([['d', 'refuted' as const]])
    const reason = reasonFor({ diploma: {} }, [claim({ obtained: on })], { file: { evidence } })
    assert.equal(reason.verdict, 'not-met')
    assert.equal(reason.claims[0]?.evidence, 'refuted')
    assert.equal(reason.claims[0].verdict, 'not-met')
  })

  test('that nobody claims is not met, and may still come before hiring', () => {
    assert.equal(verdictFor({ diploma: {} }, []), 'not-met')
    assert.equal(verdictFor({ diploma: {} }, [], { on: 'open' }), 'undecided')
  })
})
