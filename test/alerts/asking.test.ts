import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { outbox } from '#app/mail/outbox.ts'
import { writeMail } from '#documents/mail/write.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { alertsAtAddressOf } from '#persistence/own-data.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { signedInByMail } from '../sign-in/fixtures.ts'
import { type AlertSite, alertSite, subscribed } from './fixtures.ts'
import { added } from './parts.ts'

const heading = (html: string): string | undefined => /<h1>([^<]+)<\/h1>/u.exec(html)?.[1]
const ASK = '/op-de-hoogte'

onEveryServer('asking for mails about new vacancies', (server) => {
  let here: AlertSite
  before(async () => {
    here = await alertSite(server)
    await added(here.store, { selection: 'peil' })
  })

  async function alerts(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { rows } = await here.owner.pool.query<Readonly<Record<string, unknown>>>(
      'select * from keur.alert order by created, alert',
    )
    return rows
  }

  async function mails(): ReturnType<typeof outbox> {
    return outbox(here.store.database, here.store.keys.wrapping)
  }

  test('starts from any list, with what was searched filled in and told in words', async () => {
    const browser = here.visitor()
    const list = await browser.get('/vacatures?q=rivier&grade=B1&state=closed')
    const link = /href="([^"]+)">Mail mij nieuwe vacatures zoals deze/u.exec(list.html)?.[1]
    assert.equal(link, '/op-de-hoogte?q=rivier&amp;grade=B1')
    const { status, html } = await browser.get(link.replaceAll('&amp;', '&'))
    assert.equal(status, 200)
    assert.match(html, /“rivier”; graad: deskundige \(B1\)/u)
    assert.match(html, /Nu past er 1 open vacature bij/u)
    assert.match(html, /name="q"[^>]*value="rivier"/u)
    assert.match(html, /name="grade"[^>]*value="B1"[^>]*checked/u)
    assert.doesNotMatch(html, /<script/u)
  })

  test('sends one mail to confirm, in the language of the mails, and nothing else before that', async () => {
    const { status, html } = await here
      .visitor()
      .post(ASK, { email: ' Een@Verzonnen.example ', q: 'sluis', taal: 'en', 'woorden-in': 'nl' })
    assert.equal(status, 200)
    assert.equal(heading(html), 'Kijk in je mailbox')
    assert.match(html, /een@verzonnen\.example/u)
    const [mail] = await mails()
    assert.equal(mail?.content?.to, 'een@verzonnen.example')
    const written = writeMail(mailOrder.parse(mail.content.order))
    assert.equal(written.subject, 'Confirm your job alert')
    assert.match(written.text, /“sluis”/u)
    assert.match(
      written.text,
      /https:\/\/keur\.voorbeeld\.example\/en\/stay-informed\/confirm\/[\w-]{43}/u,
    )
    const earlier = (await mails()).length
    await added(here.store, { selection: 'sluis', title: { nl: 'Sluis', en: 'Lock' } })
    await here.alerts.tell()
    assert.equal((await mails()).length, earlier)
  })

  test('is confirmed by a button; looking at the link, as programs do, confirms nothing', async () => {
    await here.visitor().post(ASK, { email: 'twee@verzonnen.example', place: 'Gent' })
    const link = await here.lastLink()
    for (const _ of [1, 2]) {
      const { status, html, headers } = await here.visitor().get(link)
      assert.equal(status, 200)
      assert.equal(heading(html), 'Wil je deze mails?')
      assert.match(html, /twee@verzonnen\.example[^<]*standplaats: Gent/u)
      assert.equal(headers.get('cache-control'), 'private, no-store')
    }
    const [asked] = (await alerts()).slice(-1)
    assert.equal(asked?.['confirmed'], null)
    for (const _ of [1, 2]) {
      const { status, html } = await here.visitor().post(link)
      assert.equal(status, 200)
      assert.equal(heading(html), 'Je krijgt mails over nieuwe vacatures')
    }
    const [after] = (await alerts()).slice(-1)
    assert.notEqual(after?.['confirmed'], null)
    assert.equal(
      heading((await here.visitor().get(link)).html),
      'Je krijgt mails over nieuwe vacatures',
    )
  })

  test('is not confirmed from another site', async () => {
    await here.visitor().post(ASK, { email: 'elders@verzonnen.example' })
    const link = await here.lastLink()
    for (const origin of ['https://elders.example', undefined]) {
      const headers = origin === undefined ? undefined : { origin }
      const { status } = await here.site.request(link, {
        method: 'POST',
        ...(headers && { headers }),
      })
      assert.equal(status, 403)
    }
    const [alert] = (await alerts()).slice(-1)
    assert.equal(alert?.['confirmed'], null)
  })

  test('is answered the same for an address that has alerts or an account, and for one that has none', async () => {
    await subscribed(here, 'bekend@verzonnen.example', { q: 'water' })
    await signedInByMail(here, 'bekend@verzonnen.example')
    const answers = await Promise.all(
      ['bekend@verzonnen.example', 'vreemd@verzonnen.example'].map(async (email) => {
        const { status, html } = await here.visitor().post(ASK, { email, q: 'water' })
        return [status, html.replaceAll(email, '…')]
      }),
    )
    assert.deepEqual(answers[0], answers[1])
  })

  test('keeps no address that anybody can read, neither beside the alert nor in the mail', async () => {
    await subscribed(here, 'geheim@verzonnen.example', { q: 'brug' })
    const { rows } = await here.owner.pool.query(
      'select to_jsonb(a)::text as text from keur.alert a union all select to_jsonb(m)::text from keur.mail m',
    )
    const texts = JSON.stringify(rows)
    assert.doesNotMatch(texts, /geheim/u)
    assert.ok(!texts.includes(Buffer.from('geheim').toString('hex')))
  })

  test('again for the same is one alert, which is told once of what comes', async () => {
    const email = 'weer@verzonnen.example'
    await subscribed(here, email, { q: 'kade' })
    await added(here.store, { selection: 'kade', title: { nl: 'Kade', en: 'Quay' } })
    await here.alerts.tell()
    await subscribed(here, email, { q: 'kade' })
    await here.alerts.tell()
    const told = (await here.told()).filter(({ to }) => to === email)
    assert.equal(told.length, 1)
    await added(here.store, { selection: 'kade-2', title: { nl: 'Kade', en: 'Quay' } })
    await here.alerts.tell()
    const later = (await here.told()).filter(({ to }) => to === email).slice(-1)
    assert.deepEqual(later[0]?.vacancies.length, 1)
    assert.deepEqual(later[0].searches.length, 1)
  })

  test('leads to no more than ten alerts for one address', async () => {
    const email = 'veel@verzonnen.example'
    for (let index = 0; index < 10; index += 1)
      await subscribed(here, email, { q: `woord${index}` })
    await here.visitor().post(ASK, { email, q: 'nog een' })
    const link = await here.lastLink()
    const { status, html } = await here.visitor().post(link)
    assert.equal(status, 409)
    const list = /href="(\/op-de-hoogte\/stoppen\/[\w-]{43})"/u.exec(html)?.[1]
    assert.ok(list !== undefined)
    assert.equal((await here.visitor().get(list)).html.match(/name="melding"/gu)?.length, 11)
  })

  test('that nobody confirms is forgotten after three days', async () => {
    await here.visitor().post(ASK, { email: 'stil@verzonnen.example' })
    const link = await here.lastLink()
    const age = async (hours: number): Promise<number> => {
      await here.owner.pool.query(
        `update keur.alert set created = keur.stamp() - $1 * interval '1 hour' where confirmed is null`,
        [hours],
      )
      return here.alerts.tidy()
    }
    assert.equal(await age(71), 0)
    assert.equal((await here.visitor().get(link)).status, 200)
    assert.ok((await age(72)) > 0)
    const { rows } = await here.owner.pool.query('select from keur.alert where confirmed is null')
    assert.equal(rows.length, 0)
    const { status, html } = await here.visitor().post(link)
    assert.equal(status, 404)
    assert.equal(heading(html), 'Deze melding is er niet meer')
  })

  test('without an address is refused with what to do, and loses nothing', async () => {
    for (const email of ['', 'geen adres', 'a@b', `${'x'.repeat(250)}@verzonnen.example`]) {
      const fields = { email, q: 'rivier', grade: 'B1', taal: 'en', 'woorden-in': 'nl' }
      const { status, html } = await here.visitor().post(ASK, fields)
      assert.equal(status, 422, email)
      assert.match(html, /<title>Fout: /u)
      assert.match(html, /Geef een e-mailadres in, zoals naam@voorbeeld\.be/u)
      assert.match(html, /name="q"[^>]*value="rivier"/u)
      assert.match(html, /name="grade"[^>]*value="B1"[^>]*checked/u)
      assert.match(html, /name="taal"[^>]*value="en"[^>]*checked/u)
    }
  })

  test('takes values that no vacancy has, and leaves out what is none', async () => {
    const body = new URLSearchParams([
      ['email', 'vreemd@verzonnen.example'],
      ['q', `  ${'lang '.repeat(100)}`],
      ['place', 'Nergenshuizen'],
      ['place', 'Gent'],
      ['place', ''],
      ['route', 'external'],
      ['taal', 'fr'],
      ['state', 'closed'],
    ])
    const headers = { origin: here.origin }
    const { status } = await here.site.request(ASK, { method: 'POST', body, headers })
    assert.equal(status, 200)
    const [alert] = (await alerts()).slice(-1)
    assert.equal(alert?.['language'], 'nl')
    const { search } = alert
    assert.ok(typeof search === 'object' && search !== null && 'chosen' in search)
    assert.deepEqual(search.chosen, {
      authority: [],
      grade: [],
      place: [
        { value: 'Gent', name: { nl: 'Gent', en: 'Ghent' } },
        { value: 'Nergenshuizen', name: { nl: 'Nergenshuizen', en: 'Nergenshuizen' } },
      ],
      route: [
        { value: 'external', name: { nl: 'externe aanwerving', en: 'external recruitment' } },
      ],
    })
    assert.ok('text' in search && String(search.text).length <= 200)
  })

  test('stands in what somebody with that address can download, and in nobody else’s', async () => {
    const email = 'eigenaar@verzonnen.example'
    await subscribed(here, email, { q: 'eigen' })
    const accounts: string[] = []
    for (const address of [email, 'buitenstaander@verzonnen.example']) {
      const browser = await signedInByMail(here, address)
      const token = browser.cookies.get('__Host-keur-session') ?? ''
      accounts.push((await here.signIn.sessionOf(token))?.account ?? '')
    }
    const held = await inTransaction(here.store.database, 'system', async (work) =>
      Promise.all(accounts.map(async (account) => alertsAtAddressOf(work, account))),
    )
    assert.deepEqual(
      held.map((some) => some.map(({ language }) => language)),
      [['nl'], []],
    )
    assert.match(JSON.stringify(held[0]), /"text":"eigen"/u)
  })

  test('fills in the address of who is signed in', async () => {
    const browser = await signedInByMail(here, 'ingelogd@verzonnen.example')
    const { html, headers } = await browser.get(ASK)
    assert.match(html, /name="email"[^>]*value="ingelogd@verzonnen\.example"/u)
    assert.equal(headers.get('cache-control'), 'private, no-store')
    assert.doesNotMatch((await here.visitor().get(ASK)).html, /ingelogd/u)
    assert.deepEqual(here.incidents, [])
  })
})

onEveryServer('asking for mails too often', (server) => {
  test('for one mailbox is refused for a while, and sends nothing', async () => {
    const here = await alertSite(server, {
      allowances: {
        client: { times: 1000, seconds: 1 },
        address: { times: 2, seconds: 3600 },
      },
    })
    const browser = here.visitor()
    const statuses: number[] = []
    for (const _ of [1, 2, 3]) {
      const answer = await browser.post(ASK, { email: 'vaak@verzonnen.example' })
      statuses.push(answer.status)
      if (answer.status !== 429) continue
      assert.equal(heading(answer.html), 'Even wachten')
      assert.match(answer.html, /al vaak mails gevraagd/u)
      assert.ok(Number(answer.headers.get('retry-after')) > 3000)
    }
    assert.deepEqual(statuses, [200, 200, 429])
    assert.equal((await browser.post(ASK, { email: 'ander@verzonnen.example' })).status, 200)
    const { rowCount } = await here.owner.pool.query('select from keur.alert')
    assert.equal(rowCount, 3)
  })

  test('from one network address is refused for a while, whatever the mailbox', async () => {
    const here = await alertSite(server, {
      allowances: {
        client: { times: 2, seconds: 900 },
        address: { times: 1000, seconds: 1 },
      },
    })
    const statuses: number[] = []
    for (const name of ['a', 'b', 'c']) {
      statuses.push((await here.visitor().post(ASK, { email: `${name}@verzonnen.example` })).status)
    }
    assert.deepEqual(statuses, [200, 200, 429])
  })
})
