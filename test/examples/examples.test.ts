/**
 * The three selections of examples/, told as facts: every line is a legal move, and this is what comes of them.
 */

import assert from 'node:assert/strict'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { replay } from '#core/selection/evolve.ts'
import type {
  CandidateOutcome,
  OutcomeFile,
  RoundOutcome,
} from '#core/selection/outcome-file/format.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import { workOf } from '#core/selection/timed.ts'
import type { Selection } from '#core/selection/state.ts'
import { checkFile } from '#files/check-file.ts'
import { readFacts } from '#files/facts.ts'
import { instantOfEpoch } from '#core/values/instant.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Told {
  readonly selection: Selection
  readonly outcome: OutcomeFile
}

/** The selection as the facts told it, through `until` where given. */
async function told(name: string, until = '9999'): Promise<Told> {
  const { content } = await checkFile(path.join(root, 'regulations', `${name}.yaml`))
  assert.ok(content?.kind === 'regulation')
  const folded = replay(content.regulation)
  const problems = await readFacts(path.join(root, 'examples', `${name}.jsonl`), {
    take: (event) => {
      if (event.at >= until) return undefined
      const taken = folded.take(event)
      return taken.ok ? undefined : taken.refusal
    },
  })
  assert.deepEqual(problems, [])
  return { selection: folded.selection, outcome: outcomeFile(folded.selection, undefined) }
}

function round({ outcome }: Told, name: string): RoundOutcome {
  const found = outcome.rounds.find((one) => one.round === name)
  assert.ok(found !== undefined, name)
  return found
}

function candidate({ outcome }: Told, name: string): CandidateOutcome {
  const found = outcome.candidates.find((one) => one.candidate === name)
  assert.ok(found !== undefined, name)
  return found
}

const outcomeIn = (all: Told, name: string, where: string): string | undefined =>
  candidate(all, name).rounds.find((one) => one.round === where)?.outcome
const reasonsIn = (all: Told, name: string, where: string): readonly string[] =>
  candidate(all, name)
    .rounds.find((one) => one.round === where)
    ?.reasons.map(({ code }) => code) ?? []
const onRankedList = ({ outcome }: Told): readonly (readonly [number, string])[] =>
  (outcome.lists['ranked-list']?.members ?? []).map((one) => [one.rank, one.candidate])
const inReserve = ({ outcome }: Told): readonly string[] =>
  (outcome.lists.reserve?.members ?? []).map((one) => one.candidate)
const offers = ({ outcome }: Told): readonly (readonly [string, string])[] =>
  outcome.offers.map((one) => [one.candidate, one.status])

describe('the facts of selection 19498', () => {
  let all: Told
  let ranked: Told
  before(async () => {
    all = await told('opgroeien-19498')
    ranked = await told('opgroeien-19498', '2025-11-21')
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
    const counts = (name: string): readonly boolean[] =>
      candidate(all, name).submissions.map((one) => one.counts)
    assert.deepEqual(counts('k12'), [false, true])
    assert.deepEqual(counts('k13'), [false, true])
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
    assert.deepEqual(onRankedList(ranked), [
      [1, 'k03'],
      [2, 'k06'],
      [2, 'k17'],
      [4, 'k15'],
      [5, 'k18'],
      [6, 'k04'],
    ])
  })

  test('open a replacement only when fewer than five are left', async () => {
    const open = ({ outcome }: Told): boolean =>
      outcome.open.some(({ kind }) => kind === 'replacement')
    assert.equal(open(await told('opgroeien-19498', '2025-11-25')), false)
    assert.equal(open(await told('opgroeien-19498', '2025-11-26T17:00')), true)
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
    assert.deepEqual(found?.comparable, { 'loket-kinderopvang': 'declined' })
  })
})

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
    const work = (name: string): readonly (string | undefined)[] => {
      const found = all.selection.candidates.get(name)
      assert.ok(found !== undefined)
      const regulation = all.selection.versions[0]?.regulation
      assert.ok(regulation !== undefined)
      const which = { round: 'function-specific', measure: 'case' }
      const { state, window } = workOf(all.selection, regulation, found, which)
      return [state, window?.ends]
    }
    const at = (text: string): string => instantOfEpoch(Date.parse(text))
    assert.deepEqual(work('k13'), ['in-time', at('2025-06-19T19:45+02:00')])
    assert.deepEqual(work('k03'), ['autosaved', at('2025-06-19T19:45+02:00')])
    assert.deepEqual(work('k06'), ['late', at('2025-06-19T19:45+02:00')])
    assert.deepEqual(work('k09'), ['in-time', at('2025-06-19T20:00+02:00')])
    assert.deepEqual(work('k05'), ['in-time', at('2025-06-20T12:45+02:00')])
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

  test('hold a missing copy of an old diploma against the candidate, a missing assignment only when a person does', () => {
    assert.deepEqual(reasonsIn(all, 'k12', 'cv-screening'), ['invalid-attachment'])
    assert.deepEqual(reasonsIn(all, 'k13', 'cv-screening'), ['invalid-attachment'])
    assert.ok(all.selection.candidates.get('k13')?.validity?.['attachment'] !== undefined)
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
