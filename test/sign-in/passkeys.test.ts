import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { onEveryServer } from '../persistence/servers.ts'
import { type Authenticator, type Otherwise, newAuthenticator } from './authenticator.ts'
import { type TestSite, signedInByMail, testSite } from './fixtures.ts'
import { type Answer, type Visitor } from './visitor.ts'

const COOKIE = '__Host-keur-session'
const QUESTION = '/aanmelden/passkey/vraag'
const NEW_QUESTION = '/mijn-account/passkey/vraag'

async function signInWith(
  browser: Visitor,
  device: Authenticator,
  otherwise: Otherwise = {},
): Promise<Answer> {
  const { html } = await browser.post(QUESTION)
  return browser.post('/aanmelden/passkey', { credential: device.get(html, otherwise) })
}

function refused(browser: Visitor, answer: Answer, why = ''): void {
  assert.equal(answer.status, 422, why)
  assert.match(answer.html, /Deze passkey werkt hier niet/u)
  assert.match(answer.html, /Probeer het opnieuw/u)
  assert.equal(browser.cookies.has(COOKIE), false)
}

onEveryServer('a passkey', (server) => {
  let here: TestSite
  before(async () => {
    const many = { times: 10_000, seconds: 1 }
    here = await testSite(server, { allowances: { client: many, address: many } })
  })

  /** Somebody with a passkey, and the browser in which they made it. */
  async function withPasskey(
    email: string,
  ): Promise<{ readonly browser: Visitor; readonly device: Authenticator }> {
    const browser = await signedInByMail(here, email)
    const device = newAuthenticator(here.origin)
    const { html } = await browser.post(NEW_QUESTION)
    const sent = { credential: device.create(html), name: 'Mijn\0 telefoon' }
    const { to } = await browser.post('/mijn-account/passkey', sent)
    assert.equal(to, '/mijn-account?gedaan=passkey-added')
    return { browser, device }
  }

  test('signs in whoever made it, in any browser, and leads on', async () => {
    const { browser, device } = await withPasskey('sleutel@verzonnen.example')
    const { html } = await browser.get('/mijn-account?gedaan=passkey-added')
    assert.match(html, /Je passkey is bewaard/u)
    assert.match(html, /Mijn telefoon/u)
    assert.doesNotMatch(html, /Gemaakt op [^.]+laatst gebruikt/u)
    const other = here.visitor()
    const question = await other.post(QUESTION)
    const sent = { credential: device.get(question.html), verder: '/mijn-account?x=1' }
    const { status, to } = await other.post('/aanmelden/passkey', sent)
    assert.deepEqual([status, to], [303, '/mijn-account?x=1'])
    const account = await other.get('/mijn-account')
    assert.match(account.html, /sleutel@verzonnen\.example/u)
    assert.match(account.html, /Gemaakt op [^.]+laatst gebruikt/u)
    assert.match(account.html, /met een passkey/u)
  })

  test('signs in again and again', async () => {
    const { device } = await withPasskey('vaak@verzonnen.example')
    for (const _ of [1, 2, 3]) assert.equal((await signInWith(here.visitor(), device)).status, 303)
  })

  test('answers each question once', async () => {
    const { device } = await withPasskey('eens@verzonnen.example')
    const browser = here.visitor()
    const { html } = await browser.post(QUESTION)
    const credential = device.get(html)
    assert.equal((await browser.post('/aanmelden/passkey', { credential })).status, 303)
    browser.cookies.delete(COOKIE)
    refused(browser, await browser.post('/aanmelden/passkey', { credential }))
  })

  test('answers in the browser that was asked', async () => {
    const { device } = await withPasskey('browser@verzonnen.example')
    const { html } = await here.visitor().post(QUESTION)
    const credential = device.get(html)
    for (const other of [here.visitor(), here.visitor()]) {
      refused(other, await other.post('/aanmelden/passkey', { credential }))
    }
    const other = here.visitor()
    await other.post(QUESTION)
    const again = await here.visitor().post(QUESTION)
    refused(other, await other.post('/aanmelden/passkey', { credential: device.get(again.html) }))
  })

  test('answers while the question is fresh', async () => {
    const { device } = await withPasskey('traag@verzonnen.example')
    const browser = here.visitor()
    const { html } = await browser.post(QUESTION)
    await here.owner.pool.query('update keur.sign_in set expires = keur.stamp()')
    refused(browser, await browser.post('/aanmelden/passkey', { credential: device.get(html) }))
  })

  const wrong: Readonly<Record<string, Otherwise>> = {
    'given to another site': { origin: 'https://elders.example' },
    'meant for another site': { site: 'elders.example' },
    'of a device that did not ask who it was': { isVerified: false },
    'of somebody else': { userHandle: Buffer.from('somebody else').toString('base64url') },
    'of another kind': { type: 'webauthn.create' },
  }
  for (const [what, otherwise] of Object.entries(wrong)) {
    test(`is not believed with an answer ${what}`, async () => {
      const { device } = await withPasskey(`${what.replaceAll(' ', '.')}@verzonnen.example`)
      const browser = here.visitor()
      refused(browser, await signInWith(browser, device, otherwise))
      assert.equal((await signInWith(browser, device)).status, 303)
    })
  }

  test('is not believed by a device that counts back, which a copy would', async () => {
    const { device } = await withPasskey('kopie@verzonnen.example')
    assert.equal((await signInWith(here.visitor(), device, { counter: 9 })).status, 303)
    const browser = here.visitor()
    refused(browser, await signInWith(browser, device, { counter: 8 }))
  })

  test('is not believed with the signature of another device', async () => {
    const { device } = await withPasskey('echt@verzonnen.example')
    const browser = here.visitor()
    const { html } = await browser.post(QUESTION)
    const real: unknown = JSON.parse(device.get(html))
    const forged: unknown = JSON.parse(newAuthenticator(here.origin).get(html))
    const credential = JSON.stringify({ ...partsOf(real), response: partsOf(forged)['response'] })
    refused(browser, await browser.post('/aanmelden/passkey', { credential }))
  })

  test('that is not known (any more) signs nobody in', async () => {
    const stranger = here.visitor()
    refused(stranger, await signInWith(stranger, newAuthenticator(here.origin)))
    const { browser, device } = await withPasskey('verwijderd@verzonnen.example')
    const { html } = await browser.get('/mijn-account')
    const id = /name="id" value="([\w-]{43})"/u.exec(html)?.[1] ?? ''
    const { to } = await browser.post('/mijn-account', { do: 'remove-passkey', id })
    assert.equal(to, '/mijn-account?gedaan=passkey-removed')
    refused(stranger, await signInWith(stranger, device))
  })

  test('is removed by nobody else', async () => {
    const { browser, device } = await withPasskey('blijft@verzonnen.example')
    const { html } = await browser.get('/mijn-account')
    const id = /name="id" value="([\w-]{43})"/u.exec(html)?.[1] ?? ''
    const other = await signedInByMail(here, 'dief@verzonnen.example')
    assert.equal((await other.post('/mijn-account', { do: 'remove-passkey', id })).status, 404)
    assert.equal((await signInWith(here.visitor(), device)).status, 303)
  })

  test('belongs to one account', async () => {
    const { device } = await withPasskey('eerst@verzonnen.example')
    const other = await signedInByMail(here, 'later@verzonnen.example')
    const { html } = await other.post(NEW_QUESTION)
    const sent = { credential: device.create(html) }
    assert.equal((await other.post('/mijn-account/passkey', sent)).status, 422)
  })

  test('is made by who is signed in, to the question they were asked', async () => {
    assert.equal((await here.visitor().post(NEW_QUESTION)).status, 401)
    assert.equal((await here.visitor().post('/mijn-account/passkey')).status, 401)
    const mine = await signedInByMail(here, 'mijn@verzonnen.example')
    const theirs = await signedInByMail(here, 'hun@verzonnen.example')
    const forTheirs = await theirs.post(NEW_QUESTION)
    const forSignIn = await mine.post(QUESTION)
    for (const { html } of [forTheirs, forSignIn]) {
      const credential = newAuthenticator(here.origin).create(html)
      const { status } = await mine.post('/mijn-account/passkey', { credential })
      assert.equal(status, 422)
    }
    const { rows } = await here.owner.pool.query(
      `select from keur.passkey p join keur.session s using (account)
        where s.token_hash = sha256(convert_to($1, 'UTF8'))`,
      [mine.cookies.get(COOKIE)],
    )
    assert.equal(rows.length, 0)
  })

  test('is not what a stranger sends instead', async () => {
    const rubbish = ['', '{', '[]', 'null', '7', '{"id":"a"}', `"${'x'.repeat(10_000)}"`]
    const shaped = { id: 'a', rawId: 'a', type: 'public-key', clientExtensionResults: {} }
    for (const clientDataJSON of ['', 'x', Buffer.from('{"challenge":7}').toString('base64url')]) {
      const response = {
        clientDataJSON,
        authenticatorData: '',
        signature: '',
        attestationObject: '',
      }
      rubbish.push(JSON.stringify({ ...shaped, response }))
    }
    const member = await signedInByMail(here, 'rommel@verzonnen.example')
    for (const credential of rubbish) {
      const browser = here.visitor()
      await browser.post(QUESTION)
      refused(browser, await browser.post('/aanmelden/passkey', { credential }), credential)
      const { status } = await member.post('/mijn-account/passkey', { credential })
      assert.equal(status, 422, credential)
    }
    assert.deepEqual(here.incidents, [])
  })

  test('brings a script of our own to the two pages that need one, and to no other', async () => {
    const member = await signedInByMail(here, 'script@verzonnen.example')
    for (const path of ['/aanmelden', '/mijn-account', '/afmelden', '/vacatures']) {
      const { html, headers } = await (path === '/aanmelden' ? here.visitor() : member).get(path)
      const isWith = path === '/aanmelden' || path === '/mijn-account'
      const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/gu)].map(([, src = '']) => src)
      assert.equal(scripts.length, isWith ? 1 : 0, path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.equal(policy.includes("script-src 'self'"), isWith, path)
      assert.doesNotMatch(policy, /unsafe/u)
      for (const script of scripts) {
        const { headers: of, status } = await member.get(script)
        assert.equal(status, 200)
        assert.match(of.get('content-type') ?? '', /^text\/javascript/u)
      }
    }
  })
})

onEveryServer('a site at a bare network address', (server) => {
  test('has no passkeys, which can be for a name only', async () => {
    for (const origin of ['http://127.0.0.1:3000', 'http://[::1]:3000']) {
      const here = await testSite(server, { origin })
      assert.equal((await here.visitor().post(QUESTION)).status, 404)
      assert.equal((await here.visitor().post('/aanmelden/passkey')).status, 404)
      assert.doesNotMatch((await here.visitor().get('/aanmelden')).html, /passkey|<script/iu)
    }
  })
})

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
