/**
 * What hiring brings in the three shipped selections (rules.md, sections 10, 11 and 12).
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type CandidateFile } from '#core/eligibility/file.ts'
import { day } from '#core/eligibility/fixtures/regulation.ts'
import { type HiringFindings, compileHiring } from '#core/hiring/hiring.ts'
import { C1, type Name, REGULATIONS, bachelor, elsewhere, fileFor, job } from './people.ts'

type Job = ClaimOf<'employment'>

const hire = (
  name: Name,
  route: string,
  claims: readonly Claim[],
  other: Partial<CandidateFile> = {},
): HiringFindings => {
  const file = fileFor(name, claims, { hiredOn: day('2026-01-05'), ...other })
  const days = { 'selection-decision': day('2025-10-05') }
  return compileHiring(REGULATIONS[name])({ file, route }, days)
}
const states = (found: HiringFindings): Readonly<Record<string, string>> =>
  Object.fromEntries(found.admission.map(({ condition, state }) => [condition, state]))

const outOfProbation = (appointment: 'permanent' | 'probation'): string | undefined =>
  states(hire('req18582', 'promotion', [job({ ...C1, appointment })]))['out-of-probation']

describe('hiring in a shipped selection', () => {
  const before = {
    'authority-function': false,
    'nautical-chain': false,
    'selection-published': '2015-09-01',
  }

  test('starts within three months of the decision, external hires without limit (rule 180)', () => {
    const { start } = hire('req18582', 'promotion', [])
    assert.equal(start.state === 'limited' ? start.lastDay : '', '2026-01-05')
    assert.equal(start.state === 'limited' && start.kept, true)
    assert.equal(hire('req18582', 'external', []).start.state, 'none')
    assert.equal(hire('4711', 'external-mobility', []).start.state, 'none')
  })

  const kept: readonly (readonly [string, Partial<Job>, HiringFindings['status']['effect']])[] = [
    ['rule 160: published before 1 June 2024', before, 'keeps-statutory'],
    [
      'C17: published on 1 June 2024',
      { ...before, 'selection-published': '2024-06-01' },
      'person-decides',
    ],
    [
      'rule 161: authority function since',
      { ...before, 'authority-function': true, 'statutory-probation-from': '2024-06-01' },
      'loses-statutory',
    ],
    [
      'rule 162: nautical chain, published after',
      { ...before, 'nautical-chain': true, 'selection-published': '2024-06-02' },
      'loses-statutory',
    ],
    ['contractual', { ...before, status: 'contractual' }, 'no-statutory-appointment'],
  ]
  for (const [source, other, effect] of kept) {
    test(`${effect} (${source})`, () => {
      assert.equal(hire('req18582', 'horizontal-mobility', [job(other)]).status.effect, effect)
    })
  }

  const probations: readonly (readonly [string, Name, string, readonly Claim[], string])[] = [
    ['rule 175: promotion', 'req18582', 'promotion', [job({ ...C1, ...before })], 'P9M'],
    [
      'rule 176: contractual',
      'req18582',
      'promotion',
      [job({ ...C1, status: 'contractual' })],
      'none',
    ],
    ['rule 178: new', '4711', 'external', [], 'P6M'],
    ['rule 178: civil servant of the rank', '4711', 'horizontal-mobility', [job()], 'none'],
    ['rule 179: external mobility', '4711', 'external-mobility', [elsewhere()], 'P3M'],
  ]
  for (const [source, name, route, claims, length] of probations) {
    test(`brings ${name} a probation of ${length} (${source})`, () => {
      const { probation } = hire(name, route, claims)
      assert.equal(
        probation.state === 'applies' ? probation.content.length : probation.state,
        length,
      )
    })
  }

  const pays: readonly (readonly [string, Name, string, readonly Claim[], string, string])[] = [
    ['rule 163', 'req18582', 'external', [], 'NB111', 'by-experience'],
    [
      'rule 164',
      'req18582',
      'horizontal-mobility',
      [job({ 'pay-system': 'evaluation' })],
      'NB111',
      'corresponding-step',
    ],
    ['rule 167', '19498', 'promotion', [job(C1)], 'NB111', 'not-stated'],
    ['rule 171', '4711', 'external', [], 'B111', 'by-experience'],
  ]
  for (const [source, name, route, claims, scale, step] of pays) {
    test(`pays ${name} by ${scale}, ${step} (${source})`, () => {
      const { pay } = hire(name, route, claims)
      assert.deepEqual(
        pay.state === 'applies' ? [pay.content.scale, pay.content.step] : pay.state,
        [scale, step],
      )
    })
  }

  test('keeps scale seniority in the seniority system (rule 165)', () => {
    const { pay } = hire('19498', 'horizontal-mobility', [
      job({ ...before, 'pay-system': 'seniority' }),
    ])
    assert.deepEqual(pay.state === 'applies' ? pay.content.keeps : pay.state, ['scale-seniority'])
  })

  test('asks of a foreign diploma in French an attest and an exam (rules 54, 55, 154)', () => {
    const french = bachelor({ country: 'FR', language: 'fr' })
    const found = states(hire('req18582', 'external', [french]))
    assert.equal(found['foreign-diploma'], 'not-met')
    assert.equal(found['article-7-exam'], 'not-met')
    assert.equal(found['language-law'], 'not-met')
    const exam: Claim = {
      claim: 'x',
      kind: 'exam',
      name: 'artikel-7',
      level: 'B',
      passed: '2025-12-01',
    }
    const attest: Claim = { claim: 'a', kind: 'attest', type: 'equivalence', issued: '2025-12-01' }
    const shown = states(hire('req18582', 'external', [french, exam, attest]))
    assert.equal(shown['foreign-diploma'], 'met')
    assert.equal(shown['article-7-exam'], 'met')
    assert.equal(shown['language-law'], 'met')
  })

  test('asks of whoever has no diploma of the level the exam too, in 4711 (rule 56, C14)', () => {
    assert.equal(states(hire('4711', 'external', []))['article-7-exam'], 'not-met')
  })

  test('asks citizenship in 4711 only (rule 158)', () => {
    const citizen: Claim = { claim: 'c', kind: 'citizenship', country: 'LI' }
    assert.equal(states(hire('4711', 'external', [citizen]))['citizenship'], 'met')
    assert.equal(
      states(hire('4711', 'external', [{ ...citizen, country: 'GB' }]))['citizenship'],
      'not-met',
    )
    assert.equal(states(hire('req18582', 'external', []))['citizenship'], undefined)
  })

  test('asks a promoted civil servant to be out of probation (rules 69, 155)', () => {
    assert.equal(outOfProbation('permanent'), 'met')
    assert.equal(outOfProbation('probation'), 'not-met')
  })

  test('waits for a student until the diploma is there (rules 58, 59)', () => {
    const student = bachelor({ obtained: undefined, expected: '2025-06-30' })
    assert.equal(states(hire('req18582', 'external', [student]))['student-diploma'], 'undecided')
    const graduate = bachelor({ obtained: '2025-06-30', expected: '2025-06-30' })
    assert.equal(states(hire('req18582', 'external', [graduate]))['student-diploma'], 'met')
  })
})
