import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import * as fc from 'fast-check'
import { demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { PATHS } from '#web/paths.ts'
import { signInPages } from '#web/pages/sign-in/routes.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestSite, testSite } from './fixtures.ts'

const ORIGIN = 'https://keur.voorbeeld.example'
const rubbish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', '\0', '%', '__proto__', "'", '[]', '{}', 'x'.repeat(43), 'x'.repeat(3000)),
)
const names = fc.constantFrom(
  'email',
  'verder',
  'credential',
  'name',
  'do',
  'id',
  'language',
  'role',
  'state',
  'code',
  'error',
  'iss',
)
const known = fc.constantFrom(
  'noor@verzonnen.example',
  'end-session',
  'remove-passkey',
  'language',
  'nl',
  'access_denied',
  ...demonstrationRoles,
)
const fields = fc.array(fc.tuple(names, fc.oneof(rubbish, known)), { maxLength: 5 })

onOwnServer('any request to the pages of signing in', (server) => {
  let here: TestSite
  let addresses: readonly string[]
  before(async () => {
    const many = { times: 100_000, seconds: 1 }
    here = await testSite(server, {
      origin: ORIGIN,
      isDemonstration: true,
      allowances: { client: many, address: many },
    })
    const pages = signInPages(here.signIn)
    addresses = pages.flatMap(({ page }) => [PATHS[page].nl, PATHS[page].en])
  })

  test('is answered with a page or a redirection on this site, and never fails', async () => {
    const request = fc.record({
      page: fc.nat(),
      token: rubbish,
      method: fc.constantFrom('GET', 'POST', 'POST', 'HEAD', 'PUT'),
      query: fields,
      body: fc.option(fc.oneof(fields, rubbish), { nil: undefined }),
      type: fc.constantFrom(undefined, 'multipart/form-data', 'application/json', 'text/plain'),
      isSignedIn: fc.boolean(),
      cookie: fc.oneof(rubbish, fc.constant('')),
    })
    const member = here.visitor()
    await member.post('/demonstratie', { role: 'candidate' })
    await fc.assert(
      fc.asyncProperty(request, async ({ page, token, method, query, body, type, ...who }) => {
        const path = addresses[page % addresses.length] ?? '/'
        const at = path.replace(':token', encodeURIComponent(token.toWellFormed()))
        const asked = paramsOf(query).toString()
        const headers = new Headers({ origin: ORIGIN })
        const cookies = who.isSignedIn ? member.cookies : new Map<string, string>()
        const plain = who.cookie.replaceAll(/[^\x20-\x7e]/gu, '')
        const sent = [...cookies].map(([name, value]) => `${name}=${value}`)
        headers.set('cookie', [...sent, `__Host-keur-browser=${plain}`].join('; '))
        if (type !== undefined && typeof body === 'string') headers.set('content-type', type)
        const isBodied = method === 'POST' || method === 'PUT'
        const form = typeof body === 'object' ? paramsOf(body) : body
        const response = await here.site.request(`${ORIGIN}${at}?${asked}`, {
          method,
          headers,
          ...(isBodied && form !== undefined ? { body: form } : {}),
        })
        assert.ok(response.status < 500, `${method} ${at}: ${response.status}`)
        const to = response.headers.get('location')
        if (to !== null) assert.equal(new URL(to, ORIGIN).origin, ORIGIN)
        assert.deepEqual(here.incidents, [])
      }),
      { numRuns: 300 },
    )
  })
})

function paramsOf(list: readonly (readonly [string, string])[]): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of list) params.append(name, value)
  return params
}
