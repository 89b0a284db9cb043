import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { clientAddress } from './client-address.ts'

/** The address of a client whose connection comes from `remote`. */
async function addressOf(
  remote: string | undefined,
  { forwarded, proxies = 0 }: { readonly forwarded?: string; readonly proxies?: number } = {},
): Promise<string> {
  const site = new Hono()
  site.get('/', (c) => c.text(clientAddress(c, proxies)))
  const headers = new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded })
  const bindings =
    remote === undefined ? undefined : { incoming: { socket: { remoteAddress: remote } } }
  return (await site.request('/', { headers }, bindings)).text()
}

describe('the network address of a client', () => {
  test('is that of the connection where no proxy stands in front', async () => {
    assert.equal(await addressOf('192.0.2.1'), '192.0.2.1')
    assert.equal(await addressOf('::ffff:192.0.2.1'), '192.0.2.1')
    assert.equal(await addressOf('192.0.2.1', { forwarded: '198.51.100.7' }), '192.0.2.1')
  })

  test('is what the proxies saw, not what the client says of itself', async () => {
    const through = { forwarded: '203.0.113.9, 198.51.100.7', proxies: 1 }
    assert.equal(await addressOf('192.0.2.1', through), '198.51.100.7')
    assert.equal(await addressOf('192.0.2.1', { ...through, proxies: 2 }), '203.0.113.9')
    assert.equal(await addressOf('192.0.2.1', { proxies: 1 }), '192.0.2.1')
  })

  test('of version 6 is that of its network', async () => {
    const same = ['2001:db8:1:2:3:4:5:6', '2001:DB8:1:2:ffff::1', '2001:db8:1:2::']
    assert.deepEqual(
      new Set(await Promise.all(same.map(async (one) => addressOf(one)))),
      new Set(['2001:db8:1:2']),
    )
    assert.equal(await addressOf('2001:db8::1'), '2001:db8')
  })

  test('is empty where there is no connection', async () => {
    assert.equal(await addressOf(undefined), '')
  })
})
