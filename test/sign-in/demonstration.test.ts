import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type TestSite, testSite } from './fixtures.ts'

const COOKIE = '__Host-keur-session'

onEveryServer('the switch of the demonstration', (server) => {
  let here: TestSite
  before(async () => {
    here = await testSite(server, { isDemonstration: true })
  })

  for (const role of demonstrationRoles) {
    test(`signs in with one click as ${role}`, async () => {
      const browser = here.visitor()
      assert.match((await browser.get('/demonstratie')).html, new RegExp(`value="${role}"`, 'u'))
      const { status, to } = await browser.post('/demonstratie', { role })
      assert.deepEqual([status, to], [303, '/mijn-account'])
      const session = await here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? '')
      const held = role.replace('second-', '')
      const expected = role === 'candidate' ? [] : [{ role: held, authority: 'agency' }]
      assert.deepEqual(session?.assignments, expected)
      assert.equal(session?.isDemonstration, true)
    })
  }

  test('is the same person every time, also for two who click at the same moment', async () => {
    const accounts = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const browser = here.visitor()
        await browser.post('/demonstratie', { role: 'auditor' })
        return (await here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? ''))?.account
      }),
    )
    assert.equal(new Set(accounts).size, 1)
    assert.notEqual(accounts[0], undefined)
  })

  test('changes from one to another in the same browser', async () => {
    const browser = here.visitor()
    await browser.post('/demonstratie', { role: 'auditor' })
    const first = browser.cookies.get(COOKIE) ?? ''
    await browser.post('/demonstratie', { role: 'hr', verder: '/vacatures' })
    assert.equal(await here.signIn.sessionOf(first), undefined)
    const session = await here.signIn.sessionOf(browser.cookies.get(COOKIE) ?? '')
    assert.deepEqual(session?.assignments, [{ role: 'hr', authority: 'agency' }])
  })

  test('is named on every page, beside that this is a demonstration', async () => {
    for (const path of ['/vacatures', '/en/vacancies', '/aanmelden', '/demonstratie', '/nergens']) {
      const { html } = await here.visitor().get(path)
      assert.match(html, /class="keur-strip".*(?:Demonstratie|Demonstration)\./su, path)
      assert.match(html, /href="(?:\/demonstratie|\/en\/demonstration)"/u, path)
    }
  })

  test('has no other roles, and no other site', async () => {
    for (const role of ['third-selector', 'owner', '', '__proto__']) {
      const browser = here.visitor()
      assert.equal((await browser.post('/demonstratie', { role })).status, 422)
      assert.equal(browser.cookies.has(COOKIE), false)
    }
    const headers = { origin: 'https://elders.example' }
    const body = new URLSearchParams({ role: 'hr' })
    const init = { method: 'POST', body, headers }
    assert.equal((await here.site.request(`${here.origin}/demonstratie`, init)).status, 403)
  })
})

onEveryServer('an installation that is no demonstration', (server) => {
  test('has no switch: no address, no link, no strip', async () => {
    const here = await testSite(server)
    assert.equal(here.signIn.demonstration, undefined)
    for (const path of ['/demonstratie', '/en/demonstration']) {
      assert.equal((await here.visitor().get(path)).status, 404)
      const posted = await here.visitor().post(path, { role: 'hr' })
      assert.equal(posted.status, 404)
      assert.deepEqual(posted.headers.getSetCookie(), [])
    }
    const { html } = await here.visitor().get('/aanmelden')
    assert.doesNotMatch(html, /demonstrati|keur-strip/iu)
    const { rows } = await here.owner.pool.query('select from keur.account')
    assert.equal(rows.length, 0)
  })

  test('lets nobody stay in who came in by the switch on the same database', async () => {
    const here = await testSite(server, { isDemonstration: true })
    const browser = here.visitor()
    await browser.post('/demonstratie', { role: 'hr' })
    const { openSignIn } = await import('#app/sign-in/sign-in.ts')
    const settings = { origin: here.origin, from: { nl: 'A', en: 'A' }, isDemonstration: false }
    const real = openSignIn(here.store, settings, `${here.origin}/aanmelden/terug`)
    const token = browser.cookies.get(COOKIE) ?? ''
    assert.notEqual(await here.signIn.sessionOf(token), undefined)
    assert.equal(await real.sessionOf(token), undefined)
  })
})
