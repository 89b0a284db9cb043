import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type OutboxMail } from '#app/mail/outbox.ts'
import { parseInstant } from '#core/values/instant.ts'
import { orders } from '#documents/mail/fixtures.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { shippedServices } from '../browser/harness/shipped.ts'

const queued = parseInstant('2025-11-05T09:00:00Z')
assert.ok(queued !== undefined)
const COMMON = { messageId: '<a@b>', queued, attempts: 0 } as const

const WAITING: readonly OutboxMail[] = orders.map((order, index) => ({
  ...COMMON,
  mail: `mail-${index}`,
  kind: order.kind,
  state: { kind: 'waiting', next: queued },
  content: { to: 'noor@verzonnen.example', order },
}))

const SENT: OutboxMail = {
  ...COMMON,
  mail: 'mail-sent',
  kind: 'sign-in-link',
  state: { kind: 'sent', at: queued },
}

async function siteOf(isDemonstration: boolean): Promise<ReturnType<typeof app>> {
  const more = { outbox: async () => [...WAITING, SENT] }
  return app(await shippedServices({ isDemonstration, more }), await loadAssets())
}

describe('the outbox', () => {
  for (const path of [
    '/demonstratie/uit-bus',
    '/demonstratie/uit-bus/mail-0',
    '/en/demonstration/outbox',
    '/en/demonstration/outbox/mail-0',
  ]) {
    test(`is not there outside a demonstration: ${path}`, async () => {
      assert.equal((await (await siteOf(false)).request(path)).status, 404)
      assert.equal((await (await siteOf(true)).request(path)).status, 200)
    })
  }

  test('lists every mail with a way to it, and is kept by no cache', async () => {
    const answer = await (await siteOf(true)).request('/demonstratie/uit-bus')
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
    const html = await answer.text()
    for (const { mail } of [...WAITING, SENT]) {
      assert.ok(html.includes(`href="/demonstratie/uit-bus/${mail}"`), mail)
    }
  })

  for (const [index, { kind }] of orders.entries()) {
    test(`shows mail ${index}, of the kind ${kind}, in a frame without scripts`, async () => {
      const answer = await (await siteOf(true)).request(`/demonstratie/uit-bus/mail-${index}`)
      assert.equal(answer.status, 200)
      assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /script-src/)
      const html = await answer.text()
      assert.match(html, /<iframe [^>]*sandbox="allow-top-navigation-by-user-activation"/)
      assert.match(html, /srcdoc="&lt;!doctype html&gt;/)
      assert.match(html, /base target=&quot;_top&quot;/)
    })
  }

  test('says that a mail was sent, and that what it said is gone', async () => {
    const answer = await (await siteOf(true)).request('/en/demonstration/outbox/mail-sent')
    assert.match(await answer.text(), /not kept after that/)
  })

  test('is led to from every page', async () => {
    const answer = await (await siteOf(true)).request('/en/vacancies')
    assert.match(await answer.text(), /class="keur-strip".*href="\/en\/demonstration\/outbox"/u)
  })

  test('has no mail that is not there', async () => {
    assert.equal((await (await siteOf(true)).request('/demonstratie/uit-bus/x')).status, 404)
  })
})
