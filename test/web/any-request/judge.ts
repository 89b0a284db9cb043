/**
 * What every answer of the site has to be, whatever was asked.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type Answered, type Raw } from './raw.ts'

const TYPES =
  /^(?:text\/(?:html|css|csv|plain|javascript)|application\/(?:json|pdf|zip|atom\+xml|xml|yaml|octet-stream|ld\+json)|image\/svg\+xml|font\/woff2)/u

/** Whoever may not see the figures is not told that there are any. */
const SILENT = '/metrics'

/** Refuses an answer that is a fault of ours, that says nothing to a person, or that leads away from here. */
export function judge(
  { method, target }: Raw,
  { status, headers, body }: Answered,
  origin: string,
): void {
  const what = `${method} ${JSON.stringify(target)}: ${status}`
  assert.ok(status >= 200 && status < 500, `${what} ${body.toString().slice(0, 300)}`)
  // What is no request by the rules of HTTP is answered before anybody of us sees it.
  if (headers.get('x-request-id') === null && (status === 400 || status === 431)) return
  const to = headers.get('location')
  if (to !== null) {
    assert.ok(status >= 300 && status < 400, what)
    assert.equal(new URL(to, origin).origin, origin, what)
    return
  }
  if (method === 'HEAD' || status === 304 || status === 204) assert.equal(body.length, 0, what)
  else judgeWords(what, { status, headers, body })
  assert.equal(headers.get('x-content-type-options'), 'nosniff', what)
}

function judgeWords(what: string, { status, headers, body }: Answered): void {
  const type = headers.get('content-type') ?? ''
  assert.match(type, TYPES, what)
  if (headers.has('content-encoding')) return
  if (type.startsWith('text/html')) {
    assert.match(body.toString(), /<html lang="(?:nl|en)"[^]*<h1[^>]*>[^<]*\p{L}/u, what)
  } else if (type.startsWith('application/json')) JSON.parse(body.toString())
  else if (status >= 400 && !what.includes(SILENT)) assert.match(body.toString(), /\p{L}{3}/u, what)
}
