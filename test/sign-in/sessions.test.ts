import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { actorOf } from '#app/sign-in/session.ts'
import { tidySignIn } from '#app/sign-in/sign-in.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type TestSite, signedInByMail, testSite } from './fixtures.ts'
import { type Visitor } from './visitor.ts'

const COOKIE = '__Host-keur-session'
const ACCOUNT = '/mijn-account'

/** Whether the visitor is signed in. */
async function isIn(browser: Visitor): Promise<boolean> {
  const { status } = await browser.get(ACCOUNT)
  return status === 200
}

onEveryServer('a session', (server) => {
  let here: TestSite
  before(async () => {
    here = await testSite(server, {
      limits: { idle: 3_600_000, whole: 7_200_000 },
      allowances: { client: { times: 1000, seconds: 1 }, address: { times: 1000, seconds: 1 } },
    })
  })

  async function accountOf(browser: Visitor): Promise<string> {
    const session = await here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? '')
    assert.ok(session !== undefined)
    return session.account
  }

  /** Everything of the account happened so many minutes earlier. */
  async function letPass(account: string, minutes: number): Promise<void> {
    await here.owner.pool.query(
      `update keur.session set created = created - $2 * interval '1 minute',
          seen = seen - $2 * interval '1 minute', expires = expires - $2 * interval '1 minute'
        where account = $1`,
      [account, minutes],
    )
  }

  test('is a cookie that no script, no other site and no plain connection gets', async () => {
    const browser = here.visitor()
    await browser.post('/aanmelden', { email: 'koek@verzonnen.example' })
    const { headers } = await browser.get(await here.lastLink())
    const line = headers.getSetCookie().find((one) => one.startsWith(`${COOKIE}=`)) ?? ''
    const [, ...parts] = line.split('; ')
    assert.deepEqual(parts.toSorted(), ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
    assert.match(browser.cookies.get(COOKIE) ?? '', /^[\w-]{43}$/u)
  })

  test('over a plain connection on this machine has a name without the promise', async () => {
    const plain = await testSite(server, { origin: 'http://127.0.0.1:3000', isDemonstration: true })
    const browser = plain.visitor()
    const { headers } = await browser.post('/demonstratie', { role: 'candidate' })
    assert.match(
      headers.getSetCookie().join(),
      /^keur-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u,
    )
    assert.equal((await browser.get(ACCOUNT)).status, 200)
  })

  test('is not opened by a forged cookie, or one under a name that others could set', async () => {
    const owner = await signedInByMail(here, 'eigen@verzonnen.example')
    const token = owner.cookies.get(COOKIE) ?? ''
    const forged: readonly (readonly [string, string])[] = [
      [COOKIE, 'x'.repeat(43)],
      [COOKIE, ''],
      [COOKIE, "' or 1=1 --"],
      [COOKIE, `${token.slice(0, 42)}${token.endsWith('A') ? 'E' : 'A'}`],
      [COOKIE, `${token}a`],
      ['keur-session', token],
      ['__Secure-keur-session', token],
    ]
    for (const [name, value] of forged) {
      const browser = here.visitor()
      browser.cookies.set(name, value)
      const { status, to } = await browser.get(ACCOUNT)
      assert.deepEqual([status, to], [303, '/aanmelden?verder=%2Fmijn-account'], `${name}=${value}`)
    }
    assert.equal(await isIn(owner), true)
  })

  test('ends an hour after it was last used, and is prolonged by use', async () => {
    const browser = await signedInByMail(here, 'glijdt@verzonnen.example')
    const account = await accountOf(browser)
    await letPass(account, 50)
    assert.equal(await isIn(browser), true)
    await letPass(account, 50)
    assert.equal(await isIn(browser), true)
    await letPass(account, 61)
    assert.equal(await isIn(browser), false)
  })

  test('ends two hours after it began, however much it is used', async () => {
    const browser = await signedInByMail(here, 'lang@verzonnen.example')
    const account = await accountOf(browser)
    for (const _ of [1, 2, 3]) {
      await letPass(account, 35)
      assert.equal(await isIn(browser), true)
    }
    await letPass(account, 16)
    assert.equal(await isIn(browser), false)
  })

  test('that ended leads to signing in, and a form sent too late changes nothing and says so', async () => {
    const browser = await signedInByMail(here, 'telaat@verzonnen.example')
    const account = await accountOf(browser)
    await letPass(account, 61)
    const { status, html } = await browser.post(ACCOUNT, { do: 'language', language: 'en' })
    assert.equal(status, 401)
    assert.match(html, /Meld je eerst aan/u)
    assert.match(html, /href="\/aanmelden">Naar aanmelden/u)
    const { rows } = await here.owner.pool.query(
      'select language from keur.account where account = $1',
      [account],
    )
    assert.deepEqual(rows, [{ language: 'nl' }])
  })

  test('gets a new token at every sign-in, and the old one is worth nothing', async () => {
    const browser = await signedInByMail(here, 'wissel@verzonnen.example')
    const old = browser.cookies.get(COOKIE) ?? ''
    await browser.post('/aanmelden', { email: 'wissel@verzonnen.example' })
    await browser.get(await here.lastLink())
    assert.notEqual(browser.cookies.get(COOKIE), old)
    assert.equal(await here.signIn.sessionOf(old), undefined)
    assert.equal(await isIn(browser), true)
  })

  test('ends with signing out', async () => {
    const browser = await signedInByMail(here, 'weg@verzonnen.example')
    const token = browser.cookies.get(COOKIE) ?? ''
    const { status, html } = await browser.post('/afmelden')
    assert.equal(status, 200)
    assert.match(html, /Je bent afgemeld/u)
    assert.equal(browser.cookies.has(COOKIE), false)
    assert.equal(await here.signIn.sessionOf(token), undefined)
    assert.equal((await browser.post('/afmelden')).status, 200)
  })

  test('is not ended by another site', async () => {
    const browser = await signedInByMail(here, 'blijft@verzonnen.example')
    const cookie = `${COOKIE}=${browser.cookies.get(COOKIE)}`
    const headers = { cookie, origin: 'https://elders.example' }
    const { status } = await here.site.request(`${here.origin}/afmelden`, {
      method: 'POST',
      headers,
    })
    assert.equal(status, 403)
    assert.equal(await isIn(browser), true)
  })

  test('ends elsewhere when its person says so, one or all of them', async () => {
    const [first, second, third] = [
      await signedInByMail(here, 'overal@verzonnen.example'),
      await signedInByMail(here, 'overal@verzonnen.example'),
      await signedInByMail(here, 'overal@verzonnen.example'),
    ]
    const { html } = await first.get(ACCOUNT)
    const ids = [...html.matchAll(/name="id" value="([\w-]{43})"/gu)].map(([, id = '']) => id)
    assert.equal(ids.length, 2)
    const held = [await isIn(second), await isIn(third)]
    const { status } = await first.post(ACCOUNT, { do: 'end-session', id: ids[0] ?? '' })
    assert.equal(status, 303)
    const left = [await isIn(second), await isIn(third)]
    assert.deepEqual(held, [true, true])
    assert.equal(left.filter(Boolean).length, 1)
    await first.post(ACCOUNT, { do: 'end-all-sessions' })
    assert.deepEqual(
      [await isIn(first), await isIn(second), await isIn(third)],
      [false, false, false],
    )
  })

  test('of somebody else is not found, and goes on', async () => {
    const mine = await signedInByMail(here, 'ik@verzonnen.example')
    const theirs = await signedInByMail(here, 'jij@verzonnen.example')
    const session = await here.signIn.sessionOf(theirs.cookies.get(COOKIE) ?? '')
    const { status } = await mine.post(ACCOUNT, { do: 'end-session', id: session?.id ?? '' })
    assert.equal(status, 404)
    assert.equal(await isIn(theirs), true)
  })

  test('by a link gives no role: only an identity provider vouches for staff', async () => {
    const browser = await signedInByMail(here, 'mail@verzonnen.example')
    await here.owner.pool.query(
      `insert into keur.assignment (account, authority, role) values ($1, 'agency', 'hr')`,
      [await accountOf(browser)],
    )
    const session = await here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? '')
    assert.ok(session !== undefined)
    assert.deepEqual(actorOf(session), {
      kind: 'person',
      account: session.account,
      assignments: [],
    })
  })

  test('says in which language its person is written to', async () => {
    const browser = await signedInByMail(here, 'taal@verzonnen.example')
    const { to } = await browser.post(ACCOUNT, { do: 'language', language: 'en' })
    assert.equal(to, '/en/my-account?gedaan=language')
    assert.match((await browser.get(to)).html, /We will write to you in English/u)
    for (const fields of [{ do: 'language', language: 'fr' }, { do: 'nothing' }, {}]) {
      assert.equal((await browser.post(ACCOUNT, fields)).status, 422)
    }
  })

  test('leaves nothing behind once it ended', async () => {
    await here.owner.pool.query(
      `update keur.session set expires = keur.stamp();
        update keur.sign_in set expires = keur.stamp();
        update keur.attempt set expire = 0;
        update keur.email_link set expires = keur.stamp() - interval '25 hours'`,
    )
    assert.ok((await tidySignIn(here.store)) > 0)
    for (const table of ['session', 'sign_in', 'attempt', 'email_link']) {
      const { rows } = await here.owner.pool.query(`select from keur.${table}`)
      assert.equal(rows.length, 0, table)
    }
  })

  test('costs no incident', () => {
    assert.deepEqual(here.incidents, [])
  })
})
