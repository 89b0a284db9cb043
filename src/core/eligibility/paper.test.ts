import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { countriesOf } from './countries.ts'
import { reasonFor, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

const exam = (other: object = {}): Claim => ({
  claim: 'e',
  kind: 'exam',
  name: 'artikel-7',
  passed: '2024-01-01',
  ...other,
})
const attest = (other: object = {}): Claim => ({
  claim: 'a',
  kind: 'attest',
  type: 'equivalence',
  issued: '2024-01-01',
  ...other,
})
const exemption = (other: object = {}): Claim => ({
  claim: 'x',
  kind: 'exemption',
  part: 'generic',
  grade: 'deskundige',
  'from-selection-in': 'flemish-services',
  ...other,
})
const citizen = (country: string): Claim => ({ claim: 'c', kind: 'citizenship', country })
const EXAM: Expression = { exam: { name: 'artikel-7' } }
const EXEMPTION: Expression = {
  exemption: { part: 'generic', grade: 'deskundige', 'from-selection-in': 'flemish-services' },
}
const EEA: Expression = { citizenship: { of: ['EEA', 'CH'] } }

const cases: readonly (readonly [string, Expression, Claim, Verdict])[] = [
  ['rule 55: exam passed', EXAM, exam(), 'met'],
  ['rule 55: passed after the reference date', EXAM, exam({ passed: '2025-06-04' }), 'not-met'],
  ['rule 55: day not known', EXAM, exam({ passed: undefined }), 'undecided'],
  ['rule 55: another exam', EXAM, exam({ name: 'other' }), 'not-met'],
  [
    'rule 154: of the level',
    { exam: { name: 'artikel-7', level: 'B' } },
    exam({ level: 'B' }),
    'met',
  ],
  [
    'rule 154: of a higher level',
    { exam: { name: 'artikel-7', level: 'B' } },
    exam({ level: 'A' }),
    'met',
  ],
  [
    'rule 154: of a lower level',
    { exam: { name: 'artikel-7', level: 'B' } },
    exam({ level: 'C' }),
    'not-met',
  ],
  ['rule 154: level not known', { exam: { name: 'artikel-7', level: 'B' } }, exam(), 'undecided'],
  ['rule 54: attest of equivalence', { attest: { type: 'equivalence' } }, attest(), 'met'],
  [
    'rule 54: issued later',
    { attest: { type: 'equivalence' } },
    attest({ issued: '2025-06-04' }),
    'not-met',
  ],
  [
    'rule 54: another attest',
    { attest: { type: 'equivalence' } },
    attest({ type: 'other' }),
    'not-met',
  ],
  ['rule 62: exempted', EXEMPTION, exemption(), 'met'],
  ['rule 62: for another grade', EXEMPTION, exemption({ grade: 'medewerker' }), 'not-met'],
  [
    'rule 62: from elsewhere',
    EXEMPTION,
    exemption({ 'from-selection-in': 'other-authority' }),
    'not-met',
  ],
  [
    'rule 62: not known from where',
    EXEMPTION,
    exemption({ 'from-selection-in': undefined }),
    'undecided',
  ],
  ['rule 158: Belgian', EEA, citizen('BE'), 'met'],
  ['rule 158: Norwegian', EEA, citizen('NO'), 'met'],
  ['rule 158: Swiss', EEA, citizen('CH'), 'met'],
  ['rule 158: British', EEA, citizen('GB'), 'not-met'],
  [
    'rule 158: Swiss, Switzerland not named',
    { citizenship: { of: ['EEA'] } },
    citizen('CH'),
    'not-met',
  ],
  ['rule 158: Norwegian, Union only', { citizenship: { of: ['EU'] } }, citizen('NO'), 'not-met'],
]

describe('a paper', () => {
  for (const [source, asked, claim, verdict] of cases) {
    test(`is ${verdict} (${source})`, () => {
      assert.equal(verdictFor(asked, [claim]), verdict)
    })
  }

  test('of another name is as good as none, and says which one is missing', () => {
    const reason = reasonFor(EXAM, [exam({ name: 'other' })], { on: 'open' })
    assert.equal(reason.verdict, 'undecided')
    assert.deepEqual(reason.missing, [{ kind: 'exam', about: 'artikel-7' }])
  })
})

describe('the European Economic Area', () => {
  test('has 30 countries, of which 27 in the Union', () => {
    assert.equal(countriesOf(['EU']).size, 27)
    assert.deepEqual(
      [...countriesOf(['EEA'])].filter((country) => !countriesOf(['EU']).has(country)),
      ['NO', 'IS', 'LI'],
    )
  })
})
