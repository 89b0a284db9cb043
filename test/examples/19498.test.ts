import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import {
  type Told,
  told,
  round,
  candidate,
  outcomeIn,
  reasonsIn,
  onRankedList,
  inReserve,
  offers,
} from './told.ts'

describe('the facts of selection 19498', () => {
  let all: Told
  let decided: Told
  before(async () => {
    all = await told('opgroeien-19498')
    decided = await told('opgroeien-19498', '2025-11-21')
  })

  test('screen 24 candidates, of whom 19 go on', () => {
    const { participants, counts } = round(all, 'cv-screening')
    assert.equal(participants, 24)
    assert.deepEqual(counts, { 'goes-on': 19, 'not-admitted': 2, invalid: 2, withdrawn: 1 })
  })

  test('keep the late application and the one in French, both as not valid', () => {
    assert.deepEqual(reasonsIn(all, 'k09', 'cv-screening'), ['invalid-late'])
    assert.deepEqual(reasonsIn(all, 'k10', 'cv-screening'), ['invalid-language'])
  })

  test('close the external route to who qualifies for horizontal mobility', () => {
    assert.equal(outcomeIn(all, 'k07', 'cv-screening'), 'not-admitted')
    const external = candidate(all, 'k07').routes.find(({ route }) => route === 'external')
    assert.deepEqual([external?.qualifies, external?.open], ['met', 'not-met'])
  })

  test('admit by promotion with four years of experience and not with one day less', () => {
    assert.equal(outcomeIn(all, 'k05', 'cv-screening'), 'goes-on')
    assert.equal(outcomeIn(all, 'k11', 'cv-screening'), 'not-admitted')
  })

  test('leave a diploma without its list to a person, who finds it in order', async () => {
    const waiting = await told('opgroeien-19498', '2025-11-12T09:00')
    assert.equal(outcomeIn(waiting, 'k08', 'cv-screening'), 'undecided')
    assert.equal(outcomeIn(all, 'k08', 'cv-screening'), 'goes-on')
  })

  test('count the last submission before the deadline, also after withdrawing and applying again', () => {
    for (const name of ['k12', 'k13']) {
      const counts = candidate(all, name).submissions.map((one) => one.counts)
      assert.deepEqual(counts, [false, true], name)
    }
  })

  test('announce five places and widen them to six at the cut-off of 6', () => {
    assert.deepEqual(round(all, 'preselection')['cut-off'], {
      announced: 5,
      within: 6,
      competing: 12,
      values: { main: '6' },
    })
    assert.equal(round(all, 'preselection').counts['below-minimum'], 6)
  })

  test('rank by main, ADM and ANAB0, who is equal on all on one rank', () => {
    assert.deepEqual(onRankedList(decided), [
      [1, 'k03'],
      [2, 'k06'],
      [2, 'k17'],
      [4, 'k15'],
      [5, 'k18'],
      [6, 'k04'],
    ])
  })

  test('open a replacement only when fewer than five are left', async () => {
    for (const [until, isOpen] of [
      ['2025-11-25', false],
      ['2025-11-26T17:00', true],
    ] as const) {
      const { outcome } = await told('opgroeien-19498', until)
      assert.equal(
        outcome.open.some(({ kind }) => kind === 'replacement'),
        isOpen,
        until,
      )
    }
    assert.equal(candidate(all, 'k03').rounds.length, 4)
  })

  test('keep the place of who could not attend on the ranked list', async () => {
    const spring = await told('opgroeien-19498', '2026-03-01')
    assert.equal(outcomeIn(spring, 'k14', 'competences'), 'absent')
    assert.deepEqual(onRankedList(spring)[0], [1, 'k14'])
    assert.ok(!onRankedList(spring).some(([, name]) => name === 'k03'))
  })

  test('call a shared rank whole; who passes then enters the same reserve', () => {
    assert.deepEqual(all.selection.calls.at(-1)?.candidates, ['k06', 'k17'])
    assert.deepEqual(inReserve(all), ['k06', 'k08'])
    assert.equal(outcomeIn(all, 'k17', 'function-specific'), 'below-minimum')
  })

  test('bring the chosen into service within three months of the choice', () => {
    assert.deepEqual(offers(all), [
      ['k05', 'in-service'],
      ['k06', 'in-service'],
    ])
    const [first] = all.outcome.offers
    assert.deepEqual([first?.['entered-on'], first?.['start-by']], ['2026-02-02', '2026-03-10'])
  })

  test('extend both lists once, without a gap', () => {
    const { 'ranked-list': ranked, reserve } = all.outcome.lists
    assert.deepEqual([ranked?.through, ranked?.extended], ['2027-11-20', 1])
    assert.deepEqual([reserve?.through, reserve?.extended], ['2027-12-08', 1])
  })

  test('keep the place of who declined a comparable vacancy, proposed with consent', () => {
    const found = all.selection.candidates.get('k08')
    assert.equal(found?.consent, true)
    assert.deepEqual(found?.comparable, { 'loket kinderopvang': 'declined' })
  })
})
