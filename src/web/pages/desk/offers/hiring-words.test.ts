import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { says } from '#core/eligibility/fixtures/regulation.ts'
import { type Hiring } from '#core/regulation/schema/hiring.ts'
import { payInWords } from './hiring-words.ts'

const RULE: Hiring['pay'][number] = {
  routes: ['horizontal-mobility'],
  system: 'seniority',
  scale: 'not-stated',
  step: 'not-stated',
  says: says('In service elsewhere you keep your system.'),
}
const route = 'horizontal-mobility'

describe('what is said of the pay at an offer', () => {
  test('names what the regulation leaves out in words', () => {
    const applies = { state: 'applies', rule: 'hiring/pay/0', says: RULE.says } as const
    assert.equal(
      told({ ...applies, content: RULE, because: undefined }, [RULE]),
      'Scale not stated: pay system by seniority, step not stated. In service elsewhere you keep your system.',
    )
  })

  test('gives the rules of the route where none fits what was stated', () => {
    assert.equal(
      told({ state: 'none' }, [RULE, { ...RULE, routes: ['external'], says: says('Other.') }]),
      'None of the rules of this route fits what this candidate stated. In service elsewhere you keep your system.',
    )
  })

  test('says that the regulation says nothing where it has none for the route', () => {
    assert.match(told({ state: 'none' }, []), /says nothing about the pay/u)
  })
})

/** A part about hiring that says nothing yet. */
const NOTHING: Hiring = {
  result: { says: says('Result.'), values: ['passed', 'not-passed'], from: ['last'] },
  choice: { kind: 'may', owner: 'line-manager', says: says('The line manager chooses.') },
  'admission-conditions': {},
  start: [],
  probation: [],
  status: [],
  pay: [],
}

function told(pay: Parameters<typeof payInWords>[0]['pay'], rules: Hiring['pay']): string {
  return payInWords({ pay, route }, { hiring: { ...NOTHING, pay: rules } }, 'en')
}
