import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { writeMail } from '#documents/mail/write.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { outbox } from '#app/mail/outbox.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type TestSite, signedInByMail, testSite } from './fixtures.ts'

const heading = (html: string): string | undefined => /<h1>([^<]+)<\/h1>/u.exec(html)?.[1]

onEveryServer('a link in a mail', (server) => {
  let here: TestSite
  before(async () => {
    here = await testSite(server)
  })

  async function count(table: string): Promise<number> {
    const { rows } = await here.owner.pool.query<{ n: number }>(
      `select count(*) as n from keur.${table}`,
    )
    return rows[0]?.n ?? -1
  }

  test('signs in at once in the browser that asked, and leads on to where somebody came from', async () => {
    const browser = here.visitor()
    const { to } = await browser.get('/mijn-account?gedaan=language')
    assert.equal(to, '/aanmelden?verder=%2Fmijn-account%3Fgedaan%3Dlanguage')
    const { html } = await browser.get(to)
    const goOn = /name="verder" value="([^"]+)"/u.exec(html)?.[1]
    assert.equal(goOn, '/mijn-account?gedaan=language')
    const sent = await browser.post('/aanmelden', {
      email: ' Noor@Verzonnen.example ',
      verder: goOn,
    })
    assert.equal(sent.status, 200)
    assert.match(sent.html, /noor@verzonnen\.example/u)
    const signedIn = await browser.get(await here.lastLink())
    assert.deepEqual([signedIn.status, signedIn.to], [303, goOn])
    const account = await browser.get(goOn)
    assert.equal(account.status, 200)
    assert.match(account.html, /noor@verzonnen\.example/u)
    assert.equal(account.headers.get('cache-control'), 'private, no-store')
  })

  test('comes in a mail in the language of the page', async () => {
    await here.visitor().post('/en/sign-in', { email: 'english@verzonnen.example' })
    const [mail] = await outbox(here.store.database, here.store.keys.wrapping, { limit: 1 })
    assert.equal(mail?.content?.to, 'english@verzonnen.example')
    const written = writeMail(mailOrder.parse(mail.content.order))
    assert.equal(written.subject, 'Your link to sign in')
    assert.match(written.text, /https:\/\/keur\.voorbeeld\.example\/en\/sign-in\/link\/[\w-]{43}/u)
  })

  test('says as whom, and asks, in any other browser; looking does not use it up', async () => {
    await here.visitor().post('/aanmelden', { email: 'elders@verzonnen.example' })
    const link = await here.lastLink()
    const phone = here.visitor()
    for (const _ of [1, 2, 3]) {
      const { status, html } = await phone.get(link)
      assert.equal(status, 200)
      assert.equal(heading(html), 'Aanmelden bevestigen')
      assert.match(html, /elders@verzonnen\.example/u)
    }
    assert.equal(phone.cookies.size, 0)
    assert.equal((await phone.post(link)).status, 303)
    assert.equal((await phone.get('/mijn-account')).status, 200)
  })

  test('asks also in a browser that itself waits for another link', async () => {
    const other = here.visitor()
    await other.post('/aanmelden', { email: 'ander@verzonnen.example' })
    await here.visitor().post('/aanmelden', { email: 'vrager@verzonnen.example' })
    const { status, html } = await other.get(await here.lastLink())
    assert.equal(status, 200)
    assert.equal(heading(html), 'Aanmelden bevestigen')
  })

  test('works once, also for two who follow it at the same moment', async () => {
    await here.visitor().post('/aanmelden', { email: 'tweemaal@verzonnen.example' })
    const link = await here.lastLink()
    const sessions = await count('session')
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => here.visitor().post(link)),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 410, 410, 410, 410],
    )
    const again = await here.visitor().get(link)
    assert.equal(again.status, 410)
    assert.match(again.html, /al gebruikt/u)
    assert.match(again.html, /Vraag een nieuwe link/u)
    assert.equal(await count('session'), sessions + 1)
  })

  test('makes those sent before it useless', async () => {
    const browser = here.visitor()
    await browser.post('/aanmelden', { email: 'geduld@verzonnen.example' })
    const first = await here.lastLink()
    await browser.post('/aanmelden', { email: 'geduld@verzonnen.example' })
    assert.equal((await browser.get(await here.lastLink())).status, 303)
    assert.equal((await browser.get(first)).status, 410)
  })

  test('leads to the same account every time, however the address is written', async () => {
    await signedInByMail(here, 'zelfde@verzonnen.example')
    const accounts = await count('account')
    await signedInByMail(here, 'ZELFDE@Verzonnen.Example')
    assert.equal(await count('account'), accounts)
  })

  test('works for a quarter of an hour', async () => {
    const browser = here.visitor()
    await browser.post('/aanmelden', { email: 'laat@verzonnen.example' })
    const { rows } = await here.owner.pool.query<{ lasts: number }>(
      `select extract(epoch from expires - created)::int as lasts from keur.email_link
        order by created desc limit 1`,
    )
    assert.equal(rows[0]?.lasts, 900)
    const link = await here.lastLink()
    await here.owner.pool.query(`update keur.email_link set expires = keur.stamp()`)
    for (const answer of [await browser.get(link), await browser.post(link)]) {
      assert.equal(answer.status, 410)
      assert.match(answer.html, /een kwartier geldig/u)
    }
    assert.equal(browser.cookies.has('__Host-keur-session'), false)
  })

  test('that nobody sent is not there, and says what to do', async () => {
    for (const token of ['x'.repeat(43), 'x', 'a'.repeat(500)]) {
      const { status, html } = await here.visitor().post(`/aanmelden/link/${token}`)
      assert.equal(status, 404, token)
      assert.match(html, /Vraag een nieuwe link/u)
    }
    assert.deepEqual(here.incidents, [])
  })

  test('is not asked for from another site', async () => {
    const links = await count('email_link')
    const body = new URLSearchParams({ email: 'noor@verzonnen.example' })
    for (const headers of [{ origin: 'https://elders.example' }, {}]) {
      const init = { method: 'POST', body, headers }
      const { status } = await here.site.request(`${here.origin}/aanmelden`, init)
      assert.equal(status, 403)
    }
    assert.equal(await count('email_link'), links)
  })

  const noAddress = [
    '',
    'noor',
    'noor@',
    '@verzonnen.example',
    'a@b',
    'a b@c.example',
    'a@b.example\r\nBcc: c@d.example',
  ]
  test('goes to an address only', async () => {
    const links = await count('email_link')
    for (const email of noAddress) {
      const { status, html } = await here.visitor().post('/aanmelden', { email })
      assert.equal(status, 422, email)
      assert.match(html, /<title>Fout: /u)
    }
    assert.equal(await count('email_link'), links)
  })

  test('leads to no other site', async () => {
    for (const verder of [
      'https://elders.example/',
      '//elders.example',
      String.raw`/\elders.example`,
    ]) {
      const browser = here.visitor()
      const { html } = await browser.get(`/aanmelden?verder=${encodeURIComponent(verder)}`)
      assert.match(html, /name="verder" value="\/mijn-account"/u)
      await browser.post('/aanmelden', { email: `${verder.length}@verzonnen.example`, verder })
      assert.equal((await browser.get(await here.lastLink())).to, '/mijn-account')
    }
  })

  test('is kept as a hash, and the address it went to is unreadable', async () => {
    await here.visitor().post('/aanmelden', { email: 'geheim@verzonnen.example' })
    const token = (await here.lastLink()).split('/').at(-1) ?? ''
    for (const table of ['email_link', 'account', 'mail', 'attempt', 'session']) {
      const { rows } = await here.owner.pool.query<{ text: string }>(
        `select row_to_json(t)::text || coalesce(encode(t.*::text::bytea, 'escape'), '') as text from keur.${table} t`,
      )
      const text = rows.map((row) => row.text).join('')
      assert.equal(text.includes(token), false, table)
      assert.equal(text.includes('verzonnen'), false, table)
      assert.equal(text.includes(Buffer.from('verzonnen').toString('hex')), false, table)
    }
  })
})

onEveryServer('asking for links', (server) => {
  const few = { times: 2, seconds: 900 }

  test('too often for one address is refused for a while, from wherever', async () => {
    const here = await testSite(server, {
      allowances: { client: { times: 100, seconds: 900 }, address: few },
    })
    const ask = async (): Promise<number> =>
      (await here.visitor().post('/aanmelden', { email: 'druk@verzonnen.example' })).status
    assert.deepEqual([await ask(), await ask(), await ask()], [200, 200, 429])
    const { status, headers, html } = await here
      .visitor()
      .post('/aanmelden', { email: 'Druk@verzonnen.example' })
    assert.equal(status, 429)
    assert.equal(headers.get('retry-after'), '900')
    assert.match(html, /Probeer het over 15 minuten opnieuw/u)
    const { rows } = await here.owner.pool.query('select from keur.mail')
    assert.equal(rows.length, 2)
    assert.equal(
      (await here.visitor().post('/aanmelden', { email: 'ander@verzonnen.example' })).status,
      200,
    )
  })

  test('too often from one machine is refused, whatever it writes about itself', async () => {
    const here = await testSite(server, {
      allowances: { client: few, address: { times: 100, seconds: 900 } },
      proxies: 1,
    })
    const ask = async (forwarded: string): Promise<number> => {
      const body = new URLSearchParams({ email: `${forwarded.length}@verzonnen.example` })
      const headers = { origin: here.origin, 'x-forwarded-for': forwarded }
      const init = { method: 'POST', body, headers }
      return (await here.site.request(`${here.origin}/aanmelden`, init)).status
    }
    assert.equal(await ask('192.0.2.1'), 200)
    assert.equal(await ask('198.51.100.7, 192.0.2.1'), 200)
    assert.equal(await ask('203.0.113.9, 192.0.2.1'), 429)
    assert.equal(await ask('192.0.2.2'), 200)
  })
})
