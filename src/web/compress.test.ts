import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { compressed } from './compress.ts'

const LINES = 'Elk lid ging akkoord in de eigen sessie.\n'

function answers(text: string): Hono {
  const site = new Hono()
  site.use(compressed())
  site.get('/', (c) => {
    c.header('content-type', 'text/plain; charset=utf-8')
    c.header('content-length', String(Buffer.byteLength(text)))
    return c.body(text)
  })
  return site
}

describe('a text that said how long it is', () => {
  for (const [encoding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    test(`says the length of what is sent when it is compressed: ${encoding}`, async () => {
      const text = LINES.repeat(100)
      const { headers, ...answer } = await asked(text, encoding)
      assert.equal(headers.get('content-encoding'), encoding)
      assert.equal(headers.get('content-length'), String(answer.body.length))
      assert.ok(answer.body.length < text.length)
      assert.equal(unpack(answer.body).toString(), text)
    })
  }

  test('is sent as it is when it is short, or when nothing else is taken', async () => {
    for (const [text, encoding] of [
      [LINES, 'br'],
      [LINES.repeat(100), 'identity'],
    ] as const) {
      const { headers, body } = await asked(text, encoding)
      assert.equal(headers.get('content-encoding'), null)
      assert.equal(headers.get('content-length'), String(body.length))
      assert.equal(body.toString(), text)
    }
  })
})

async function asked(
  text: string,
  encoding: string,
): Promise<{ readonly headers: Headers; readonly body: Buffer }> {
  const answer = await answers(text).request('/', { headers: { 'accept-encoding': encoding } })
  return { headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}
