/**
 * Public pages kept for a second: when a vacancy is in the news, each is drawn and compressed once a second, not once for
 * everybody who looks.
 *
 * @module
 */

import { type Context, type MiddlewareHandler } from 'hono'
import { encodingFor } from './assets.ts'

/** How long a page is kept, and how many are. */
export interface Keeping {
  readonly milliseconds: number
  readonly most: number
  /** The time in milliseconds, from any start. */
  readonly clock: () => number
  /** Whether a request may be answered with a page that is kept, and its answer be kept. */
  readonly isKept: (c: Context) => boolean
}

interface KeptPage {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Headers
  readonly until: number
}

/** Keeps pages that every cache may keep, as they are sent. What belongs to one visitor is never kept. */
export function keptForAMoment({ milliseconds, most, clock, isKept }: Keeping): MiddlewareHandler {
  const kept = new Map<string, KeptPage>()
  return async (c, next) => {
    if (c.req.method !== 'GET' || !isKept(c)) return next()
    const key = keyOf(c)
    const known = kept.get(key)
    if (known !== undefined && clock() < known.until) {
      return new Response(known.body, { headers: known.headers })
    }
    await next()
    if (!mayBeKept(c.res)) return undefined
    const body = new Uint8Array(await c.res.arrayBuffer())
    const { headers } = c.res
    kept.delete(key)
    kept.set(key, { body, headers: new Headers(headers), until: clock() + milliseconds })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    c.res = new Response(body, { headers })
    return undefined
  }
}

/** The address as it was asked, and how the answer is compressed. */
function keyOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url)
  return `${encodingFor(req.header('accept-encoding') ?? '')} ${pathname}${search}`
}

function mayBeKept({ status, headers }: Response): boolean {
  const caching = headers.get('cache-control') ?? ''
  const isShared = caching.startsWith('public') && !caching.includes('immutable')
  return status === 200 && isShared && !headers.has('set-cookie')
}
