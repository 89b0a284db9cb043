import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { says } from '#core/eligibility/fixtures/regulation.ts'
import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { type Asked, ask } from './fixtures/ask.ts'

describe('admission conditions', () => {
  const hiring: Partial<Hiring> = {
    'admission-conditions': {
      rights: {
        says: says('civil and political rights'),
        routes: ['external', 'external-mobility'],
        require: { 'criminal-record': { rights: 'intact' } },
        'due-at': 'appointment',
        evidence: says('extract'),
      },
      equivalence: {
        says: says('equivalence of a foreign diploma'),
        routes: ['external'],
        when: { diploma: { 'from-outside': 'benelux' } },
        require: { attest: { type: 'equivalence' } },
        'due-at': 'appointment',
      },
      probation: {
        says: says('out of probation'),
        routes: ['promotion'],
        require: { employment: { appointment: ['permanent'] } },
        'due-at': 'appointment',
      },
      diploma: {
        says: says('the diploma itself'),
        routes: ['external'],
        when: { diploma: { 'expected-by': '2025-06-30' } },
        require: { diploma: { 'at-least': 'bachelor' } },
        'due-at': 'entry-into-service',
        missing: { says: says('may'), kind: 'may', owner: 'authority' },
      },
    },
  }
  const states = (asked: Omit<Asked, 'hiring'>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      ask({ ...asked, hiring }).admission.map(({ condition: name, state }) => [name, state]),
    )
  const record: Claim = {
    claim: 'r',
    kind: 'criminal-record',
    rights: 'intact',
    issued: '2025-08-01',
  }
  const french: ClaimOf<'diploma'> = {
    claim: 'd',
    kind: 'diploma',
    level: 'bachelor',
    country: 'FR',
    obtained: '2019-06-30',
  }
  const student: Claim = {
    claim: 'd',
    kind: 'diploma',
    level: 'bachelor',
    country: 'BE',
    expected: '2025-06-28',
  }

  test('are those of the route (rule 159)', () => {
    assert.deepEqual(Object.keys(states({ claims: [], route: 'external-mobility' })), ['rights'])
    assert.deepEqual(Object.keys(states({ claims: [], route: 'promotion' })), ['probation'])
    assert.deepEqual(Object.keys(states({ claims: [], route: 'horizontal-mobility' })), [])
  })

  test('are met, not met, or not for this person (rules 54, 153)', () => {
    assert.deepEqual(states({ claims: [record, { ...french, country: 'BE' }] }), {
      rights: 'met',
      equivalence: 'does-not-apply',
      diploma: 'met',
    })
    assert.equal(states({ claims: [record, french] })['equivalence'], 'not-met')
    const attest: Claim = { claim: 'a', kind: 'attest', type: 'equivalence', issued: '2025-08-15' }
    assert.equal(states({ claims: [record, french, attest] })['equivalence'], 'met')
    assert.equal(states({ claims: [{ ...record, rights: 'deprived' }] })['rights'], 'not-met')
  })

  test('are undecided as long as what is missing may still come before hiring (policy 14)', () => {
    const open = { hiredOn: undefined }
    assert.equal(states({ claims: [], other: open })['rights'], 'undecided')
    assert.equal(states({ claims: [] })['rights'], 'not-met')
    assert.equal(states({ claims: [french], other: open })['equivalence'], 'undecided')
    const whereUnknown = { ...french, country: undefined }
    assert.equal(states({ claims: [whereUnknown] })['equivalence'], 'undecided')
    const attest: Claim = { claim: 'a', kind: 'attest', type: 'equivalence', issued: '2025-08-15' }
    assert.equal(states({ claims: [whereUnknown, attest] })['equivalence'], 'met')
  })

  test('ask a student for the diploma, and say who may decide without it (rules 58, 59, Q23)', () => {
    const found = ask({ hiring, claims: [student] }).admission.find(
      (one) => one.condition === 'diploma',
    )
    assert.equal(found?.state, 'undecided')
    assert.equal(found?.dueAt, 'entry-into-service')
    assert.equal(found?.choice?.owner, 'authority')
    const obtained = { ...student, obtained: '2025-06-28' }
    const later = ask({ hiring, claims: [obtained] }).admission.find(
      (one) => one.condition === 'diploma',
    )
    assert.equal(later?.state, 'met')
    assert.equal(later?.choice, undefined)
  })

  test('together say whether somebody may be admitted', () => {
    const belgian = { ...french, country: 'BE' }
    assert.equal(ask({ hiring, claims: [record, belgian] }).mayBeAdmitted, 'met')
    assert.equal(ask({ hiring, claims: [belgian] }).mayBeAdmitted, 'not-met')
    const open = { hiredOn: undefined }
    assert.equal(ask({ hiring, claims: [belgian], other: open }).mayBeAdmitted, 'undecided')
  })

  test('may be judged by a person, who is shown beside the rules (policy 22)', () => {
    const judgement = { condition: 'rights', finding: 'met', reason: 'declared', by: 'p1' } as const
    const [rights] = ask({ hiring, claims: [], other: { judgements: [judgement] } }).admission
    assert.equal(rights?.state, 'met')
    assert.equal(rights?.because.concluded, 'not-met')
    assert.equal(rights?.rule, 'hiring/admission-conditions/rights')
  })
})
