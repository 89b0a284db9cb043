import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { PAGE, make } from './offering.ts'
import { deskSite, type DeskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

const WAYS = ['/werkplek', '/werkplek/opgroeien-req18582']

// k01 was chosen, and was made no offer yet.
onOwnServer('somebody who was chosen', (server) => {
  let desk: DeskSite
  let says = ''

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'OfferMade',
    })
    await travelTo(desk.owner, '2025-07-02T13:00:00Z')
    says = `Een aanbod doen aan wie gekozen is: ${desk.nameOf('k01')}`
  })
  after(travelBack)

  test('waits for an offer by who may make it, with the way there', async () => {
    for (const path of WAYS) {
      const { html } = await (await desk.as('hr-1')).get(path)
      assert.ok(html.includes(`href="${PAGE}/nieuw">${says}</a>`), path)
    }
  })

  test('is known to wait to who chose, and to nobody who only judges', async () => {
    for (const path of WAYS) {
      const manager = textOf((await (await desk.as('line-manager-1')).get(path)).html)
      assert.ok(manager.includes(`${says} personeelsdienst, selector of entiteit`), path)
      const panel = textOf((await (await desk.as('panel-1')).get(path)).html)
      assert.doesNotMatch(panel, /wie gekozen is/u)
    }
  })

  test('waits no longer once the offer was made', async () => {
    const hr = await desk.as('hr-1')
    const fields = { candidate: desk.nameOf('k01'), which: 'this', contract: 'contractual' }
    assert.equal((await make(hr, fields)).status, 303)
    for (const path of WAYS) {
      assert.doesNotMatch(textOf((await hr.get(path)).html), /wie gekozen is/u, path)
    }
  })

  test('is told on the page of lists with what became of the offer; after a refusal the choice waits again', async () => {
    const manager = await desk.as('line-manager-1')
    const lists = '/werkplek/opgroeien-req18582/lijsten'
    const chosen = `${desk.nameOf('k01')} `
    const said = async (): Promise<string> => textOf((await manager.get(lists)).html)
    assert.match(
      await said(),
      new RegExp(`${chosen}[^()]*gekozen voor [^]*?Aanbod: verstuurd`, 'u'),
    )
    for (const path of WAYS) {
      assert.doesNotMatch(textOf((await manager.get(path)).html), /Kiezen onder wie slaagde/u, path)
    }
    const candidate = await desk.as('k01')
    const own = '/mijn-sollicitaties/opgroeien-req18582/aanbod/aanbod-1/weigeren'
    assert.equal((await candidate.post(own, { reason: '' })).status, 303)
    assert.match(
      await said(),
      new RegExp(`${chosen}[^()]*gekozen voor [^]*?Aanbod: geweigerd`, 'u'),
    )
    for (const path of WAYS) {
      assert.match(textOf((await manager.get(path)).html), /Kiezen onder wie slaagde/u, path)
    }
  })
})
