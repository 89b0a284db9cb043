import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { allowScripts, securityHeaders } from '#web/security.ts'

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
