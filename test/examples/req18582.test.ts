import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import { openPoints } from '#core/selection/points/open-points.ts'
import { workOf } from '#core/selection/timed.ts'
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

describe('the facts of selection req18582', () => {
  let all: Told
  before(async () => {
    all = await told('opgroeien-req18582')
  })

  test('judge staff on 1 June and their experience on 3 June', () => {
    assert.equal(outcomeIn(all, 'k06', 'cv-screening'), 'goes-on')
    const mobility = candidate(all, 'k06').routes.find(
      ({ route }) => route === 'horizontal-mobility',
    )
    assert.equal(mobility?.verdict, 'not-met')
    assert.equal(outcomeIn(all, 'k07', 'cv-screening'), 'goes-on')
    assert.equal(outcomeIn(all, 'k16', 'cv-screening'), 'not-admitted')
  })

  test('admit the student who graduates in June and not the one who does in September', () => {
    assert.equal(outcomeIn(all, 'k04', 'cv-screening'), 'goes-on')
    assert.equal(outcomeIn(all, 'k15', 'cv-screening'), 'not-admitted')
  })

  test('tell in the outcome what became of each case, and no time that would show an adjustment', () => {
    const works = ['k04', 'k06'].map(
      (name) => candidate(all, name).rounds.find((one) => one.round === 'function-specific')?.work,
    )
    assert.deepEqual(works, [{ case: 'in-time' }, { case: 'late' }])
  })

  test('take an application of the last minute and not one of midnight', () => {
    assert.equal(outcomeIn(all, 'k17', 'cv-screening'), 'goes-on')
    assert.deepEqual(reasonsIn(all, 'k18', 'cv-screening'), ['invalid-late'])
  })

  test('let 50 % and score 3 reach the minima, and 49.975 % not', () => {
    assert.equal(outcomeIn(all, 'k10', 'preselection'), 'outside-quota')
    assert.equal(outcomeIn(all, 'k11', 'preselection'), 'below-minimum')
    assert.equal(outcomeIn(all, 'k12', 'preselection'), 'below-minimum')
  })

  test('let nine go on at first, the eighth and ninth being equal', async () => {
    const first = await told('opgroeien-req18582', '2025-06-17T07:00')
    assert.deepEqual(round(first, 'preselection')['cut-off'], {
      announced: 8,
      within: 9,
      competing: 12,
      values: { total: '67.5' },
    })
  })

  test('ask the line manager to choose again once the one who was chosen let the post go', async () => {
    assert.deepEqual(await choiceAt('2025-07-02T08:00'), { posts: 1, chosen: 0 })
    assert.equal(await choiceAt('2025-08-18T07:00'), undefined)
    assert.deepEqual(await choiceAt('2025-08-18T08:00'), { posts: 1, chosen: 0 })
    assert.equal(await choiceAt('2025-08-19T08:30'), undefined)
  })

  test('show what a correction changes before somebody else confirms it', async () => {
    const frozen = await told('opgroeien-req18582', '2025-06-17T09:00')
    const { state, correction } = round(frozen, 'preselection')
    assert.equal(state, 'frozen')
    assert.deepEqual(
      [correction?.['comes-in'], correction?.['falls-out']],
      [['k13'], ['k08', 'k09']],
    )
    assert.deepEqual(round(all, 'preselection')['cut-off']?.values, { total: '68.75' })
  })

  test('call the shared next rank as replacement, both of them', () => {
    const brought = all.selection.rounds.get('competences')?.brought
    assert.deepEqual(
      [...(brought ?? [])],
      [
        ['k08', 'replacement'],
        ['k09', 'replacement'],
      ],
    )
  })

  test('end the case after 45 minutes, later with extra time or an agreed slot', () => {
    const [version] = all.selection.versions
    assert.ok(version !== undefined)
    for (const [name, state, ends] of [
      ['k13', 'in-time', '2025-06-19T17:45:00.000Z'],
      ['k03', 'autosaved', '2025-06-19T17:45:00.000Z'],
      ['k06', 'late', '2025-06-19T17:45:00.000Z'],
      ['k09', 'in-time', '2025-06-19T18:00:00.000Z'],
      ['k05', 'in-time', '2025-06-20T10:45:00.000Z'],
    ] as const) {
      const found = all.selection.candidates.get(name)
      assert.ok(found !== undefined)
      const which = { round: 'function-specific', measure: 'case' }
      const work = workOf(all.selection, version.regulation, found, which)
      assert.deepEqual([work.state, work.window?.ends], [state, ends], name)
    }
  })

  test('take the place of who accepted and did not start', () => {
    assert.deepEqual(offers(all), [
      ['k01', 'reneged'],
      ['k04', 'in-service'],
      ['k13', 'declined'],
    ])
    assert.deepEqual(inReserve(all), ['k03', 'k13'])
  })

  test('leave the place of who declined an offer to a person', () => {
    assert.ok(all.outcome.open.some(({ point }) => point === 'reserve/place/offer-declined/k13'))
  })
})

/** What waits about the choice at a moment. */
async function choiceAt(moment: string): Promise<unknown> {
  const { selection } = await told('opgroeien-req18582', moment)
  const points = openPoints(selection, selection.last ?? assert.fail())
  return points.find(({ kind }) => kind === 'choice-among-passed')?.facts
}
