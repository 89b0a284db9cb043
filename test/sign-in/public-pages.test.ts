import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestSite, signedInByMail, testSite } from './fixtures.ts'
import { type Answer, type Visitor } from './visitor.ts'

const PUBLIC = [
  '/vacatures',
  '/vacatures/opgroeien-19498',
  '/vacatures/opgroeien-19498/reglement',
  '/vacatures/opgroeien-19498/voldoe-ik',
  '/op-de-hoogte',
  '/over-deze-site',
  '/toegankelijkheid',
]

/** What the header offers. */
function places({ html }: Answer): readonly string[] {
  const [menu = ''] = /<nav class="keur-nav"[^]*?<\/nav>/u.exec(html) ?? []
  return [...menu.matchAll(/<a [^>]*>([^<]+)<\/a>/gu)].map(([, name = '']) => name)
}

const varied = ({ headers }: Answer): boolean => /\bcookie\b/iu.test(headers.get('vary') ?? '')

onOwnServer('a public page', (server) => {
  let here: TestSite
  let somebody: Visitor
  before(async () => {
    here = await testSite(server)
    somebody = await signedInByMail(here, 'kijker@verzonnen.example')
  })

  for (const path of PUBLIC) {
    test(`shows who is signed in where they can go, and nobody else: ${path}`, async () => {
      const nobody = here.visitor()
      const earlier = await nobody.get(path)
      const theirs = await somebody.get(path)
      const later = await nobody.get(path)
      assert.deepEqual(places(theirs), ['Vacatures', 'Mijn account', 'English'])
      assert.equal(theirs.headers.get('cache-control'), 'private, no-store')
      for (const one of [earlier, later]) {
        assert.deepEqual(places(one), ['Vacatures', 'Op de hoogte', 'Aanmelden', 'English'])
        assert.notEqual(one.headers.get('cache-control'), 'private, no-store')
        assert.ok(varied(one))
        assert.deepEqual(one.headers.getSetCookie(), [])
      }
    })
  }

  test('is the page for everybody to who holds a cookie that means nothing', async () => {
    const browser = here.visitor()
    browser.cookies.set('__Host-keur-session', 'x'.repeat(43))
    const answer = await browser.get('/vacatures')
    assert.deepEqual(places(answer), ['Vacatures', 'Op de hoogte', 'Aanmelden', 'English'])
    assert.ok(varied(answer))
  })

  test('that does not exist shows them as well, and is not kept', async () => {
    const answer = await somebody.get('/nergens')
    assert.equal(answer.status, 404)
    assert.deepEqual(places(answer), ['Vacatures', 'Mijn account', 'English'])
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  })

  test('without a header, such as a feed, is the same for everybody', async () => {
    for (const path of ['/vacatures.atom', '/vacatures/opgroeien-19498/reglement.yaml']) {
      const { headers } = await somebody.get(path)
      assert.match(headers.get('cache-control') ?? '', /^public/u)
    }
  })
})
