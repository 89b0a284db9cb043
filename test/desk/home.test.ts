import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite, isAfterClosing } from './site.ts'

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
