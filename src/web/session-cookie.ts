/**
 * The cookies of the site. One holds the token of a session; it goes when the browser closes. Another marks a browser in which
 * a sign-in is under way, for as long as that may take. Shortly before closing, a third says for a while that somebody is already
 * writing an application. None says anything about anybody, and no page that is the same for everybody sets one.
 *
 * Over HTTPS their names begin with `__Host-`: no other site, and no neighbour under the same domain, can set them.
 *
 * @module
 */

import { type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type CookieOptions } from 'hono/utils/cookie'
import { hash, randomBytes } from 'node:crypto'
import { type Session } from '#app/sign-in/session.ts'
import { type Pass } from '#app/waiting/waiting-room.ts'
import { type Services } from './services.ts'

const SESSION = 'keur-session'
const BROWSER = 'keur-browser'

/** How many seconds a browser stays marked: longer than a link in a mail works. */
const MARKED = 3600

/** The session of a request; `undefined` without a cookie, or with one that means nothing (any more). */
export async function sessionIn(c: Context, services: Services): Promise<Session | undefined> {
  const token = sessionTokenIn(c, services)
  return token === undefined ? undefined : services.signIn?.sessionOf(token)
}

/** The token of the session that the browser sent. */
export function sessionTokenIn(c: Context, services: Services): string | undefined {
  return sent(c, services, SESSION)
}

/** Gives the browser the token of a session. */
export function keepSession(c: Context, services: Services, token: string): void {
  setCookie(c, SESSION, token, shape(services))
}

/** Takes the session from the browser. */
export function forgetSession(c: Context, services: Services): void {
  deleteCookie(c, SESSION, shape(services))
}

/** The token of a browser in which a sign-in is under way. */
export function browserIn(c: Context, services: Services): string | undefined {
  return sent(c, services, BROWSER)
}

/** The same, given to the browser where it has none. */
export function markedBrowser(c: Context, services: Services): string {
  const known = browserIn(c, services)
  const token =
    known !== undefined && /^[\w-]{43}$/u.test(known)
      ? known
      : randomBytes(32).toString('base64url')
  setCookie(c, BROWSER, token, { ...shape(services), maxAge: MARKED })
  return token
}

/** The pass of a selection that the browser sent. */
export function passIn(c: Context, services: Services, selection: string): string | undefined {
  return sent(c, services, passName(selection))
}

/** Gives the browser a pass for a selection. */
export function keepPass(
  c: Context,
  services: Services,
  { selection, pass }: { readonly selection: string; readonly pass: Pass },
): void {
  setCookie(c, passName(selection), pass.text, { ...shape(services), maxAge: pass.seconds })
}

/** Names of selections hold characters that names of cookies cannot. */
function passName(selection: string): string {
  return `keur-pass-${hash('sha256', selection, 'hex').slice(0, 16)}`
}

/** A choice about how pages are shown, which the browser keeps until it closes. */
export function choiceIn(c: Context, services: Services, name: string): string | undefined {
  return sent(c, services, name)
}

/** Has the browser keep a choice. */
export function keepChoice(c: Context, services: Services, name: string, value: string): void {
  setCookie(c, name, value, shape(services))
}

/** Over HTTPS only the name that no other site can set counts. */
function sent(c: Context, services: Services, name: string): string | undefined {
  return isSecure(services) ? getCookie(c, name, 'host') : getCookie(c, name)
}

function shape(services: Services): CookieOptions {
  const common = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return isSecure(services) ? { ...common, secure: true, prefix: 'host' } : common
}

function isSecure({ site }: Services): boolean {
  return site.origin.startsWith('https:')
}
