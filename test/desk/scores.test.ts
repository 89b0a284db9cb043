import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Event, type EventOf } from '#core/selection/event.ts'
import type { Outcome } from '#core/selection/state.ts'
import { hidden } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { readSeries } from '../../src/server/demonstration/series.ts'
import { type Answer, type Visitor } from '../sign-in/visitor.ts'
import { byHand, enginesOutcomes, factsOf, letIn, namesIn, seriesOf, toldOf } from './facts.ts'
import { deskSite, type DeskSite } from './site.ts'

const SHIPPED = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

type ByPage = EventOf<'ScoreRecorded' | 'ScoreCorrected' | 'AttendanceRecorded' | 'SessionStarted'>

function isByPage(fact: Event): fact is ByPage {
  return ['ScoreRecorded', 'ScoreCorrected', 'AttendanceRecorded', 'SessionStarted'].includes(
    fact.event,
  )
}

function isDecision(fact: Event): fact is EventOf<'RoundConfirmed' | 'CorrectionConfirmed'> {
  return fact.event === 'RoundConfirmed' || fact.event === 'CorrectionConfirmed'
}

for (const series of SHIPPED) {
  onOwnServer(`the results of ${series}, recorded on their pages`, (server) => {
    let desk: DeskSite
    let facts: readonly Event[] = []

    before(async () => {
      desk = await deskSite(server, { series, before: isByPage })
      facts = await factsOf(series)
      await letIn(desk, facts)
    })

    test('say how many are missing only of a round that has begun', async () => {
      const page = await (await desk.as('selector-1')).get(`/werkplek/${series}/resultaten`)
      const rows = page.html.split('<tr').filter((row) => row.includes(`/resultaten/`))
      const [begun = [], waiting = []] = [true, false].map((isBegun) =>
        rows.filter((row) => row.includes('Nog niet begonnen') !== isBegun).map(missingIn),
      )
      assert.ok(begun.some((missing) => Number(missing) > 0))
      assert.ok(waiting.length > 0)
      assert.deepEqual(new Set(waiting), new Set(['–']))
    })

    test('lead to the outcomes of the engine at the end of each round', async () => {
      const names = await namesIn(desk, facts)
      const given = await readSeries(seriesOf(series))
      const selector = await desk.as('selector-1')
      let rounds = 0
      const start = facts.findIndex(isByPage)
      for (const [place, fact] of [...facts.entries()].slice(start)) {
        if (isByPage(fact)) assert.equal((await done(desk, selector, fact)).status, 303, fact.at)
        else assert.equal(await byHand(desk, fact, names), 'done', `${fact.event} at ${fact.at}`)
        if (!isDecision(fact)) continue
        rounds += 1
        const expected = enginesOutcomes(given, facts.slice(0, place + 1)).get(fact.round)
        await assertDecided(desk, fact.round, expected ?? new Map(), names)
      }
      assert.ok(rounds >= 2)
    })
  })
}

/** What a row of the table of rounds says is missing. */
function missingIn(row: string): string | undefined {
  return row.split('</td>')[3]?.split('>').at(-1)
}

async function assertDecided(
  desk: DeskSite,
  round: string,
  expected: ReadonlyMap<string, Outcome>,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const decided = (await desk.folded()).rounds.get(round)?.decided?.outcomes
  assert.equal(decided?.size, expected.size)
  for (const [candidate, outcome] of expected) {
    const own = decided?.get(names.get(candidate) ?? '')
    assert.deepEqual(toldOf(own), toldOf(outcome), `${round} ${candidate}`)
  }
}

/** Does on the pages what a fact tells. */
async function done(desk: DeskSite, selector: Visitor, fact: ByPage): Promise<Answer> {
  const whole = `/werkplek/${desk.selection}/resultaten/${fact.round}`
  if (fact.event === 'SessionStarted') return selector.post(whole)
  const page = `${whole}/${desk.nameOf(fact.candidate)}`
  const gezien = hidden((await selector.get(page)).html, 'gezien')
  if (fact.event === 'AttendanceRecorded') {
    const { attendance: aanwezig, reason: reden = '' } = fact
    return selector.post(page, { doe: 'attendance', gezien, aanwezig, reden })
  }
  const { measure, score } = fact
  if (fact.event === 'ScoreRecorded') {
    return selector.post(page, {
      doe: 'record',
      gezien,
      meting: measure,
      [`score-${measure}`]: String(score),
    })
  }
  return selector.post(page, {
    doe: 'correct',
    gezien,
    meting: measure,
    [`verbeter-${measure}`]: String(score),
    [`reden-${measure}`]: fact.reason,
  })
}
