import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Event, type EventOf } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeIn, standingOf } from '#core/selection/outcomes/standing.ts'
import { type Selection } from '#core/selection/state.ts'
import { readSeries, SERIES } from '../../../src/server/demonstration/series.ts'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { assertVerified } from '../closing/verified.ts'
import { deskSite, type DeskSite, type Replayed } from '../site.ts'
import { agrees, assigns, fills, formPath, joins } from './panel.ts'

const SHIPPED = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const
const ROUND = 'function-specific'
const MEASURE = 'panel'

type Scored = EventOf<'ScoreRecorded'>

function isPanel(event: Event): event is Scored {
  return event.event === 'ScoreRecorded' && event.round === ROUND
}

for (const series of SHIPPED) {
  onOwnServer(`the panel of ${series}`, (server) => {
    let desk: DeskSite
    let facts: readonly Event[]

    before(async () => {
      desk = await deskSite(server, { series, before: isPanel })
      facts = await factsOf(series)
    })

    test('judges alone, discusses, and ends where the rules end with its results', async () => {
      const names = ['panel-1', 'panel-8', 'panel-9']
      await joins(desk, 'panel-8', 'panel')
      await joins(desk, 'panel-9', 'panel')
      await assigns(desk, ROUND, names, 'panel-1')
      const start = facts.findIndex(isPanel)
      const end = facts.findIndex((fact, index) => index > start && !isPanel(fact))
      const judged = facts.slice(start, end).filter(isPanel)
      assert.ok(judged.length >= 3)
      for (const fact of judged) await together(desk, fact, names)
      assert.deepEqual(
        outcomesOf(await desk.folded(), (name) => name),
        outcomesOf(await played(series, facts.slice(0, end)), desk.nameOf),
      )
      await assertVerified(desk)
    })
  })
}

/** Each locks alone, of whom the last otherwise; then the chair enters what the facts say. */
async function together(desk: DeskSite, fact: Scored, names: readonly string[]): Promise<void> {
  const judged = { round: ROUND, measure: MEASURE, candidate: desk.nameOf(fact.candidate) }
  const path = formPath(desk.selection, judged)
  const score = String(fact.score)
  const other = OTHER[score] ?? assert.fail(score)
  for (const [index, name] of names.entries()) {
    const visitor = await desk.as(name)
    const isLast = index === names.length - 1
    const first = await visitor.get(`${path}/bespreking`)
    assert.equal(first.status, 403, 'nobody looks before they lock')
    const notes = { notes: `Notities van ${name}.` }
    assert.equal((await fills(visitor, path, isLast ? other : score, notes)).status, 303)
    const { html } = await visitor.get(`${path}/bespreking`)
    assert.equal(/Notities van/u.test(html), isLast, 'nobody sees before all locked')
  }
  const chair = await desk.as(names[0] ?? '')
  const { html } = await chair.get(`${path}/bespreking`)
  for (const name of names) assert.match(html, new RegExp(`Notities van ${name}`, 'u'))
  assert.match(textOf(html), /1 stap/u)
  const done = await agrees(chair, `${path}/bespreking`, score, 'Twee van de drie zagen het zo.')
  assert.equal(done.status, 303, textOf(done.html))
}

const OTHER: Readonly<Record<string, string>> = {
  positive: 'negative',
  negative: 'positive',
  suitable: 'not-suitable',
  'not-suitable': 'suitable',
}

async function factsOf(series: Replayed['series']): Promise<readonly Event[]> {
  const one = SERIES.find(({ name }) => name === series) ?? assert.fail(series)
  return (await readSeries(one)).events
}

async function played(series: Replayed['series'], facts: readonly Event[]): Promise<Selection> {
  const one = SERIES.find(({ name }) => name === series) ?? assert.fail(series)
  const { regulation } = await readSeries(one)
  const folded = replay(regulation)
  for (const fact of facts) assert.ok(folded.take(fact).ok)
  return folded.selection
}

/** Everybody's outcome in every round. */
function outcomesOf(selection: Selection, nameOf: (name: string) => string): unknown {
  const lines = selection.roll.map((candidate) => [
    nameOf(candidate.candidate),
    standingOf(selection).map((round) => outcomeIn(round, candidate)?.outcome.code),
  ])
  return lines.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}
