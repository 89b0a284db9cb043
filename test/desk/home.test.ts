import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { textOf } from '../applying/pages.ts'
import { parseInstant } from '#core/values/instant.ts'
import { onEveryServer, onOwnServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite, isAfterClosing } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

onEveryServer('the first page of the desk', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498', before: isAfterClosing })
  })

  test('tells a selector what waits, for whom, and what is late', async () => {
    const { status, html } = await (await desk.as('selector-1')).get('/werkplek')
    const text = textOf(html)
    assert.equal(status, 200)
    assert.match(text, /24 kandidaten/u)
    assert.match(text, /Houdt iets tegen De geldigheid van de sollicitatie beoordelen/u)
    assert.match(text, /Te laat Nazicht van de voorwaarden/u)
    assert.doesNotMatch(text, /Bespreken|proces-verbaal/u)
  })

  test('tells who does not own what waits, whose it is', async () => {
    const text = textOf((await (await desk.as('hr-1')).get('/werkplek')).html)
    assert.match(text, /Wacht op anderen: selector \(\d+\)/u)
    assert.doesNotMatch(text, /Houdt iets tegen/u)
  })

  test('is in English under its English address', async () => {
    const text = textOf((await (await desk.as('selector-1')).get('/en/desk')).html)
    assert.match(text, /Blocks something Judge whether the application is valid/u)
  })

  test('asks to sign in, and has nothing for a candidate', async () => {
    assert.equal((await desk.guest().get('/werkplek')).to, '/aanmelden?verder=%2Fwerkplek')
    assert.equal((await (await desk.as('k02')).get('/werkplek')).status, 403)
  })
})

onOwnServer('the first page of the desk on the last day to apply', (server) => {
  const evening = '2025-11-10T21:30:00Z'
  let desk: DeskSite

  before(async () => {
    const moment = parseInstant(evening) ?? assert.fail(evening)
    desk = await deskSite(server, { series: 'opgroeien-19498', before: ({ at }) => at > moment })
    await travelTo(desk.owner, evening)
  })
  after(travelBack)

  test('says through which day one may apply, not the midnight after it', async () => {
    const selector = await desk.as('selector-1')
    const dutch = textOf((await selector.get('/werkplek')).html)
    assert.match(dutch, /Open tot en met maandag 10 november 2025, 24 uur/u)
    assert.doesNotMatch(dutch, /11 november/u)
    const english = textOf((await selector.get('/en/desk')).html)
    assert.match(english, /Open up to and including Monday 10 November 2025, midnight at its end/u)
  })
})
