import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

type Proof = ClaimOf<'proof'>
type Asked = NonNullable<Expression['proof']>

const access = (other: Partial<Proof> = {}): Proof => ({
  claim: 'p',
  kind: 'proof',
  type: 'toegangsbewijs',
  'for-function': true,
  issued: '2025-01-15',
  'valid-through': '2027-01-15',
  ...other,
})
const qualification = (other: Partial<Proof> = {}): Proof => ({
  claim: 'p',
  kind: 'proof',
  type: 'beroepskwalificatie',
  issued: '2024-03-01',
  level: 'B',
  ...other,
})
const ACCESS: Asked = { 'one-of': ['toegangsbewijs'], 'for-function': true }
const QUALIFICATION: Asked = { 'one-of': ['beroepskwalificatie'], 'of-level': 'B' }

const cases: readonly (readonly [string, Asked, Proof, Verdict])[] = [
  ['rule 51: valid, for this function', ACCESS, access(), 'met'],
  ['rule 51: for another function', ACCESS, access({ 'for-function': false }), 'not-met'],
  ['rule 51: function not known', ACCESS, access({ 'for-function': undefined }), 'undecided'],
  ['rule 51: issued that very day (policy 8)', ACCESS, access({ issued: '2025-06-03' }), 'met'],
  ['rule 51: issued the day after', ACCESS, access({ issued: '2025-06-04' }), 'not-met'],
  ['rule 51: last valid that very day', ACCESS, access({ 'valid-through': '2025-06-03' }), 'met'],
  ['rule 51: expired the day before', ACCESS, access({ 'valid-through': '2025-06-02' }), 'not-met'],
  ['rule 51: last day not known', ACCESS, access({ 'valid-through': undefined }), 'undecided'],
  ['rule 51: day of issue not known', ACCESS, access({ issued: undefined }), 'undecided'],
  [
    'rule 51: issued by VDAB',
    { ...ACCESS, 'issued-by': 'VDAB' },
    access({ issuer: 'vdab' }),
    'met',
  ],
  [
    'rule 51: issued by another',
    { ...ACCESS, 'issued-by': 'VDAB' },
    access({ issuer: 'X' }),
    'not-met',
  ],
  ['rule 52: another kind of proof', { 'one-of': ['ervaringsbewijs'] }, access(), 'not-met'],
  ['rule 53: of the level', QUALIFICATION, qualification(), 'met'],
  ['rule 53: of another level', QUALIFICATION, qualification({ level: 'C' }), 'not-met'],
  ['rule 53: expired', QUALIFICATION, qualification({ 'valid-through': '2025-01-01' }), 'not-met'],
]

describe('a proof that stands in for a diploma', () => {
  for (const [source, asked, proof, verdict] of cases) {
    test(`is ${verdict} (${source})`, () => {
      assert.equal(verdictFor({ proof: asked }, [proof]), verdict)
    })
  }
})
