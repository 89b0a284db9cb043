import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { day, says } from '#core/eligibility/fixtures/regulation.ts'
import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { type Asked, ask, job } from './fixtures/ask.ts'
import { type HiringFindings } from './hiring.ts'

type Job = ClaimOf<'employment'>

describe('the limit for starting (rule 180, Q20)', () => {
  const within = {
    length: 'P3M',
    from: 'selection-decision',
    counting: 'start-day-excluded',
  } as const
  const hiring: Partial<Hiring> = {
    start: [{ says: says('3 months'), routes: ['promotion'], within }],
  }
  const days = { 'selection-decision': day('2025-11-30') }
  const limit = (other: Partial<Asked> = {}): HiringFindings['start'] =>
    ask({ hiring, claims: [], route: 'promotion', days, ...other }).start

  test('is the last day of the term from the selection decision', () => {
    const found = limit({ other: { hiredOn: day('2026-02-28') } })
    assert.ok(found.state === 'limited')
    assert.equal(found.lastDay, '2026-02-28')
    assert.equal(found.kept, true)
    assert.equal(found.rule, 'hiring/start/0')
  })

  test('is not kept a day later, and open while no day is set', () => {
    const late = limit({ other: { hiredOn: day('2026-03-01') } })
    assert.equal(late.state === 'limited' && late.kept, false)
    const open = limit({ other: { hiredOn: undefined } })
    assert.equal(open.state === 'limited' ? open.kept : false, undefined)
  })

  test('is undecided before the decision, and absent for external hires', () => {
    const before = limit({ days: {} })
    assert.equal(before.state === 'undecided' ? before.missing : '', 'selection-decision')
    assert.deepEqual(limit({ route: 'external' }), { state: 'none' })
  })
})

describe('probation (rules 175–179)', () => {
  const hiring: Partial<Hiring> = {
    probation: [
      {
        says: says('nine months'),
        routes: ['promotion'],
        when: {
          employment: { status: 'statutory', 'selection-published': { before: '2024-06-01' } },
        },
        length: 'P9M',
      },
      {
        says: says('none'),
        routes: ['promotion'],
        when: { employment: { status: 'contractual' } },
        length: 'none',
      },
      {
        says: says('at most three'),
        routes: ['external-mobility'],
        length: 'P3M',
        'at-most': true,
      },
    ],
  }
  const probation = (claims: readonly Claim[], route: string): HiringFindings['probation'] =>
    ask({ hiring, claims, route }).probation

  test('is the first rule that applies', () => {
    const old = job({ status: 'statutory', 'selection-published': '2024-05-31' })
    const nine = probation([old], 'promotion')
    assert.ok(nine.state === 'applies')
    assert.equal(nine.content.length, 'P9M')
    assert.equal(nine.rule, 'hiring/probation/0')
    const contract = probation([job({ status: 'contractual' })], 'promotion')
    assert.equal(contract.state === 'applies' && contract.content.length, 'none')
    const mobile = probation([], 'external-mobility')
    assert.equal(mobile.state === 'applies' && mobile.content['at-most'], true)
  })

  test('is undecided while an earlier rule may apply', () => {
    const found = probation([job({ status: 'statutory' })], 'promotion')
    assert.equal(found.state === 'undecided' && found.rule, 'hiring/probation/0')
  })

  test('is none where no rule speaks of the person', () => {
    assert.deepEqual(probation([], 'external'), { state: 'none' })
    const since = job({ status: 'statutory', 'selection-published': '2024-06-01' })
    assert.deepEqual(probation([since], 'promotion'), { state: 'none' })
  })
})

describe('pay (rules 163–167, 171–173)', () => {
  const hiring: Partial<Hiring> = {
    pay: [
      {
        says: says('corresponding step'),
        routes: ['horizontal-mobility'],
        when: { employment: { 'pay-system': 'evaluation' } },
        system: 'evaluation',
        scale: 'NB111',
        step: 'corresponding-step',
      },
      {
        says: says('corresponding functional career'),
        routes: ['horizontal-mobility'],
        when: { employment: { 'pay-system': 'seniority' } },
        system: 'seniority',
        scale: 'B111',
        step: 'corresponding-functional-career',
        keeps: ['scale-seniority'],
      },
      {
        says: says('hiring'),
        routes: ['external', 'promotion'],
        system: 'evaluation',
        scale: 'NB111',
        step: 'by-experience',
      },
    ],
  }
  const cases: readonly (readonly [string, string, Partial<Job>, string])[] = [
    ['rule 163: hiring', 'external', {}, 'hiring/pay/2'],
    [
      'rule 164: in the evaluation system',
      'horizontal-mobility',
      { 'pay-system': 'evaluation' },
      'hiring/pay/0',
    ],
    [
      'rule 165: in the seniority system',
      'horizontal-mobility',
      { 'pay-system': 'seniority' },
      'hiring/pay/1',
    ],
    ['rule 167: promotion', 'promotion', {}, 'hiring/pay/2'],
  ]
  for (const [source, route, other, rule] of cases) {
    test(`follows ${rule} (${source})`, () => {
      const found = ask({ hiring, claims: [job(other)], route }).pay
      assert.equal(found.state === 'applies' && found.rule, rule)
    })
  }

  test('is undecided while the pay system is not known', () => {
    const found = ask({ hiring, claims: [job()], route: 'horizontal-mobility' }).pay
    assert.equal(found.state, 'undecided')
  })
})
