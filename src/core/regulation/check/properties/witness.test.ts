import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { condition, verdictFor } from '#core/eligibility/fixtures/regulation.ts'
import type { Expression } from '../../schema/condition.ts'
import { type Regulation, regulation as schema } from '../../schema/regulation.ts'
import { drawing } from './draw.ts'
import { type Witness, witnessOfCondition } from './witness.ts'

const file = new URL('../../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const shipped = schema.parse(parse(readFileSync(file, 'utf8')))
const { closing } = shipped.announcement

const ASKED: readonly Expression[] = [
  { diploma: { 'at-least': 'bachelor', institution: 'flemish', in: 'nl' } },
  { diploma: { 'at-least': 'master', institution: 'other', 'not-in': 'nl' } },
  { diploma: { from: 'benelux', 'not-in': 'fr', 'opens-level': 'B' } },
  { diploma: { 'from-outside': 'benelux', 'on-list': 'shortage' } },
  { diploma: { obtained: { after: '2001-12-31', before: '2003-01-01' } } },
  { diploma: { obtained: { before: '2002-01-01' } } },
  { diploma: { obtained: { through: '2001-12-31' } } },
  { proof: { 'one-of': ['toegangsbewijs', 'ervaringsbewijs'], 'for-function': true } },
  { proof: { 'one-of': ['beroepskwalificatie'], 'of-level': 'C', 'issued-by': 'VDAB' } },
  { exam: { name: 'artikel-7', level: 'B' } },
  { attest: { type: 'naric' } },
  { exemption: { part: 'generic', grade: 'deskundige' } },
  { citizenship: { of: ['EU', 'NL'] } },
  { citizenship: { of: ['EU'] } },
  { 'criminal-record': { rights: 'intact' } },
  { evaluation: { 'latest-not': 'insufficient' } },
  { statement: { about: 'free-to-start' } },
  { judgement: { question: 'fits' } },
  { employment: { at: 'flemish-services', status: 'statutory', appointment: ['permanent'] } },
  { employment: { at: 'external-authority', kinds: ['federal', 'local'] } },
  { employment: { 'rank-at-least': 'B2', level: 'B' } },
  { employment: { 'scale-rank': 'B1', 'equivalent-grade': true, 'equal-content': true } },
  {
    employment: { 'authority-function': true, 'nautical-chain': true, 'pay-system': 'evaluation' },
  },
  { employment: { 'selection-published': { from: '2015-01-01' } } },
  { employment: { status: 'statutory', 'statutory-probation-from': { before: '2010-01-01' } } },
  { experience: { 'relevant-to': 'websites', 'at-least': 'P3Y' } },
  {
    experience: {
      'relevant-to': 'websites',
      'at-least': 'P18M',
      'social-security': ['self-employed'],
    },
  },
  { experience: { 'relevant-to': 'websites' } },
  { selection: { type: 'career-selection', grade: 'deskundige' } },
  {
    selection: {
      type: 'objective-recruitment-system',
      'published-generally': 'general-publication',
    },
  },
]

function made(asked: Expression, conditions: Regulation['conditions'] = {}): Witness {
  const regulation = { ...shipped, conditions: { ...conditions, asked: condition(asked) } }
  return witnessOfCondition('asked', { regulation, draw: drawing(1), within: [] })
}

describe('a witness', () => {
  for (const asked of ASKED) {
    test(`meets what it is made for: ${JSON.stringify(asked)}`, () => {
      const { claims, judgements } = made(asked)
      const tables = shipped['publication-tables'] ?? {}
      assert.equal(verdictFor(asked, claims, { on: closing, file: { judgements }, tables }), 'met')
    })
  }

  test('shows every part of what is asked together, under names of their own', () => {
    const [diploma = {}, , , , , , , proof = {}] = ASKED
    const { claims } = made({ 'all-of': [diploma, proof, diploma] })
    assert.deepEqual(
      claims.map(({ claim, kind }) => `${claim} ${kind}`),
      ['claim-1 diploma', 'claim-2 proof', 'claim-3 diploma'],
    )
  })

  test('follows a condition by its name, and ends in a circle', () => {
    const exam = condition({ exam: { name: 'artikel-7' } })
    assert.equal(made({ condition: 'exam' }, { exam }).claims[0]?.kind, 'exam')
    assert.deepEqual(made({ condition: 'asked' }), { claims: [], judgements: [] })
    assert.deepEqual(made({ condition: 'nowhere' }), { claims: [], judgements: [] })
  })
})
