import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { keptForAMoment } from '#web/kept-pages.ts'

describe('a public page', () => {
  test('is drawn once for all who look within the moment, for each way to compress', async () => {
    const { ask, wait } = siteOf('public, max-age=30')
    assert.deepEqual([await ask('/'), await ask('/')], ['1', '1'])
    assert.equal(await ask('/', 'br'), '2')
    wait(999)
    assert.equal(await ask('/'), '1')
    wait(1)
    assert.equal(await ask('/'), '3')
  })

  test('is kept apart from a page that was asked otherwise', async () => {
    const { ask } = siteOf('public, max-age=30')
    assert.deepEqual([await ask('/?q=a'), await ask('/?q=b'), await ask('/?q=a')], ['1', '2', '1'])
  })

  test('makes room for newer ones', async () => {
    const { ask } = siteOf('public, max-age=30')
    for (const path of ['/?a', '/?b', '/?c']) await ask(path)
    assert.deepEqual([await ask('/?c'), await ask('/?a')], ['3', '4'])
  })
})

describe('what is not for everybody', () => {
  for (const caching of ['private, no-store', 'no-store', 'public, max-age=31536000, immutable']) {
    test(`is never kept: ${caching}`, async () => {
      const { ask } = siteOf(caching)
      assert.deepEqual([await ask('/'), await ask('/')], ['1', '2'])
    })
  }

  test('such as an answer to a form, or one that sets a cookie, is never kept', async () => {
    const { ask, site } = siteOf('public, max-age=30')
    await site.request('/', { method: 'POST' })
    assert.equal(await ask('/'), '2')
    assert.deepEqual([await ask('/cookie'), await ask('/cookie')], ['3', '4'])
  })
})

describe('a public page for somebody with places of their own', () => {
  test('is drawn for them, and neither comes from what is kept nor is kept for others', async () => {
    const { ask, site } = siteOf('public, max-age=30')
    const headers = { cookie: 'theirs' }
    const theirs = async (): Promise<string> => (await site.request('/', { headers })).text()
    assert.deepEqual([await theirs(), await ask('/'), await theirs()], ['1', '2', '3'])
    assert.equal(await ask('/'), '2')
  })
})

interface Counting {
  readonly site: Hono
  readonly ask: (path: string, encoding?: string) => Promise<string>
  readonly wait: (milliseconds: number) => void
}

/** A site that answers how often it was really asked, and keeps two pages for a second. */
function siteOf(caching: string): Counting {
  let drawn = 0
  let now = 0
  const site = new Hono()
  site.use(
    keptForAMoment({
      milliseconds: 1000,
      most: 2,
      clock: () => now,
      isKept: ({ req }) => req.header('cookie') === undefined,
    }),
  )
  site.all('*', (c) => {
    drawn += 1
    c.header('cache-control', caching)
    if (c.req.path === '/cookie') c.header('set-cookie', 'a=b')
    return c.text(String(drawn))
  })
  return {
    site,
    ask: async (path, encoding = '') =>
      (await site.request(path, { headers: { 'accept-encoding': encoding } })).text(),
    wait: (milliseconds) => {
      now += milliseconds
    },
  }
}
