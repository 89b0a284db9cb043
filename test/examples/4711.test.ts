import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import {
  type Told,
  told,
  round,
  candidate,
  outcomeIn,
  reasonsIn,
  inReserve,
  offers,
} from './told.ts'

describe('the facts of selection 4711', () => {
  let all: Told
  before(async () => {
    all = await told('ago-4711')
  })

  test('go by the postmark, and by a person where it is illegible', async () => {
    const arrived = await told('ago-4711', '2021-12-10T09:30')
    assert.equal(outcomeIn(arrived, 'k05', 'cv-screening'), 'goes-on')
    assert.deepEqual(reasonsIn(arrived, 'k06', 'cv-screening'), ['undecided-postmark'])
    assert.equal(outcomeIn(all, 'k06', 'cv-screening'), 'goes-on')
    assert.deepEqual(reasonsIn(all, 'k18', 'cv-screening'), ['invalid-late'])
  })

  test('hold a missing copy of an old diploma against the candidate, a missing assignment only when a person does', async () => {
    assert.deepEqual(reasonsIn(all, 'k12', 'cv-screening'), ['invalid-attachment'])
    assert.deepEqual(reasonsIn(all, 'k13', 'cv-screening'), ['invalid-attachment'])
    const asked = await told('ago-4711', '2021-12-10T10:05')
    assert.deepEqual(reasonsIn(asked, 'k13', 'cv-screening'), ['undecided-attachment'])
  })

  test('admit by mobility without a diploma, and nobody without experience', () => {
    for (const name of ['k03', 'k04', 'k07']) {
      assert.equal(outcomeIn(all, name, 'cv-screening'), 'goes-on', name)
    }
    assert.equal(outcomeIn(all, 'k16', 'cv-screening'), 'not-admitted')
  })

  test('weigh three criteria by a third each: 60 exactly is enough, 59 and two thirds is not', () => {
    const total = (name: string): string | undefined =>
      candidate(all, name).rounds.find((one) => one.round === 'preselection')?.total
    assert.deepEqual([total('k14'), outcomeIn(all, 'k14', 'preselection')], ['60', 'outside-quota'])
    assert.deepEqual(
      [total('k10'), outcomeIn(all, 'k10', 'preselection')],
      ['179/3', 'below-minimum'],
    )
  })

  test('freeze the round when a conflict of interest is found, until everybody is scored again', async () => {
    const frozen = await told('ago-4711', '2021-12-13T09:00')
    assert.equal(round(frozen, 'preselection').state, 'frozen')
    assert.equal(outcomeIn(frozen, 'k02', 'preselection'), 'goes-on')
    assert.equal(outcomeIn(all, 'k02', 'preselection'), 'outside-quota')
    assert.equal(outcomeIn(all, 'k09', 'preselection'), 'goes-on')
    assert.deepEqual(round(all, 'preselection')['cut-off']?.values, { total: '197/3' })
  })

  test('count an earlier result that selector and line manager granted together', () => {
    assert.equal(
      all.selection.candidates.get('k08')?.scores?.['competences/interview']?.reused,
      true,
    )
    assert.equal(outcomeIn(all, 'k08', 'competences'), 'goes-on')
  })

  test('let six of eight pass module 2 and four of six module 3', () => {
    assert.deepEqual(round(all, 'competences').counts, { 'goes-on': 6, 'below-minimum': 2 })
    assert.deepEqual(round(all, 'function-specific').counts, { passed: 4, 'below-minimum': 2 })
  })

  test('start the reserve on the day of the minutes', async () => {
    const signed = await told('ago-4711', '2022-01-07')
    const { from, through } = signed.outcome.lists.reserve ?? {}
    assert.deepEqual([from, through], ['2022-01-06', '2023-01-06'])
    assert.deepEqual(inReserve(signed), ['k01', 'k03', 'k07', 'k08'])
  })

  test('keep the place after a contractual entry and take it after a statutory one', () => {
    assert.deepEqual(offers(all), [
      ['k07', 'in-service'],
      ['k01', 'in-service'],
      ['k03', 'lapsed'],
    ])
    assert.deepEqual(inReserve(all), ['k03', 'k07', 'k08'])
  })

  test('leave nothing open', () => {
    assert.deepEqual(all.outcome.open, [])
  })
})
