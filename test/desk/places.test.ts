import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { outbox } from '#app/mail/outbox.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

// k06 started on a contract of indefinite duration: the regulation leaves the place in the reserve to the authority.
onOwnServer('a place that a person decides about', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498' })
    await travelTo(desk.owner, '2026-12-01T09:00:00Z')
  })
  after(travelBack)

  test('is told to the candidate, with the rule, the reason and the way to appeal', async () => {
    const authority = await desk.as('authority-1')
    const path = `/werkplek/opgroeien-19498/lijsten/lid/${desk.nameOf('k06')}`
    const gezien = hidden((await authority.get(path)).html, 'gezien')
    const place = { place: 'reserve/contractual-entry', effect: 'remove' }
    const sent = { gezien, stap: 'place', ...place, 'place-reason': 'Begonnen in deze functie.' }
    assert.equal((await authority.post(path, sent)).status, 303)
    const { store } = desk
    const [told] = await outbox(store.database, store.keys.wrapping, { limit: 1 })
    const { about } = JSON.parse(JSON.stringify(told?.content?.order))
    const { what, effect, says, reason, appeal } = about
    assert.deepEqual(
      [what, effect, reason],
      ['place-decided', 'remove', 'Begonnen in deze functie.'],
    )
    assert.match(says, /^Begin je met een contract van onbepaalde duur/u)
    assert.equal(appeal.last, '2027-02-01')
  })

  test('is none of who was chosen for the post: nothing is offered to be done', async () => {
    const authority = await desk.as('authority-1')
    const path = `/werkplek/opgroeien-19498/lijsten/lid/${desk.nameOf('k05')}`
    const text = textOf((await authority.get(path)).html)
    assert.match(text, /is gekozen voor deze vacature/u)
    assert.doesNotMatch(text, /Wat je kunt doen/u)
  })
})
