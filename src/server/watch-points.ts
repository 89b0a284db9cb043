/**
 * What machines that watch the server ask: does it live, can it serve, how does it fare.
 *
 * @module
 */

import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { createHash, timingSafeEqual } from 'node:crypto'
import { asFailure } from '#persistence/sql-errors.ts'
import { DatabaseFailure } from '#persistence/failure.ts'
import type { Metrics } from './metrics.ts'

/** What the watch points look at. */
export interface Watched {
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  /** Resolves when the database answers, fails otherwise. */
  readonly askDatabase: () => Promise<unknown>
  /** Whether entries are stamped: not while the clocks disagree. */
  readonly isStamping: () => boolean
  /** Whether the server was asked to stop. */
  readonly isStopping: () => boolean
}

/** The addresses of the watch points. */
export const WATCH_POINTS: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics'])

/** What answers there. */
export function watchPoints(watched: Watched): Hono {
  const { metrics, metricsToken, askDatabase, isStamping, isStopping } = watched
  const points = new Hono()
  points.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
  })
  points.get('/health', (c) => c.json({ status: 'alive' }))
  points.get('/ready', async (c) => {
    if (isStopping()) return c.json({ status: 'stopping' }, 503)
    try {
      await askDatabase()
      // Pages are shown all the same, so the server stays ready; what must be stamped is refused.
      return c.json({ status: 'ready', ...(isStamping() ? {} : { refused: 'clock-offset' }) })
    } catch (error) {
      const failure = asFailure(error)
      const code = failure instanceof DatabaseFailure ? failure.code : 'defect'
      return c.json({ status: 'not-ready', code }, 503)
    }
  })
  points.get('/metrics', async (c) => {
    if (!isHere(c) && !hasToken(c, metricsToken)) return c.text('', 404)
    const text = await metrics.registry.metrics()
    return c.text(text, 200, { 'content-type': metrics.registry.contentType })
  })
  points.all('*', (c) => c.json({ status: 'method-not-allowed' }, 405, { allow: 'GET, HEAD' }))
  return points
}

/** From this machine, and not by way of a proxy on it that speaks for somebody else. */
function isHere(c: Context): boolean {
  const { address } = getConnInfo(c).remote
  const isLoopback = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return isLoopback && !isPassedOn
}

function hasToken(c: Context, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (token === undefined || given === undefined) return false
  return timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
