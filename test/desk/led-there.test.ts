/**
 * What waits leads only to pages that open to whoever reads it; to a form only where it waits for them.
 */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { assigns, fills, formPath, joins } from './judging/panel.ts'
import { deskSite, type DeskSite, isAfterClosing, type Replayed } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

const EVERYBODY = [
  'selector-1',
  'hr-1',
  'auditor-1',
  'authority-1',
  'line-manager-1',
  'panel-1',
  'assessor-1',
] as const

/** Pages that are there for their form. */
const FORM =
  /\/(?:keuze(?:\?|$)|nazicht\/|dubbel\w*\/|vroeger\w*-\w+\/|lijsten\/(?:keuze|oproepen)|[\w-]+\/verlengen$|aanbiedingen\/nieuw)/u

/** To which form it leads, whom among others, and when. */
const MOMENTS: readonly (readonly [string, Replayed, string, string?])[] = [
  ['/nazicht/', at('opgroeien-19498', isAfterClosing), 'selector-1'],
  ['/keuze?punt=', at('opgroeien-req18582', isNamed('ChoiceMade')), 'selector-1'],
  [
    '/lijsten/keuze',
    at('opgroeien-req18582', isNamed('CandidateChosen')),
    'line-manager-1',
    '2025-07-02T07:00:00Z',
  ],
  [
    '/lijsten/reserve/verlengen',
    at('ago-4711', isNamed('ListExtended')),
    'line-manager-1',
    '2022-12-20T09:00:00Z',
  ],
]

for (const [form, replayed, whose, moment] of MOMENTS) {
  onOwnServer(`what waits where ${whose} is led to ${form}`, (server) => {
    let desk: DeskSite

    before(async () => {
      desk = await deskSite(server, replayed)
      if (moment !== undefined) await travelTo(desk.owner, moment)
    })
    after(travelBack)

    test('leads whose it is to its form', async () => {
      const { html } = await (await desk.as(whose)).get(`/werkplek/${desk.selection}`)
      const [mine = ''] = html.split(/<h2[^>]*>Wacht op anderen/u)
      assert.ok(linksIn(mine).some((path) => FORM.test(path) && path.includes(form)))
    })

    for (const name of EVERYBODY) {
      test(`leads ${name} to pages that open, and to no form of others`, async () => {
        const visitor = await desk.as(name)
        const { html } = await visitor.get(`/werkplek/${desk.selection}`)
        const [mine = '', others = ''] = html.split(/<h2[^>]*>Wacht op anderen/u)
        for (const path of [...linksIn(mine), ...linksIn(others)]) {
          // oxlint-disable-next-line no-await-in-loop -- one after another
          assert.equal((await visitor.get(path)).status, 200, path)
        }
        assert.deepEqual(
          linksIn(others).filter((path) => FORM.test(path)),
          [],
        )
        for (const path of linksIn(mine).filter((one) => FORM.test(one))) {
          // oxlint-disable-next-line no-await-in-loop -- as above
          assert.match((await visitor.get(path)).html, /<form[^>]* method="post"/u, path)
        }
      })
    }
  })
}

onOwnServer('a selection that is over', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, at('opgroeien-req18582', isNamed('CandidateChosen')))
  })

  test('has nobody to choose and no list to extend any more', async () => {
    for (const name of ['line-manager-1', 'selector-1']) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const { html } = await (await desk.as(name)).get('/werkplek/opgroeien-req18582')
      assert.match(textOf(html), /Wacht op jou Niets\./u)
      assert.doesNotMatch(textOf(html), /Kiezen onder|verlengen/u)
    }
  })
})

onOwnServer('judging that waits', (server) => {
  let desk: DeskSite
  const overview = '/werkplek/opgroeien-19498'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: (event) => event.event === 'ScoreRecorded' && event.round === 'function-specific',
    })
    await joins(desk, 'panel-8', 'panel')
    await assigns(desk, 'function-specific', ['panel-1', 'panel-8'], 'panel-1')
  })

  describe('is shown to who watches', () => {
    for (const name of ['hr-1', 'auditor-1']) {
      test(`${name}: whose forms are waited for, without the way to them`, async () => {
        const { html } = await (await desk.as(name)).get(overview)
        const says = /Wacht op anderen Formulieren vergrendelen: Jurygesprek .*Jo Jurylid \(4\)/u
        assert.match(textOf(html), says)
        assert.doesNotMatch(html, /\/beoordelen"/u)
      })
    }
  })

  test('is shown as a discussion once everybody locked, with whose it is and the way to read it', async () => {
    const judged = { round: 'function-specific', measure: 'panel', candidate: desk.nameOf('k01') }
    const path = formPath(desk.selection, judged)
    for (const name of ['panel-1', 'panel-8']) await fills(await desk.as(name), path, 'suitable')
    for (const name of ['hr-1', 'auditor-1']) {
      const visitor = await desk.as(name)
      for (const page of ['/werkplek', overview]) {
        // oxlint-disable-next-line no-await-in-loop -- one after another
        const { html } = await visitor.get(page)
        assert.match(
          textOf(html),
          /Bespreken en het resultaat vastleggen: Jurygesprek, 1 kandidaat voorzitter: Jo Jurylid/u,
        )
        assert.ok(html.includes(`href="${path}/bespreking"`), name)
      }
      const { status, html } = await visitor.get(`${path}/bespreking`)
      assert.equal(status, 200)
      assert.doesNotMatch(html, /<form[^>]*method="post"|\/beoordelen"/u)
    }
    // Who takes no part in judging and does not watch is told nothing of it.
    const authority = await (await desk.as('authority-1')).get(overview)
    assert.doesNotMatch(authority.html, /Jurygesprek, 1 kandidaat|Jo Jurylid/u)
  })
})

function at(series: Replayed['series'], end: NonNullable<Replayed['before']>): Replayed {
  return { series, before: end }
}

function isNamed(name: Event['event']): (event: Event) => boolean {
  return ({ event }) => event === name
}

/** Where the lists of what waits lead. */
function linksIn(html: string): readonly string[] {
  const lists = [...html.matchAll(/<ul class="keur-points">[^]*?<\/ul>/gu)].map(([list]) => list)
  const links = lists.flatMap((list) => [...list.matchAll(/href="([^"]+)"/gu)])
  return links.map(([, path = '']) => path.replaceAll('&amp;', '&'))
}
