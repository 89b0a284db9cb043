/**
 * Compresses what is text: pages come to a phone in a fifth of the bytes.
 *
 * @module
 */

import { type MiddlewareHandler } from 'hono'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodingFor } from './assets.ts'

const TEXT = /^(?:text\/|application\/(?:json|xml|atom\+xml|yaml))/u
const SMALLEST = 1_000
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Compresses answers that are text, longer than a thousand bytes and not compressed yet. */
export function compressed(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!isText(c.res)) return
    c.res.headers.append('vary', 'accept-encoding')
    const encoding = encodingFor(c.req.header('accept-encoding') ?? '')
    if (encoding === 'identity' || c.req.method === 'HEAD') return
    const body = new Uint8Array(await c.res.arrayBuffer())
    const headers = new Headers(c.res.headers)
    if (body.length < SMALLEST) {
      c.res = new Response(body, { status: c.res.status, headers })
      return
    }
    headers.set('content-encoding', encoding)
    const smaller = await (encoding === 'br' ? brotli(body, FAST) : gzipped(body))
    c.res = new Response(Uint8Array.from(smaller), { status: c.res.status, headers })
    // An answer that takes the place of another gets its headers: the length is that of what is sent now.
    c.res.headers.set('content-length', String(smaller.length))
  }
}

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

function isText({ headers, body }: Response): boolean {
  const isDone = headers.has('content-encoding') || body === null
  return !isDone && TEXT.test(headers.get('content-type') ?? '')
}
