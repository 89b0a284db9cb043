/**
 * The three shipped selections, whole: from the day after the closing date to the last fact, by the people of the facts, through the
 * pages on which they do it, in Chromium where there is one, on the days on which they did. In the end the outcome is what the engine
 * makes of the same facts, and the exported record is verified.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser } from 'playwright-core'
import { type Event, type EventName } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import { type Selection } from '#core/selection/state.ts'
import { readSeries } from '../../../src/server/demonstration/series.ts'
import { integrateAll } from '#persistence/entries/integrate.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { launch } from '../../browser/harness/chromium.ts'
import { assertVerified } from '../closing/verified.ts'
import { byHand, bySelectors, letIn, namesIn, renamedAs, seriesOf } from '../facts.ts'
import { done as hired } from '../hiring-ways.ts'
import { deskSite, type DeskSite, isAfterClosing } from '../site.ts'
import { opens } from './opened.ts'
import { travelBack, travelTo } from '../travel.ts'
import { RESULTS } from './results.ts'
import { ROUNDS } from './rounds.ts'
import { SCREENING } from './screening.ts'
import { byWays, type Known, type Ways } from './way.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

/** What no page does yet: timed work and appointments, and what the candidate sends in for it. */
const BY_HAND: ReadonlySet<EventName> = new Set([
  'MessageSent',
  'AdjustmentGranted',
  'SlotAgreed',
  'AnswerReceived',
])

const WAYS: Ways = { ...SCREENING, ...RESULTS, ...ROUNDS }

// One suite: the clock of this machine is moved for all that runs in it at once.
onOwnServer('a selection, whole', (server) => {
  let browser: Browser | undefined

  before(async () => {
    browser = await launch()
  })
  after(async () => {
    travelBack()
    await browser?.close()
  })

  for (const name of NAMES) {
    test(`${name} ends as the engine ends it, and its record is verified`, async () => {
      travelBack()
      const { events, regulation } = await readSeries(seriesOf(name))
      const facts = events.map(bySelectors)
      await using opened = await opens(browser, async (origin) =>
        deskSite(server, { series: name, origin, before: isAfterClosing }),
      )
      const { desk } = opened
      const start = facts.findIndex(isAfterClosing)
      await travelTo(desk.owner, facts[start]?.at ?? '')
      await letIn(desk, facts)
      const known = await namesIn(desk, facts)
      for (const fact of facts.slice(start)) {
        await travelTo(desk.owner, fact.at)
        assert.equal(await done(desk, fact, known), 'done', `${fact.event} at ${fact.at}`)
      }
      const folded = replay(regulation)
      for (const fact of facts) assert.ok(folded.take(renamedAs(fact, known)).ok, fact.event)
      assert.deepEqual(toldOf(await desk.folded()), toldOf(folded.selection))
      await assertVerified(desk)
    })
  }
})

async function done(desk: DeskSite, fact: Event, known: Known): Promise<string> {
  if (BY_HAND.has(fact.event)) return byHand(desk, fact, known)
  const way = await byWays(WAYS, desk, fact, known)
  // A job does this every moment: what candidates do has its place in the record then.
  await integrateAll(desk.store)
  return way ?? hired(desk, fact, known)
}

/** The outcome as far as it does not depend on the second. */
function toldOf(selection: Selection): unknown {
  const told = outcomeFile(selection, selection.last)
  const text = JSON.stringify({ ...told, at: null })
  return JSON.parse(text.replaceAll(/T(\d\d:\d\d):\d\d(?:\.\d+)?Z/gu, 'T$1Z'))
}
