/**
 * The forms for claims: just what a regulation looks at, read into claims or sent back with what is wrong.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { type Claim, claim as claimSchema } from '#core/claims/schema.ts'
import { compileEligibility } from '#core/eligibility/eligibility.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { type ClaimField, type ClaimForm } from '#web/forms/claims/field.ts'
import { claimForms } from '#web/forms/claims/forms.ts'
import {
  claimNamed,
  claimsOfKind,
  newName,
  withClaim,
  withoutClaim,
} from '#web/forms/claims/list.ts'
import { readClaim } from '#web/forms/claims/read.ts'
import { type Written, writtenIn, writtenOf } from '#web/forms/claims/written.ts'

const folder = new URL('../../regulations/', import.meta.url)
const regulationOf = (name: string): Regulation =>
  schema.parse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')))
const day = (text: string): Day => {
  const found = parseDay(text)
  assert.ok(found !== undefined)
  return found
}
const TODAY = day('2025-05-20')
const digital = regulationOf('ago-4711')
const file = regulationOf('opgroeien-19498')
const complaints = regulationOf('opgroeien-req18582')

const formOf = (regulation: Regulation, kind: string): ClaimForm => {
  const found = claimForms(regulation).find((form) => form.kind === kind)
  assert.ok(found !== undefined, kind)
  return found
}
const read = (form: ClaimForm, body: Readonly<Record<string, unknown>>): unknown => {
  const result = readClaim(form, writtenIn(form, body), { claim: 'c', today: TODAY })
  return result.ok ? result.value : result.refusal.map(({ field, says }) => [field, says.nl])
}
const BACHELOR = {
  level: 'bachelor',
  'obtained-day': '27',
  'obtained-month': '6',
  'obtained-year': '2007',
  institution: 'flemish',
}

const kindsOf = (regulation: Regulation): unknown => claimForms(regulation).map(({ kind }) => kind)
const fieldsOf = (regulation: Regulation, kind: string): unknown =>
  formOf(regulation, kind).fields.map(({ name }) => name)
const namesOf = (claims: readonly Claim[]): unknown => claims.map(({ claim }) => claim)

describe('the forms of a regulation', () => {
  test('are for just the kinds of claims that it looks at', () => {
    assert.deepEqual(kindsOf(complaints), ['diploma', 'proof', 'employment', 'evaluation'])
    assert.deepEqual(kindsOf(digital), [
      'diploma',
      'proof',
      'employment',
      'selection',
      'exemption',
      'statement',
      'statement',
    ])
  })

  test('have just the fields that it looks at', () => {
    assert.deepEqual(fieldsOf(complaints, 'employment'), [
      'scope',
      'authority-kind',
      'status',
      'appointment',
      'level',
      'rank',
      'from',
      'until',
      'relevant-to',
      'social-security',
    ])
    assert.ok(String(fieldsOf(complaints, 'diploma')).includes('expected'))
    assert.ok(!String(fieldsOf(file, 'diploma')).includes('expected'))
  })

  test('ask a field of a job only where some rule looks at it', () => {
    const groups = Object.fromEntries(
      formOf(digital, 'employment').fields.map(({ name, only }) => [name, only?.group]),
    )
    assert.equal(groups['equivalent-grade'], 'external')
    assert.equal(groups['scale-rank'], 'flemish')
    assert.equal(groups['status'], 'authority')
    assert.equal(groups['appointment'], 'statutory')
    assert.equal(groups['from'], undefined)
  })

  test('make claims by which somebody takes part', () => {
    const diploma = read(formOf(file, 'diploma'), BACHELOR)
    const { routes } = compileEligibility(file).verdict({
      claims: [claimSchema.parse(diploma)],
      appliedOn: TODAY,
      evidence: new Map(),
      judgements: [],
    })
    assert.equal(routes[0]?.verdict, 'met')
  })
})

describe('a form that is in order', () => {
  test('becomes a claim with the fields that were filled in, and no others', () => {
    assert.deepEqual(read(formOf(file, 'diploma'), { ...BACHELOR, shoe: 'size' }), {
      claim: 'c',
      kind: 'diploma',
      level: 'bachelor',
      obtained: '2007-06-27',
      institution: 'flemish',
      lists: [],
    })
  })

  test('takes a month by its name', () => {
    const body = { ...BACHELOR, 'obtained-month': 'juni' }
    assert.equal(claimSchema.parse(read(formOf(file, 'diploma'), body)).kind, 'diploma')
  })

  test('leaves out what was written in a field that its other answers give no reason to', () => {
    const body = {
      scope: 'private',
      status: 'statutory',
      appointment: 'permanent',
      level: 'B',
      rank: 'no rank at all',
      'from-day': '1',
      'from-month': '2',
      'from-year': '2020',
    }
    assert.deepEqual(read(formOf(complaints, 'employment'), body), {
      claim: 'c',
      kind: 'employment',
      scope: 'private',
      from: '2020-02-01',
      'relevant-to': [],
    })
  })

  test('says of several choices which hold, once each', () => {
    const body = {
      scope: 'private',
      'from-day': '1',
      'from-month': '2',
      'from-year': '2020',
      'relevant-to': ['trajectory-follow-up', 'trajectory-follow-up'],
    }
    const found = claimSchema.parse(read(formOf(file, 'employment'), body))
    assert.deepEqual(found.kind === 'employment' && found['relevant-to'], ['trajectory-follow-up'])
  })
})

describe('a form with something wrong', () => {
  const diploma = formOf(file, 'diploma')
  const cases: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
    ['nothing filled in', { level: '', 'obtained-year': '' }, 'obtained', /Vul in wanneer/u],
    ['a day without a month', { 'obtained-month': '' }, 'obtained', /Vul ook de maand in/u],
    ['a day that does not exist', { 'obtained-day': '31' }, 'obtained', /31\/6\/2007 is geen dag/u],
    ['a year of two figures', { 'obtained-year': '07' }, 'obtained', /vier cijfers/u],
    ['letters for a day', { 'obtained-day': 'ab' }, 'obtained', /in cijfers/u],
    ['a day still to come', { 'obtained-year': '2031' }, 'obtained', /moet nog komen/u],
    ['a level that is not offered', { level: 'kleuter' }, 'level', /uit de lijst/u],
    ['too long a text', { field: 'x'.repeat(201) }, 'field', /ten hoogste 200/u],
  ]
  for (const [what, change, field, says] of cases) {
    test(`comes back for ${what}, saying what to do`, () => {
      const blank = what === 'nothing filled in' ? { 'obtained-day': '', 'obtained-month': '' } : {}
      const problems = read(diploma, { ...BACHELOR, ...change, ...blank })
      assert.ok(Array.isArray(problems))
      const [, message] = problems.find(([name]) => name === field) ?? []
      assert.match(message, says)
    })
  }

  test('names its problems in the order of the fields, one a field', () => {
    const problems = read(diploma, {})
    assert.ok(Array.isArray(problems))
    assert.deepEqual(
      problems.map(([field]) => field),
      ['level', 'obtained'],
    )
  })

  test('for a student has one of two days, and none that has passed', () => {
    const student = formOf(complaints, 'diploma')
    const expected = { 'expected-day': '30', 'expected-month': '6', 'expected-year': '2025' }
    const both = read(student, { ...BACHELOR, ...expected })
    const neither = read(student, { level: 'bachelor' })
    const past = read(student, { level: 'bachelor', ...expected, 'expected-year': '2024' })
    assert.match(String(both), /^expected,Je vulde ook in/u)
    assert.match(String(neither), /^obtained,Vul in wanneer je het behaalde, of/u)
    assert.match(String(past), /^expected,Die dag is al voorbij/u)
    assert.equal(
      claimSchema.parse(read(student, { level: 'bachelor', ...expected })).kind,
      'diploma',
    )
  })

  test('for a job that ended before it began, or a rank that is none, says so', () => {
    const job = {
      scope: 'flemish-services',
      'from-day': '1',
      'from-month': '2',
      'from-year': '2020',
    }
    const ended = { 'until-day': '1', 'until-month': '1', 'until-year': '2020' }
    const form = formOf(complaints, 'employment')
    assert.match(String(read(form, { ...job, ...ended })), /^until,De laatste dag ligt voor/u)
    assert.match(String(read(form, { ...job, rank: 'Z9' })), /^rank,Dat is geen rang/u)
  })

  test('for an access certificate without its last day says where to find that', () => {
    const body = {
      type: 'toegangsbewijs',
      'issued-day': '1',
      'issued-month': '2',
      'issued-year': '2025',
    }
    assert.match(String(read(formOf(file, 'proof'), body)), /^valid-through,Een toegangsbewijs/u)
  })
})

const inputFor = ({ name, input }: ClaimField): fc.Arbitrary<Written> => {
  const text = fc.oneof(
    fc.constantFrom('', 'yes', 'no', '1', '12', '31', '1999', '2031', 'B1', '4/5', '80 %', '0,5'),
    fc.string({ maxLength: 6 }),
  )
  if (input.kind === 'day') {
    const number = (low: number, high: number): fc.Arbitrary<string> =>
      fc.oneof({ weight: 4, arbitrary: fc.integer({ min: low, max: high }).map(String) }, text)
    return fc
      .tuple(number(1, 31), number(1, 12), number(1950, 2030))
      .map(([d, m, y]) => ({ [`${name}-day`]: [d], [`${name}-month`]: [m], [`${name}-year`]: [y] }))
  }
  const values = 'options' in input ? input.options.map(({ value }) => value) : ['yes', 'no']
  if (input.kind === 'several') return fc.subarray(values).map((all) => ({ [name]: all }))
  const one = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', ...values) }, text)
  return one.map((value) => ({ [name]: [value] }))
}
const anyWritten = (form: ClaimForm): fc.Arbitrary<Written> =>
  fc
    .tuple(...form.fields.map(inputFor))
    .map((all) => all.reduce<Written>((made, part) => ({ ...made, ...part }), {}))
const anyForm = fc.constantFrom(...[digital, file, complaints].flatMap(claimForms))

describe('any form', () => {
  test('becomes a claim or comes back with problems, and a claim written again is the same claim', () => {
    fc.assert(
      fc.property(
        anyForm.chain((form) => anyWritten(form).map((written) => ({ form, written }))),
        ({ form, written }) => {
          const result = readClaim(form, written, { claim: 'c1', today: TODAY })
          if (!result.ok) {
            assert.ok(result.refusal.length > 0)
            return
          }
          assert.deepEqual(claimSchema.parse(result.value), result.value)
          const again = writtenOf(form, result.value)
          const second = readClaim(form, again, { claim: 'c1', today: TODAY })
          assert.deepEqual(second, result)
        },
      ),
      { numRuns: 500 },
    )
  })
})

const diplomaClaim = (name: string): Claim => ({ claim: name, kind: 'diploma', level: 'master' })

describe('a list of claims', () => {
  const list = [diplomaClaim('diploma-1'), diplomaClaim('diploma-3')]

  test('gives a further claim a name that none has', () => {
    assert.equal(newName(list, 'diploma'), 'diploma-2')
    assert.equal(newName(list, 'proof'), 'proof-1')
  })

  test('takes a new claim at its end and a changed one in its place', () => {
    assert.deepEqual(namesOf(withClaim(list, diplomaClaim('diploma-2'))), [
      'diploma-1',
      'diploma-3',
      'diploma-2',
    ])
    const changed = withClaim(list, { claim: 'diploma-1', kind: 'diploma', level: 'bachelor' })
    assert.deepEqual(namesOf(changed), ['diploma-1', 'diploma-3'])
    assert.deepEqual(claimNamed(changed, 'diploma', 'diploma-1'), {
      claim: 'diploma-1',
      kind: 'diploma',
      level: 'bachelor',
    })
    assert.equal(claimNamed(changed, 'proof', 'diploma-1'), undefined)
  })

  test('loses the claim that is removed, and only that', () => {
    assert.deepEqual(withoutClaim(list, 'diploma-1'), [diplomaClaim('diploma-3')])
    assert.deepEqual(claimsOfKind(list, 'proof'), [])
  })
})
