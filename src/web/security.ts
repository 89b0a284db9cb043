/**
 * What protects every answer: headers that allow nothing pages do not need, and refusal of posts from other sites.
 *
 * Public pages carry no script, so none is allowed. A page that brings a script of its own asks for that with
 * `allowScripts`.
 *
 * @module
 */

import { type Context, type MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** Sets the headers on every answer; over HTTPS also that only HTTPS may be used. */
export function securityHeaders(origin: string): MiddlewareHandler {
  const isSecure = origin.startsWith('https:')
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(ALWAYS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    if (isSecure) c.res.headers.set('strict-transport-security', 'max-age=63072000')
  }
}

/** Lets the page that answers run scripts from our own address, and no others. */
export function allowScripts(c: Context): void {
  c.header('content-security-policy', `${POLICY}; script-src 'self'; connect-src 'self'`)
}

/** The same for a page that sends nothing: its scripts reach no address, and none of its forms can be sent. */
export function allowScriptsWithoutRequests(c: Context): void {
  const policy = POLICY.replace("form-action 'self'", "form-action 'none'")
  c.header('content-security-policy', `${policy}; script-src 'self'`)
}

/** Lets the page that answers show a letter with styles on its elements, in a frame without scripts. */
export function allowLetter(c: Context): void {
  c.header(
    'content-security-policy',
    POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  )
}

/**
 * Leads a browser that came by another name of this machine, such as `localhost` for `127.0.0.1`, to the address of the site:
 * its forms are taken there only.
 */
export function atOwnAddress(origin: string): MiddlewareHandler {
  const own = new URL(origin)
  return async (c, next) => {
    const asked = `http://${c.req.header('host') ?? own.host}`
    const isVisit = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate'
    if (!isVisit || !URL.canParse(asked) || !isOtherName(new URL(asked), own)) return next()
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`${origin}${pathname}${search}`, 302)
  }
}

function isOtherName(asked: URL, own: URL): boolean {
  return asked.host !== own.host && asked.port === own.port && isHere(asked) && isHere(own)
}

/** Whether it is an address of the machine itself. */
function isHere({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A request that may change something and comes from no page of ours. */
export class FromElsewhere extends HTTPException {
  override readonly name = 'FromElsewhere'
}

/**
 * Refuses with 403 every request that may change something and does not show that it comes from our own pages: by `Origin`,
 * or where a browser leaves that out by `Sec-Fetch-Site`.
 */
export function ownSiteOnly(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (!HARMLESS.has(c.req.method) && !isFromOwnSite(c, origin)) throw new FromElsewhere(403)
    await next()
  }
}

function isFromOwnSite(c: Context, origin: string): boolean {
  const from = c.req.header('origin')
  if (from !== undefined) return from === origin
  return c.req.header('sec-fetch-site') === 'same-origin'
}
