import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { checkProfile } from './check.ts'
import { dictionary, profile, statement } from './fixtures/examples.ts'
import { type Profile } from './schema.ts'

const check = (change: Partial<Profile>): ReturnType<typeof checkProfile> =>
  checkProfile({ ...profile, ...change }, dictionary)

const asking = (
  ...asked: readonly Partial<Profile['behavioural-competences'][number]>[]
): Partial<Profile> => ({
  'behavioural-competences': asked.map((item) => ({
    competence: 'carefulness',
    level: 2,
    'open-list': false,
    ...item,
  })),
})

const ofClass = (from: number, to: number): Partial<Profile> => ({
  class: { from, to, meaning: statement },
})

describe('a function profile', () => {
  test('that is complete has no findings', () => {
    assert.deepEqual(check({}), [])
  })

  test('asks only for competences of the dictionary (rule 121)', () => {
    assert.deepEqual(check(asking({ competence: 'juggling' })), [
      {
        code: 'competence-unknown',
        severity: 'error',
        path: ['behavioural-competences', 0, 'competence'],
        facts: { competence: 'juggling', known: ['carefulness', 'vision'] },
      },
    ])
  })

  test('asks only for levels the dictionary describes (rule 127)', () => {
    assert.deepEqual(check(asking({ level: 3 })), [
      {
        code: 'level-unknown',
        severity: 'error',
        path: ['behavioural-competences', 0, 'level'],
        facts: { competence: 'carefulness', level: 3, known: ['1', '2'] },
      },
    ])
    const [named] = check(asking({ competence: 'vision', level: 1 }))
    assert.deepEqual(named?.facts['known'], [])
  })

  test('asks a competence once', () => {
    assert.deepEqual(check(asking({}, { level: 1 })), [
      {
        code: 'duplicate-id',
        severity: 'error',
        path: ['behavioural-competences', 1, 'competence'],
        facts: { id: 'carefulness' },
      },
    ])
  })

  test('has result areas with their own identifiers, each with a purpose (rule 31)', () => {
    const [area] = profile['result-areas']
    assert.ok(area !== undefined)
    const { purpose: _, ...aimless } = area
    assert.deepEqual(check({ 'result-areas': [area, aimless] }), [
      {
        code: 'duplicate-id',
        severity: 'error',
        path: ['result-areas', 1, 'id'],
        facts: { id: 'files' },
      },
      {
        code: 'result-area-without-purpose',
        severity: 'error',
        path: ['result-areas', 1],
        facts: { id: 'files' },
      },
    ])
  })
})

describe('the class of a function beside the level it asks (rule 129)', () => {
  test('must lie within the classes of the level', () => {
    assert.deepEqual(check(ofClass(12, 14)), [
      {
        code: 'class-outside-level',
        severity: 'error',
        path: ['behavioural-competences', 0, 'level'],
        facts: {
          competence: 'carefulness',
          level: 2,
          from: 13,
          to: 16,
          'class-from': 12,
          'class-to': 14,
        },
      },
    ])
  })

  test('may fill the classes of the level to both ends', () => {
    assert.deepEqual(check(ofClass(13, 16)), [])
    assert.equal(check(ofClass(13, 17)).length, 1)
  })

  test('fits exactly when every class of the function is one of the level', () => {
    const classes = fc.integer({ min: 7, max: 20 })
    fc.assert(
      fc.property(classes, classes, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const everyClass = Array.from({ length: to - from + 1 }, (_, index) => from + index)
        const fits = everyClass.every((own) => own >= 13 && own <= 16)
        assert.equal(check(ofClass(from, to)).length === 0, fits)
      }),
    )
  })

  test('is not judged where either is unknown', () => {
    assert.deepEqual(check({ class: 'not-stated' }), [])
    assert.deepEqual(check({ ...ofClass(7, 8), ...asking({ level: 1 }) }), [])
  })

  test('follows the classes the profile prints, which may differ from the dictionary', () => {
    const printed = { ...ofClass(12, 14), ...asking({ classes: { from: 12, to: 16 } }) }
    assert.deepEqual(check(printed), [
      {
        code: 'class-range-differs',
        severity: 'warning',
        path: ['behavioural-competences', 0, 'classes'],
        facts: {
          competence: 'carefulness',
          level: 2,
          from: 12,
          to: 16,
          'dictionary-from': 13,
          'dictionary-to': 16,
        },
      },
    ])
    assert.deepEqual(
      check(asking({ classes: { from: 13, to: 15 } })).map(({ code }) => code),
      ['class-range-differs'],
    )
    assert.deepEqual(check(asking({ classes: { from: 13, to: 16 } })), [])
    assert.deepEqual(check(asking({ level: 1, classes: { from: 13, to: 16 } })), [])
  })
})

describe('the approval of a function profile (rule 30)', () => {
  test('may be missing as a whole, with a warning', () => {
    assert.deepEqual(check({ approval: 'not-stated' }), [
      { code: 'approval-missing', severity: 'warning', path: ['approval'], facts: {} },
    ])
  })

  test('names for each party what is not filled in', () => {
    const empty = { name: 'not-filled', date: 'not-filled', signature: 'not-filled' } as const
    const named = { name: 'Holder', date: 'not-filled', signature: 'signed' } as const
    assert.deepEqual(check({ approval: { 'human-resources': empty, 'job-holder': named } }), [
      {
        code: 'approval-not-filled',
        severity: 'warning',
        path: ['approval', 'human-resources'],
        facts: { party: 'human-resources', fields: ['name', 'date', 'signature'] },
      },
      {
        code: 'approval-not-filled',
        severity: 'warning',
        path: ['approval', 'job-holder'],
        facts: { party: 'job-holder', fields: ['date'] },
      },
    ])
  })
})

describe('the texts of a function profile', () => {
  test('are checked too', () => {
    const purpose = { nl: 'Een doеl.', en: 'A purpose.' }
    assert.deepEqual(
      check({ purpose }).map(({ code, path }) => [code, path]),
      [['mixed-script', ['purpose', 'nl']]],
    )
  })
})
