import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { allowScripts, atOwnAddress, securityHeaders } from '#web/security.ts'

describe('a page that brings a script of its own', () => {
  test('may run it, from our own address only', async () => {
    const site = new Hono().use(securityHeaders('https://keur.example')).get('/', (c) => {
      allowScripts(c)
      return c.text('')
    })
    const policy = (await site.request('/')).headers.get('content-security-policy') ?? ''
    assert.match(policy, /script-src 'self'/)
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
  })
})

describe('a browser that came by another name of this machine', () => {
  const ORIGIN = 'http://127.0.0.1:3000'

  async function answerAt(
    host: string,
    { method = 'GET', mode = 'navigate' } = {},
  ): Promise<Response> {
    const site = new Hono().use(atOwnAddress(ORIGIN)).all('*', (c) => c.text('shown'))
    return site.request('/vacatures?zoek=a', { method, headers: { host, 'sec-fetch-mode': mode } })
  }

  test('is led to the address of the site, where its forms are taken', async () => {
    for (const host of ['localhost:3000', '[::1]:3000', '127.0.0.2:3000']) {
      const answer = await answerAt(host)
      assert.equal(answer.status, 302, host)
      assert.equal(answer.headers.get('location'), `${ORIGIN}/vacatures?zoek=a`)
    }
  })

  test('is told from others, from programs, and from who is there already', async () => {
    const others = [
      answerAt('127.0.0.1:3000'),
      answerAt('localhost:3001'),
      answerAt('keur.example:3000'),
      answerAt('no host'),
      answerAt('localhost:3000', { mode: 'cors' }),
      answerAt('localhost:3000', { method: 'POST' }),
    ]
    for (const answer of await Promise.all(others)) assert.equal(answer.status, 200)
  })
})
