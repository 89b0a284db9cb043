import assert from 'node:assert/strict'
import { brotliDecompressSync } from 'node:zlib'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { PATHS } from '#web/paths.ts'
import { type Setting, DatabaseAway, shippedServices } from '../browser/harness/shipped.ts'

const ORIGIN = 'https://keur.example'

interface Asked {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** A site, and a way to ask it something. */
async function siteOf(setting: Setting = {}): Promise<{
  readonly ask: (path: string, init?: RequestInit) => Promise<Asked>
  readonly incidents: Awaited<ReturnType<typeof shippedServices>>['incidents']
}> {
  const services = await shippedServices({ origin: ORIGIN, ...setting })
  const site = app(services, await loadAssets())
  return {
    incidents: services.incidents,
    ask: async (path, init) => {
      const answer = await site.request(path, init)
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    },
  }
}

let site: Awaited<ReturnType<typeof siteOf>>
before(async () => {
  site = await siteOf()
})

const VACANCY = '/vacatures/opgroeien-19498'

describe('every answer', () => {
  const paths = ['/vacatures', VACANCY, '/sitemap.xml', '/nergens', '/vacatures.atom']
  for (const path of paths) {
    test(`at ${path} lets nothing in from elsewhere`, async () => {
      const { headers } = await site.ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/)
      assert.doesNotMatch(policy, /script-src|unsafe/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('x-frame-options'), 'DENY')
      assert.match(headers.get('strict-transport-security') ?? '', /max-age/)
      assert.match(headers.get('x-request-id') ?? '', /^[\da-f-]{36}$/)
    })
  }

  test('sets no cookie on public pages', async () => {
    assert.equal((await site.ask(VACANCY)).headers.get('set-cookie'), null)
  })

  test('is compressed for who takes that, and says so to caches', async () => {
    const services = await shippedServices({ origin: ORIGIN })
    const answer = await app(services, await loadAssets()).request(VACANCY, {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    assert.equal(answer.headers.get('content-encoding'), 'br')
    assert.match(answer.headers.get('vary') ?? '', /accept-encoding/i)
    const page = brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()
    assert.match(page, /Klantenbeheerder/)
  })
})

describe('what pages fetch', () => {
  test('may be kept for a year, because its name changes with its contents', async () => {
    const { text } = await site.ask('/vacatures')
    const addresses = [...text.matchAll(/"(\/assets\/[^"]+)"/gu)].map(([, address = '']) => address)
    assert.equal(new Set(addresses).size, 3)
    for (const address of addresses) {
      const { status, headers } = await site.ask(address)
      assert.equal(status, 200)
      assert.match(headers.get('cache-control') ?? '', /immutable/)
    }
    assert.equal((await site.ask('/assets/keur-000000000000.css')).status, 404)
  })
})

describe('a page that cannot be shown', () => {
  test('is answered with 404 where it holds what no name can hold', async () => {
    for (const path of ['/vacatures/%00', '/vacatures?zoek=%00'])
      assert.equal((await site.ask(path)).status, 404, path)
  })

  test('is answered with 404 in the language of its address', async () => {
    const dutch = await site.ask('/vacatures/bestaat-niet')
    assert.equal(dutch.status, 404)
    assert.match(dutch.text, /<html lang="nl"[^]*Deze pagina bestaat niet/)
    const english = await site.ask('/en/nowhere')
    assert.equal(english.status, 404)
    assert.match(english.text, /<html lang="en"[^]*This page does not exist/)
  })

  test('is not kept by caches', async () => {
    assert.equal((await site.ask('/nergens')).headers.get('cache-control'), 'no-store')
  })

  test('because of a failure of ours is reported without addresses, and quotes the report', async () => {
    const broken = await siteOf({ vacancies: failing(new Error('secret detail')) })
    const { status, text, headers } = await broken.ask(VACANCY)
    assert.equal(status, 500)
    assert.doesNotMatch(text, /secret/)
    const request = headers.get('x-request-id') ?? 'none'
    assert.ok(text.includes(request))
    assert.deepEqual(
      broken.incidents.map(({ route, request: told }) => [route, told]),
      [['/vacatures/:selection', request]],
    )
  })

  test('because the database is away asks to come back', async () => {
    const away = await siteOf({ vacancies: failing(new DatabaseAway()) })
    const { status, headers, text } = await away.ask('/vacatures')
    assert.equal(status, 503)
    assert.equal(headers.get('retry-after'), '60')
    assert.match(text, /even niet bereikbaar/)
  })
})

describe('a request that may change something', () => {
  test('from another site is refused with 403', async () => {
    for (const headers of [{ origin: 'https://elders.example' }, { origin: 'null' }, {}]) {
      const { status, text } = await site.ask('/vacatures', { method: 'POST', headers })
      assert.equal(status, 403)
      assert.match(text, /Er is niets gewijzigd/)
      assert.match(text, /op haar eigen adres: <a[^>]*>https:\/\/keur\.example</)
    }
  })

  test('to a page that takes none is refused with 405', async () => {
    const headers = { origin: ORIGIN }
    assert.equal((await site.ask('/vacatures', { method: 'POST', headers })).status, 405)
    assert.equal((await site.ask('/vacatures', { method: 'DELETE', headers })).status, 405)
  })

  test('that is too large is refused with 413', async () => {
    const { status, text } = await site.ask('/vacatures', {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-length': '300000' },
      body: 'x'.repeat(300_000),
    })
    assert.equal(status, 413)
    assert.match(text, /Dit is te groot/)
  })
})

describe('an address', () => {
  test('with a slash at its end leads to the page without it', async () => {
    const { status, headers } = await site.ask('/vacatures/')
    assert.equal(status, 301)
    assert.equal(headers.get('location'), '/vacatures')
  })

  test('never leads to another site', async () => {
    for (const path of ['//elders.example/', '/\\elders.example/', '///elders.example/']) {
      const { status, headers } = await site.ask(path)
      assert.equal(status, 404, headers.get('location') ?? '')
    }
  })

  test('has a page in both languages, each naming the other', async () => {
    const { text } = await site.ask('/en/vacancies/opgroeien-19498?x=1')
    assert.match(text, /<html lang="en"/)
    assert.match(
      text,
      /hreflang="nl" href="https:\/\/keur\.example\/vacatures\/opgroeien-19498\?x=1".*rel="canonical" href="https:\/\/keur\.example\/en\/vacancies\/opgroeien-19498"/su,
    )
  })
})

describe('the list of vacancies', () => {
  test('shows what is open', async () => {
    assert.deepEqual(await titles('/vacatures'), ['opgroeien-19498'])
  })

  test('shows what is closed when asked', async () => {
    assert.deepEqual(await titles('/vacatures?state=closed'), ['opgroeien-req18582', 'ago-4711'])
  })

  test('takes words and filters together, and keeps what was asked', async () => {
    const path = '/vacatures?q=video&state=closed&authority=agentschap-overheidspersoneel'
    assert.deepEqual(await titles(path), ['ago-4711'])
    const { text } = await site.ask(path)
    assert.match(text, /name="q"[^>]* value="video"/)
    assert.match(text, /value="agentschap-overheidspersoneel" checked/)
  })

  test('says where to look when nothing fits, and shows what was asked as text', async () => {
    const { text } = await site.ask(`/vacatures?q=${encodeURIComponent('"><script>')}`)
    assert.match(text, /Geen open vacatures/)
    assert.match(text, /&quot;&gt;&lt;script&gt;/)
    assert.doesNotMatch(text, /<script>/)
  })
})

describe('the page of a vacancy', () => {
  test('names the authority first', async () => {
    const { text } = await site.ask(VACANCY)
    const header = text.slice(text.indexOf('<header'))
    assert.ok(header.indexOf('Opgroeien Regie') < header.indexOf('Keur'))
    assert.match(text, /<title>[^<]* – Opgroeien Regie<\/title>/)
  })

  test('has no script that could run', async () => {
    const { text } = await site.ask(VACANCY)
    const scripts = [...text.matchAll(/<script([^>]*)>/gu)].map(([, attributes]) => attributes)
    assert.deepEqual(scripts, [' type="application/ld+json"'])
    assert.doesNotMatch(text, /\son\w+=/)
    assert.doesNotMatch(text, /\sstyle=/)
  })

  test('describes the vacancy to search engines', async () => {
    const { text } = await site.ask(VACANCY)
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(text)?.[1] ?? ''
    const posting: unknown = JSON.parse(json)
    assert.partialDeepStrictEqual(posting, {
      '@type': 'JobPosting',
      title: 'Klantenbeheerder artsen en consultatiebureaus',
      validThrough: '2025-11-10T23:00:00.000Z',
      jobLocation: [{ address: { addressLocality: 'Brussel' } }],
      hiringOrganization: { name: 'Opgroeien Regie' },
      identifier: { value: '19498' },
    })
  })

  test('says of every route what it asks, in the words of the regulation', async () => {
    const { text } = await site.ask(VACANCY)
    for (const words of [
      'Externe aanwerving',
      'Horizontale mobiliteit',
      'Je bent minstens bachelor.',
    ]) {
      assert.ok(text.includes(words), words)
    }
  })

  test('leads to the articles that the regulation has under those numbers', async () => {
    const [vacancy, regulation] = await Promise.all([
      site.ask(VACANCY),
      site.ask(`${VACANCY}/reglement`),
    ])
    const wanted = [...vacancy.text.matchAll(/\/reglement#(artikel-\d+)/gu)].map(
      ([, id = '']) => id,
    )
    assert.ok(wanted.length > 15)
    for (const id of wanted) assert.ok(regulation.text.includes(` id="${id}"`), id)
  })

  test('is told the time: before and after closing', async () => {
    const lastDay = await siteOf({ now: '2025-11-10T12:00:00Z' })
    assert.match((await lastDay.ask(VACANCY)).text, /Vandaag is de laatste dag/)
    const after = await siteOf({ now: '2025-11-10T23:00:00Z' })
    assert.match((await after.ask(VACANCY)).text, /Solliciteren is afgelopen/)
  })
})

describe('the regulation', () => {
  test('is given as it was published, to the letter', async () => {
    const { status, headers, text } = await site.ask(`${VACANCY}/reglement.yaml`)
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /yaml/)
    assert.match(text, /^regulation: opgroeien-19498$/m)
  })
})

describe('what machines read', () => {
  test('lists every public page in both languages', async () => {
    const { text } = await site.ask('/sitemap.xml')
    for (const path of [VACANCY, '/en/vacancies/ago-4711/regulation', '/toegankelijkheid']) {
      assert.ok(text.includes(`<loc>${ORIGIN}${path}</loc>`), path)
    }
    assert.equal(
      (await site.ask('/robots.txt')).text.split('\n').at(-2),
      `Sitemap: ${ORIGIN}/sitemap.xml`,
    )
  })

  test('feeds what is open', async () => {
    const { headers, text } = await site.ask('/en/vacancies.atom')
    assert.match(headers.get('content-type') ?? '', /atom\+xml/)
    assert.equal(text.match(/<entry>/g)?.length, 1)
    assert.match(text, /<link href="https:\/\/keur\.example\/en\/vacancies\/opgroeien-19498">/)
  })
})

describe('any request at all', () => {
  const known = Object.values(PATHS).flatMap(({ nl, en }) => [nl, en])
  const names = fc.oneof(
    fc.constant('opgroeien-19498'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const path = fc.oneof(
    fc
      .tuple(fc.constantFrom(...known), names)
      .map(([one, name]) =>
        one.replace(':selection', () => encodeURIComponent(name.toWellFormed())),
      ),
    fc.webPath(),
    fc.string({ maxLength: 20 }).map((text) => `/${text.replace(/[\s#\\]/gu, '%')}`),
  )
  const query = fc.webQueryParameters()
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS')

  test('is answered without a failure of ours', async () => {
    await fc.assert(
      fc.asyncProperty(method, path, query, async (verb, where, asked) => {
        const { status } = await site.ask(`${where}?${asked}`, {
          method: verb,
          headers: { origin: ORIGIN },
        })
        assert.ok(status < 500, `${verb} ${where}?${asked}: ${status}`)
      }),
      { numRuns: 200 },
    )
    assert.deepEqual(site.incidents, [])
  })
})

/** The names of the vacancies that a list shows, in its order. */
async function titles(path: string): Promise<readonly string[]> {
  const { text } = await site.ask(path)
  return [...text.matchAll(/keur-card__title"><a[^>]*href="[^"]*\/([\w-]+)"/gu)].map(
    ([, name = '']) => name,
  )
}

function failing(error: Error): NonNullable<Setting['vacancies']> {
  const fail = async (): Promise<never> => {
    throw error
  }
  return { search: fail, find: fail, newest: fail, names: fail }
}
