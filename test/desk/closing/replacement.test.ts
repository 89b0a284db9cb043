import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../../applying/pages.ts'
import { onEveryServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { seenIn } from './seen.ts'

onEveryServer('a withdrawal after a round was decided', (server) => {
  let desk: DeskSite
  let called: readonly string[] = []
  const round = '/werkplek/opgroeien-req18582/rondes/preselection'
  const choice = '/werkplek/opgroeien-req18582/keuze'
  const point = 'rounds/preselection/replacement'

  before(async () => {
    // k02 withdrew after the results were told; k08 and k09 share the next rank.
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: (event) => event.event === 'ChoiceMade' && event.choice === point,
    })
    called = ['k08', 'k09'].map(desk.nameOf)
  })

  test('lets the next rank be called, whole, and says so on the page of the round', async () => {
    const selector = await desk.as('selector-1')
    const text = textOf((await selector.get(round)).html)
    assert.match(text, /worden samen opgeroepen, de hele volgende rang/u)
    assert.match(text, /Nu zijn er 7 kandidaten voor 8 plaatsen/u)
    for (const name of called) assert.ok(text.includes(name))
    assert.match(text, /trok zich daarna terug/u)
    const asked = await selector.get(`${choice}?punt=${encodeURIComponent(point)}`)
    assert.match(textOf(asked.html), /worden samen opgeroepen/u)
  })

  test('tells those who are called, and nobody else, once that is chosen', async () => {
    const selector = await desk.as('selector-1')
    const fields = { punt: point, option: 'yes', reason: 'Zeven over voor acht plaatsen.' }
    assert.equal((await selector.post(choice, fields)).status, 303)
    const page = `${round}/meedelen`
    const home = (await selector.get('/werkplek')).html
    assert.ok(home.includes(`href="${page}">De resultaten opnieuw meedelen, aan 2 kandidaten`))
    const { html } = await selector.get(page)
    assert.match(textOf(html), /Alsnog opgeroepen 2/u)
    const lined = textOf((await selector.get(round)).html)
    assert.equal([...lined.matchAll(/alsnog opgeroepen voor de volgende ronde/gu)].length, 2)
    assert.match(textOf(html), /2 van hen kregen over deze ronde al een ander bericht/u)
    const gezien = seenIn(html)
    const looked = await selector.post(page, { gezien, bekijken: '1' })
    assert.match(textOf(looked.html), /Je wordt alsnog opgeroepen voor de volgende ronde\./u)
    assert.equal((await selector.post(page, { gezien })).status, 303)
    const { rows } = await desk.owner.pool.query<{ candidate: string }>(
      `select candidate::text as candidate from keur.letter where created = (
        select max(created) from keur.letter) order by candidate`,
    )
    assert.deepEqual(
      rows.map(({ candidate }) => candidate),
      called.toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })
})

// In June two were called from the ranked list of 19498; they were told since what became of them.
onEveryServer('a call of long ago', (server) => {
  test('is not told any more', async () => {
    const desk = await deskSite(server, { series: 'opgroeien-19498' })
    const selector = await desk.as('selector-1')
    const home = textOf((await selector.get('/werkplek')).html)
    assert.doesNotMatch(home, /opnieuw meedelen/u)
    const { html } = await selector.get('/werkplek/opgroeien-19498/rondes/preselection/meedelen')
    assert.doesNotMatch(textOf(html), /al een ander bericht/u)
  })
})
