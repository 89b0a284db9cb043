/**
 * The three shipped selections, from their screening to their minutes: every round is closed, confirmed, corrected, told and filled
 * again through its pages, by the people of the facts. What is decided in the end is what the engine makes of the same facts.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { readSeries } from '../../../src/server/demonstration/series.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import {
  byHand,
  enginesOutcomes,
  factsOf,
  letIn,
  namesIn,
  renamedAs,
  seriesOf,
  toldOf,
} from '../facts.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { seenIn } from './seen.ts'
import { assertVerified } from './verified.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

for (const name of NAMES) {
  onOwnServer(`the rounds of ${name}, through their pages`, (server) => {
    let desk: DeskSite
    let facts: readonly Event[] = []

    before(async () => {
      desk = await deskSite(server, { series: name, before: isClosing })
      facts = await factsOf(name)
      await letIn(desk, facts)
    })

    test('are decided as the engine decides them, and the record is verified', async () => {
      const names = await namesIn(desk, facts)
      for (const fact of facts.slice(facts.findIndex(isClosing))) {
        assert.equal(await done(desk, fact, names), 'done', `${fact.event} at ${fact.at}`)
      }
      const { rounds } = await desk.folded()
      const expected = enginesOutcomes(await readSeries(seriesOf(name)), facts)
      for (const [round, outcomes] of expected) {
        const decided = rounds.get(round)?.decided?.outcomes
        assert.equal(decided?.size, outcomes.size, round)
        for (const [candidate, outcome] of outcomes) {
          const own = decided?.get(names.get(candidate) ?? '')
          assert.deepEqual(toldOf(own), toldOf(outcome), `${round} ${candidate}`)
        }
      }
      await assertVerified(desk)
    })
  })
}

function isClosing({ event }: Event): boolean {
  return event === 'RoundClosed'
}

/** Does what a fact tells, through its page where closing has one. */
async function done(
  desk: DeskSite,
  fact: Event,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  if (fact.event === 'CandidateWithdrew') {
    const visitor = await desk.as(fact.candidate)
    const path = `/mijn-sollicitaties/${desk.selection}/intrekken`
    return answered((await visitor.post(path)).status)
  }
  if (fact.event === 'ChoiceMade') {
    const { choice, option, reason } = renamedAs(fact, names)
    const visitor = await desk.as([fact.by].flat()[0] ?? '')
    const fields = { punt: choice, option, reason }
    return answered((await visitor.post(`/werkplek/${desk.selection}/keuze`, fields)).status)
  }
  const page = PAGES[fact.event]
  if (page !== undefined && 'round' in fact && 'by' in fact && fact.round !== undefined) {
    return throughPage(desk, [fact.by].flat()[0] ?? '', fact.round, page)
  }
  return byHand(desk, fact, names)
}

const PAGES: Readonly<Partial<Record<Event['event'], string>>> = {
  RoundClosed: 'afsluiten',
  RoundConfirmed: 'bevestigen',
  CorrectionConfirmed: 'verbetering',
  ResultsReleased: 'meedelen',
}

async function throughPage(
  desk: DeskSite,
  by: string,
  round: string,
  page: string,
): Promise<string> {
  const visitor = await desk.as(by)
  const path = `/werkplek/${desk.selection}/rondes/${round}`
  const { html } = await visitor.get(page === 'meedelen' ? `${path}/${page}` : path)
  return answered(
    (await visitor.post(`${path}/${page}`, { gezien: seenIn(html), reason: 'Nagekeken.' })).status,
  )
}

function answered(status: number): string {
  return status === 303 ? 'done' : String(status)
}
