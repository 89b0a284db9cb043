import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { writeMail } from '#documents/mail/write.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type AlertSite, alertSite, postedFromAnywhere, subscribed } from './fixtures.ts'
import { ORIGIN, added } from './parts.ts'

const heading = (html: string): string | undefined => /<h1>([^<]+)<\/h1>/u.exec(html)?.[1]

onEveryServer('ending the mails about new vacancies', (server) => {
  let here: AlertSite
  before(async () => {
    here = await alertSite(server)
  })

  async function count(): Promise<number> {
    const { rows } = await here.owner.pool.query<{ n: number }>(
      'select count(*)::int as n from keur.alert',
    )
    return rows[0]?.n ?? -1
  }

  test('takes one click in a mail program, and leaves nothing of the alert', async () => {
    await subscribed(here, 'klik@verzonnen.example', { q: 'een' })
    await subscribed(here, 'klik@verzonnen.example', { q: 'veer' })
    const others = await count()
    await added(here.store, { selection: 'veer', title: { nl: 'Veer', en: 'Ferry' } })
    await here.alerts.tell()
    const [order] = (await here.told()).slice(-1)
    assert.ok(order !== undefined)
    const { headers, text } = writeMail(order)
    const address = /^<(.+)>$/u.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
    assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    assert.ok(text.includes(address) && address.startsWith(`${ORIGIN}/op-de-hoogte/stoppen/`))
    // Looking, as programs do, ends nothing.
    assert.equal((await here.site.request(address)).status, 200)
    assert.equal(await count(), others)
    for (const _ of [1, 2]) {
      const answer = await postedFromAnywhere(here, address)
      assert.deepEqual([answer.status, answer.headers.get('location')], [200, null])
      assert.match(await answer.text(), /Je krijgt deze mails niet meer/u)
    }
    assert.equal(await count(), others - 2)
    const earlier = (await here.told()).length
    await added(here.store, { selection: 'veer-2', title: { nl: 'Veer', en: 'Ferry' } })
    await here.alerts.tell()
    assert.equal((await here.told()).length, earlier)
  })

  test('asks on a page which of several; one at a time, and then the rest', async () => {
    const email = 'keuze@verzonnen.example'
    const first = await subscribed(here, email, { q: 'eerste' })
    await subscribed(here, email, { q: 'tweede' })
    await subscribed(here, 'buur@verzonnen.example', { q: 'derde' })
    const browser = here.visitor()
    const page = await browser.get(`/op-de-hoogte/stoppen/${first}`)
    assert.equal(heading(page.html), 'Welke mails wil je stoppen?')
    assert.match(page.html, /keuze@verzonnen\.example/u)
    const names = [...page.html.matchAll(/name="melding" value="([\da-f-]{36})"/gu)]
    assert.equal(names.length, 2)
    const earlier = await count()
    const one = await browser.post(`/op-de-hoogte/stoppen/${first}`, {
      melding: names[0]?.[1] ?? '',
    })
    assert.equal(heading(one.html), 'Deze melding is gestopt')
    assert.equal(await count(), earlier - 1)
    const on = /href="(\/op-de-hoogte\/stoppen\/[\w-]{43})"/u.exec(one.html)?.[1] ?? ''
    const rest = await browser.get(on)
    assert.equal(heading(rest.html), 'Wil je deze mails stoppen?')
    assert.match(rest.html, /“tweede”/u)
    assert.equal(heading((await browser.post(on)).html), 'Je krijgt deze mails niet meer')
    assert.equal(await count(), earlier - 2)
    assert.equal((await browser.get(on)).status, 404)
  })

  test('reaches no alert of another address', async () => {
    const mine = await subscribed(here, 'mijn@verzonnen.example', { q: 'mijn' })
    await subscribed(here, 'jouw@verzonnen.example', { q: 'jouw' })
    const { rows } = await here.owner.pool.query<{ alert: string }>(
      'select alert from keur.alert order by created desc limit 1',
    )
    const earlier = await count()
    await here.visitor().post(`/op-de-hoogte/stoppen/${mine}`, { melding: rows[0]?.alert ?? '' })
    await here.visitor().post(`/op-de-hoogte/stoppen/${mine}`, { melding: 'geen naam' })
    assert.equal(await count(), earlier)
  })

  test('can be done before an alert is confirmed', async () => {
    await here.visitor().post('/op-de-hoogte', { email: 'toch-niet@verzonnen.example' })
    const token = (await here.lastLink()).split('/').at(-1) ?? ''
    const earlier = await count()
    const page = await here.visitor().get(`/en/stay-informed/stop/${token}`)
    assert.equal(heading(page.html), 'Do you want to stop these mails?')
    await here.visitor().post(`/en/stay-informed/stop/${token}`)
    assert.equal(await count(), earlier - 1)
  })

  test('says that a link leads to nothing any more, and is no error for a mail program', async () => {
    for (const token of ['x'.repeat(43), 'x', 'a'.repeat(500)]) {
      for (const path of ['stoppen', 'bevestigen']) {
        const { status, html } = await here.visitor().get(`/op-de-hoogte/${path}/${token}`)
        assert.equal(status, 404)
        assert.match(html, /Vraag nieuwe mails/u)
      }
      const answer = await postedFromAnywhere(here, `/op-de-hoogte/stoppen/${token}`)
      assert.equal(answer.status, 200)
    }
    const large = { melding: 'x'.repeat(300_000) }
    const { status } = await postedFromAnywhere(here, `/op-de-hoogte/stoppen/x`, large)
    assert.equal(status, 413)
    assert.deepEqual(here.incidents, [])
  })
})
