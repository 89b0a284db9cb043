/**
 * The line manager's choice: everybody who passed with what the panel wrote and the way to the file, and no score and no order.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { agrees, assigns, fills, formPath, joins } from './judging/panel.ts'
import { deskSite, type DeskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

const DESK = '/werkplek/opgroeien-19498'
const ROUND = 'function-specific'
const PANEL = ['panel-1', 'panel-8']
/** In the order in which the panel speaks of them, which is none of those that a page may have. */
const SCORES = { k08: 'suitable', k01: 'not-suitable', k05: 'suitable', k03: 'not-suitable' }

function isOfPanel(event: Event): boolean {
  return event.event === 'ScoreRecorded' && event.round === ROUND
}

onOwnServer('choosing among those whom a panel judged', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498', before: isOfPanel })
    await joins(desk, 'panel-8', 'panel')
    await joins(desk, 'line-manager-8', 'line-manager')
    await assigns(desk, ROUND, PANEL, 'panel-1')
    for (const [name, score] of Object.entries(SCORES)) await judged(desk, name, score)
    for (const [who, command] of [
      ['selector-1', 'CloseRound'],
      ['selector-2', 'ConfirmRound'],
    ] as const) {
      const refused = await desk.does(who, 'run-round', ({ at, by }) => ({
        command,
        at,
        by,
        round: ROUND,
      }))
      assert.equal(refused, undefined, command)
    }
  })

  const chosen = async (who = 'line-manager-1'): Promise<string> => {
    const { html, status } = await (await desk.as(who)).get(`${DESK}/lijsten/keuze`)
    assert.equal(status, 200)
    return html
  }

  test('shows of each what the panel wrote and the way to the file', async () => {
    const html = await chosen()
    const manager = await desk.as('line-manager-1')
    for (const name of ['k05', 'k08']) {
      assert.match(textOf(html), new RegExp(`Jurygesprek: Over ${name} waren we het eens\\.`, 'u'))
      const file = `${DESK}/kandidaten/${desk.nameOf(name)}`
      assert.ok(html.includes(`href="${file}"`), name)
      assert.equal((await manager.get(file)).status, 200)
    }
    assert.doesNotMatch(html, /Over k01|Over k03/u)
    const english = await manager.get('/en/desk/opgroeien-19498/lists/choice')
    assert.match(textOf(english.html), /Who passed, and why/u)
    assert.match(textOf(english.html), /Open the file of/u)
  })

  test('shows no score and no rank, and stands by number', async () => {
    const html = await chosen()
    const [, part = ''] = /id="geslaagd"([^]*?)<\/section>/u.exec(html) ?? assert.fail()
    assert.doesNotMatch(textOf(part), /geschikt|Totaal|[Pp]laats|rang|score:/u)
    const numbers = [...part.matchAll(/kandidaten\/([0-9A-Z-]{11})"/gu)].map(([, one = '']) => one)
    assert.equal(numbers.length, 2)
    assert.deepEqual(numbers, numbers.toSorted())
  })

  test('is recorded as a reading of the reasons', async () => {
    await chosen('line-manager-8')
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'PersonalDataRead' order by recorded, entry`,
    )
    assert.ok(rows.some(({ body }) => body.includes('["person","reason"]')))
  })

  test('hides whom a conflict of interest closes', async () => {
    const candidate = desk.nameOf('k08')
    const refused = await desk.does('line-manager-8', 'declare-conflict', ({ at, by }) => ({
      command: 'DeclareConflict',
      at,
      assessor: by,
      candidate,
    }))
    assert.equal(refused, undefined)
    const html = await chosen('line-manager-8')
    assert.match(textOf(html), /Verborgen, wegens een belangenconflict/u)
    assert.doesNotMatch(html, /Over k08|Gust Lindeblad/u)
    assert.ok(!html.includes(`${DESK}/kandidaten/${candidate}"`))
    assert.match(html, /Over k05/u)
  })
})

onOwnServer('choosing among those whose scores were given by hand', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'CandidateChosen',
    })
    await travelTo(desk.owner, '2025-07-02T07:00:00Z')
  })
  after(travelBack)

  test('says that nobody wrote reasons, and leads to the files', async () => {
    const path = '/werkplek/opgroeien-req18582/lijsten/keuze'
    const { html } = await (await desk.as('line-manager-1')).get(path)
    assert.match(textOf(html), /Wie beoordeelde schreef hier geen motivering/u)
    assert.match(html, /kandidaten\/[0-9A-Z-]{11}"/u)
  })
})

/** Everybody on the panel gives the same score, and the chair writes down why. */
async function judged(desk: DeskSite, name: string, score: string): Promise<void> {
  const about = { round: ROUND, measure: 'panel', candidate: desk.nameOf(name) }
  const path = formPath(desk.selection, about)
  for (const member of PANEL) {
    assert.equal((await fills(await desk.as(member), path, score)).status, 303)
  }
  const chair = await desk.as('panel-1')
  const reason = `Over ${name} waren we het eens.`
  assert.equal((await agrees(chair, `${path}/bespreking`, score, reason)).status, 303)
}
