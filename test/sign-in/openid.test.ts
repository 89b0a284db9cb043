import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openIdSettings } from '#app/sign-in/openid-settings.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type TestSite, testSite } from './fixtures.ts'
import { type TestProvider, atProvider, startProvider } from './provider.ts'
import { type Visitor } from './visitor.ts'

const ORIGIN = 'https://keur.voorbeeld.example'
const COOKIE = '__Host-keur-session'
const BEGIN = '/aanmelden/dienst'

/** The answer is a refusal in words, with a way on, and leaves nobody signed in. */
async function refused(
  browser: Visitor,
  path: string,
  status: number,
  words: RegExp,
): Promise<void> {
  const answer = await browser.get(path)
  assert.equal(answer.status, status, answer.html)
  assert.match(answer.html, words)
  assert.match(answer.html, /Terug naar aanmelden/u)
  assert.equal(browser.cookies.has(COOKIE), false)
}

const sorted = (roles: unknown): string[] =>
  Array.isArray(roles)
    ? roles.map((one) => JSON.stringify(one)).toSorted((a, b) => (a < b ? -1 : 1))
    : []

onEveryServer('an identity provider', (server) => {
  let provider: TestProvider
  let here: TestSite
  before(async () => {
    provider = await startProvider(ORIGIN)
    here = await testSite(server, { origin: ORIGIN, openId: provider.settings('secret') })
    provider.people['sam'] = {
      given_name: 'Sam',
      family_name: 'Selector',
      keur_rol_3d: ['KeurSelectie-selector:OVO000001'],
    }
  })
  after(async () => {
    await provider.stop()
  })

  /** Goes to the provider and comes back with its answer, which the site has not seen yet. */
  async function answered(browser: Visitor, as: string, site = here, verder = ''): Promise<string> {
    const { status, to } = await browser.get(
      `${BEGIN}?${new URLSearchParams({ verder }).toString()}`,
    )
    assert.equal(status, 303)
    return atProvider(site.origin).visit(to ?? '', as)
  }

  async function sessionAs(as: string, site = here): Promise<Visitor> {
    const browser = site.visitor()
    const { status, html } = await browser.get(await answered(browser, as, site))
    assert.equal(status, 303, html)
    return browser
  }

  async function rolesOf(browser: Visitor): Promise<unknown> {
    return (await here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? ''))?.assignments
  }

  test('signs somebody in with their name and roles, and leads on', async () => {
    const browser = here.visitor()
    const back = await answered(browser, 'sam', here, '/mijn-account?x=1')
    const { to } = await browser.get(back)
    assert.equal(to, '/mijn-account?x=1')
    assert.deepEqual(await rolesOf(browser), [{ role: 'selector', authority: 'agency' }])
    const { html } = await browser.get('/mijn-account')
    assert.match(html, /Sam Selector/u)
    assert.match(html, /selector: An agency/u)
  })

  test('takes a key of ours for a secret', async () => {
    const site = await testSite(server, { origin: ORIGIN, openId: provider.settings('key') })
    const browser = await sessionAs('sam', site)
    assert.equal((await browser.get('/mijn-account')).status, 200)
  })

  test('is asked with state, nonce, and a challenge to the code', async () => {
    const { to } = await here.visitor().get(BEGIN)
    const asked = new URL(to ?? '').searchParams
    assert.equal(asked.get('response_type'), 'code')
    assert.equal(asked.get('code_challenge_method'), 'S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.match(asked.get(name) ?? '', /^[\w-]{43}$/u, name)
    }
  })

  test('means the same person by the same subject, whatever else changes', async () => {
    const first = await sessionAs('sam')
    provider.people['sam'] = { ...provider.people['sam'], family_name: 'Selectora' }
    const second = await sessionAs('sam')
    const [one, two] = [first, second].map(async (browser) =>
      here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? ''),
    )
    assert.equal((await one)?.account, (await two)?.account)
    assert.equal((await two)?.person.family, 'Selectora')
  })

  test('gives and ends roles at every sign-in; what it does not name stays as it is', async () => {
    provider.people['kim'] = { keur_rol_3d: ['KeurSelectie-hr:OVO000001'] }
    const first = await sessionAs('kim')
    assert.deepEqual(await rolesOf(first), [{ role: 'hr', authority: 'agency' }])
    const account = (await here.signIn.sessionOf(first.cookies.get(COOKIE) ?? ''))?.account
    await here.owner.pool.query(
      `insert into keur.assignment (account, authority, role) values ($1, 'agency', 'auditor')`,
      [account],
    )
    provider.people['kim'] = { keur_rol_3d: 'KeurSelectie-selector:OVO000001' }
    const second = await sessionAs('kim')
    const now = [
      { role: 'auditor', authority: 'agency' },
      { role: 'selector', authority: 'agency' },
    ]
    assert.deepEqual(sorted(await rolesOf(second)), sorted(now))
    // Also where somebody was signed in before.
    assert.deepEqual(sorted(await rolesOf(first)), sorted(now))
    const { rows } = await here.owner.pool.query(
      `select role, until is null as holds from keur.assignment where account = $1 order by since, role`,
      [account],
    )
    assert.deepEqual(rows[0], { role: 'hr', holds: false })
  })

  test('gives no role that is not mapped, nor for an organisation that is not, or not here', async () => {
    provider.people['mal'] = {
      keur_rol_3d: [
        'KeurSelectie-owner:OVO000001',
        'KeurSelectie-selector:OVO000003',
        'KeurSelectie-selector:OVO000002',
        'selector:agency',
        'constructor:constructor',
        'KeurSelectie-selector',
        ':',
        7,
        null,
      ],
    }
    assert.deepEqual(await rolesOf(await sessionAs('mal')), [])
  })

  test('signs in whoever has no role as well', async () => {
    assert.deepEqual(await rolesOf(await sessionAs('nobody-special')), [])
  })

  test('answers once', async () => {
    const browser = here.visitor()
    const back = await answered(browser, 'sam')
    assert.equal((await browser.get(back)).status, 303)
    browser.cookies.delete(COOKIE)
    await refused(browser, back, 400, /al gebruikt/u)
  })

  test('answers to the browser that asked', async () => {
    const back = await answered(here.visitor(), 'sam')
    const other = here.visitor()
    await other.get(BEGIN)
    await refused(other, back, 400, /niet in deze browser begonnen/u)
    await refused(here.visitor(), back, 400, /niet in deze browser begonnen/u)
  })

  test('answers within a quarter of an hour', async () => {
    const browser = here.visitor()
    const back = await answered(browser, 'sam')
    await here.owner.pool.query('update keur.sign_in set expires = keur.stamp()')
    await refused(browser, back, 400, /duurde te lang/u)
  })

  test('is not believed where its answer was changed', async () => {
    const changes: readonly ((answer: URLSearchParams) => void)[] = [
      (answer) => answer.set('code', 'forged'),
      (answer) => answer.delete('code'),
      (answer) => answer.set('iss', 'https://elders.example'),
      (answer) => answer.append('state', 'x'.repeat(43)),
    ]
    for (const change of changes) {
      const browser = here.visitor()
      const [path, query] = (await answered(browser, 'sam')).split('?')
      const answer = new URLSearchParams(query)
      change(answer)
      await refused(browser, `${path}?${answer.toString()}`, 403, /klopt niet/u)
    }
    for (const query of [
      '',
      '?state=x',
      `?state=${'x'.repeat(43)}&code=y`,
      '?error=server_error',
    ]) {
      await refused(here.visitor(), `/aanmelden/terug${query}`, 400, /niet in deze browser/u)
    }
  })

  test('is not believed with the nonce of another sign-in', async () => {
    const browser = here.visitor()
    const back = await answered(browser, 'sam')
    await here.owner.pool.query(
      `update keur.sign_in set progress = progress || '{"nonce": "of-another"}'`,
    )
    await refused(browser, back, 403, /klopt niet/u)
  })

  test('lets somebody turn back', async () => {
    const browser = here.visitor()
    const { to } = await browser.get(BEGIN)
    const state = new URL(to ?? '').searchParams.get('state') ?? ''
    const iss = encodeURIComponent(provider.issuer)
    const path = `/aanmelden/terug?error=access_denied&state=${state}&iss=${iss}`
    await refused(browser, path, 200, /afgebroken/u)
  })

  test('leads to no other site', async () => {
    const browser = here.visitor()
    const back = await answered(browser, 'sam', here, 'https://elders.example/')
    assert.equal((await browser.get(back)).to, '/mijn-account')
  })

  test('hears of it when somebody signs out', async () => {
    const browser = here.visitor()
    const person = atProvider(here.origin)
    const { to } = await browser.get(BEGIN)
    await browser.get(await person.visit(to ?? '', 'sam'))
    const { headers, status } = await browser.post('/afmelden')
    assert.equal(status, 200)
    assert.equal(browser.cookies.has(COOKIE), false)
    const further = /^0; url=(.+)$/u.exec(headers.get('refresh') ?? '')?.[1] ?? ''
    assert.ok(further.startsWith(`${provider.issuer}/session/end?id_token_hint=`), further)
    const back = await person.visit(further)
    assert.equal(back, '/afmelden')
    assert.match((await browser.get(back)).html, /Je bent afgemeld/u)
  })

  test('keeps nothing readable of what it says', async () => {
    provider.people['geheim'] = { given_name: 'Onleesbaar', keur_rol_3d: [] }
    await sessionAs('geheim')
    for (const table of ['account', 'session', 'sign_in']) {
      const { rows } = await here.owner.pool.query<{ text: string }>(
        `select row_to_json(t)::text as text from keur.${table} t`,
      )
      const text = rows.map((row) => row.text).join('')
      for (const hidden of ['Onleesbaar', Buffer.from('Onleesbaar').toString('hex'), 'eyJ']) {
        assert.equal(text.includes(hidden), false, `${table}: ${hidden}`)
      }
    }
  })

  test('costs no incident', () => {
    assert.deepEqual(here.incidents, [])
  })
})

onEveryServer('an identity provider that is away', (server) => {
  test('is named as such, with a way on, and works again once it is back', async () => {
    const provider = await startProvider(ORIGIN)
    const here = await testSite(server, { origin: ORIGIN, openId: provider.settings('secret') })
    await provider.stop()
    const away = await here.visitor().get(BEGIN)
    assert.equal(away.status, 503)
    assert.equal(away.headers.get('retry-after'), '60')
    assert.match(away.html, /de toegangsdienst is nu niet te bereiken/u)
    assert.match(away.html, /Terug naar aanmelden/u)
    assert.deepEqual(here.incidents, [])
    await provider.resume()
    assert.equal((await here.visitor().get(BEGIN)).status, 303)
    await provider.stop()
  })

  test('while somebody is on the way back does not sign them in, nor fail', async () => {
    const provider = await startProvider(ORIGIN)
    const here = await testSite(server, { origin: ORIGIN, openId: provider.settings('secret') })
    const browser = here.visitor()
    const { to } = await browser.get(BEGIN)
    const back = await atProvider(here.origin).visit(to ?? '', 'sam')
    await provider.stop()
    const { status, html } = await browser.get(back)
    assert.equal(status, 503, html)
    assert.equal(browser.cookies.has(COOKIE), false)
  })
})

test('an identity provider is reached over https, or on this machine', () => {
  const settings = {
    name: { nl: 'd', en: 's' },
    client: 'c',
    proof: { secret: 's' },
  }
  const isTaken = (issuer: string): boolean =>
    openIdSettings.safeParse({ ...settings, issuer }).success
  for (const issuer of ['https://acm.example', 'http://127.0.0.1:4000', 'http://localhost']) {
    assert.equal(isTaken(issuer), true, issuer)
  }
  for (const issuer of [
    'http://acm.example',
    'http://127.example.com',
    'ftp://localhost',
    'acm',
    '',
  ]) {
    assert.equal(isTaken(issuer), false, issuer)
  }
})
