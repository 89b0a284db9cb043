/**
 * The lists and offers of the three shipped selections, from the last results that were told to the end of the facts: everything that
 * is done goes through the pages, on the days on which it was done. In the end the outcome is what the engine makes of the same
 * facts.
 */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import { type Selection } from '#core/selection/state.ts'
import { readSeries } from '../../src/server/demonstration/series.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { assertVerified } from './closing/verified.ts'
import { done } from './hiring-ways.ts'
import { deskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'
import { letIn, namesIn, renamedAs, seriesOf } from './facts.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

// One suite: the clock of this machine is moved for all that runs in it at once.
onOwnServer('lists, through their pages', (server) => {
  after(travelBack)

  for (const name of NAMES) {
    test(`of ${name} end as the engine ends them, and the record is verified`, async () => {
      travelBack()
      const { events: facts, regulation } = await readSeries(seriesOf(name))
      const desk = await deskSite(server, { series: name, before: isAboutLists })
      await travelTo(desk.owner, facts.find(isAboutLists)?.at ?? '')
      await letIn(desk, facts)
      const names = await namesIn(desk, facts)
      for (const fact of facts.slice(facts.findIndex(isAboutLists))) {
        await travelTo(desk.owner, fact.at)
        assert.equal(await done(desk, fact, names), 'done', `${fact.event} at ${fact.at}`)
      }
      const folded = replay(regulation)
      for (const fact of facts) assert.ok(folded.take(renamedAs(fact, names)).ok, fact.event)
      assert.deepEqual(toldOf(await desk.folded()), toldOf(folded.selection))
      await assertVerified(desk)
    })
  }
})

/** The first fact about lists comes after the first results of the last round. */
function isAboutLists({ event }: Event): boolean {
  return event === 'CandidateChosen' || event === 'MemberContacted'
}

/** The outcome as far as it does not depend on the second. */
function toldOf(selection: Selection): unknown {
  const told = outcomeFile(selection, selection.last)
  const text = JSON.stringify({ ...told, at: null })
  return JSON.parse(text.replaceAll(/T(\d\d:\d\d):\d\d(?:\.\d+)?Z/gu, 'T$1Z'))
}
