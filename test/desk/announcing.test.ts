import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { announcing } from '#app/desk/announcing/announce.ts'
import { OFFER_DAYS } from '#app/desk/announcing/due.ts'
import { outbox } from '#app/mail/outbox.ts'
import { type Event } from '#core/selection/event.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

const isAnswer = ({ event }: Event): boolean => event === 'OfferDeclined'

interface Order {
  readonly kind: string
  readonly what?: string
  readonly name?: string
  readonly about?: { readonly what: string; readonly through: string }
}

// Offer 3 to k13 was sent on 17 November 2025 and can be answered through 1 December; the reserve is valid through 30 June 2026.
onOwnServer('what ends', (server) => {
  let desk: DeskSite
  let look: () => Promise<number>

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-req18582', before: isAnswer })
  })
  after(travelBack)

  /** A process that has looked at nothing yet. */
  function newProcess(): () => Promise<number> {
    const { store, selections, origin } = desk
    return announcing({
      store,
      selections,
      now: () => instantOfEpoch(Date.now()),
      host: 'keur.voorbeeld.example',
      addresses: () => ({ application: `${origin}/mijn` }),
      lists: () => `${origin}/lijsten`,
      ahead: { lists: 30, offers: OFFER_DAYS },
    })
  }

  async function told(): Promise<readonly Order[]> {
    const mails = await outbox(desk.store.database, desk.store.keys.wrapping, { limit: 500 })
    const kinds = new Set(['offer-told', 'list-told', 'list-expires'])
    return mails.flatMap(({ content }): readonly Order[] =>
      content !== undefined && kinds.has(content.order.kind)
        ? [JSON.parse(JSON.stringify(content.order))]
        : [],
    )
  }

  test('is not told before it is near', async () => {
    await travelTo(desk.owner, '2025-11-27T09:00:00Z')
    look = newProcess()
    assert.equal(await look(), 0)
  })

  test('is told to the candidate three days before the last day to answer, once', async () => {
    await travelTo(desk.owner, '2025-11-28T09:00:00Z')
    assert.equal(await look(), 1)
    assert.equal(await look(), 0)
    // Another web process looks as well.
    assert.equal(await newProcess()(), 0)
    assert.deepEqual(
      (await told()).map(({ kind, what }) => [kind, what]),
      [['offer-told', 'reminder']],
    )
  })

  test('stands on the first page of who works with it', async () => {
    const { html } = await (await desk.as('hr-1')).get('/werkplek')
    assert.match(textOf(html), /Wacht op antwoord Aanbod 3 : tot en met maandag 1 december 2025/u)
    const other = await (await desk.as('panel-1')).get('/werkplek')
    assert.doesNotMatch(other.html, /aanbod-3/u)
    await travelTo(desk.owner, '2025-12-02T09:00:00Z')
    const late = await (await desk.as('hr-1')).get('/werkplek')
    assert.match(textOf(late.html), /Termijn voorbij Aanbod 3/u)
    // Whose term is over is not reminded any more.
    assert.equal(await newProcess()(), 0)
  })

  test('is told of a list, so many days before, to who runs it and who stands on it, once', async () => {
    await travelTo(desk.owner, '2026-05-30T09:00:00Z')
    assert.equal(await look(), 0)
    await travelTo(desk.owner, '2026-05-31T09:00:00Z')
    const earlier = (await told()).length
    const count = await look()
    assert.ok(count > 0)
    const fresh = (await told()).slice(0, (await told()).length - earlier)
    assert.equal(fresh.length, count)
    const staff = fresh.filter(({ kind }) => kind === 'list-expires')
    assert.deepEqual(
      staff.map(({ name = '' }) => name).toSorted((a, b) => (a < b ? -1 : 1)),
      ['Dani Directie', 'Robin Personeelszaken', 'Sam Selector', 'Toni Tweede-Selector'],
    )
    const members = fresh.filter(({ kind }) => kind === 'list-told')
    assert.ok(
      members.every(({ about }) => about?.what === 'expires' && about.through === '2026-06-30'),
    )
    const file = await (
      await desk.as('selector-1')
    ).get('/werkplek/opgroeien-req18582/lijsten/reserve/csv')
    assert.equal(members.length, file.html.trim().split('\n').length - 1)
    assert.equal(await newProcess()(), 0)
    const { html } = await (await desk.as('selector-1')).get('/werkplek')
    assert.match(textOf(html), /Binnenkort Wervingsreserve : laatste dag dinsdag 30 juni 2026/u)
  })
})
