/**
 * The site as one function from requests to answers.
 *
 * @module
 */

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { type ContentfulStatusCode } from 'hono/utils/http-status'
import { randomUUID } from 'node:crypto'
import { type Session } from '#app/sign-in/session.ts'
import { type Language } from '#core/values/text.ts'
import { type Assets } from './assets.ts'
import { compressed } from './compress.ts'
import { keptForAMoment } from './kept-pages.ts'
import { ProblemPage } from './pages/public/problem.tsx'
import { alertPages } from './pages/alerts/routes.ts'
import { PAGES } from './pages/all.ts'
import { outboxPages } from './pages/outbox/routes.ts'
import { recordRoutes } from './pages/receipt-check/record-routes.ts'
import { witnessRoutes } from './pages/receipt-check/witness-routes.ts'
import { receiptCheckPages } from './pages/receipt-check/routes.ts'
import { applyingPages } from './pages/applying/routes.ts'
import { deskPages } from './pages/desk/routes.ts'
import { machineRoutes } from './pages/public/machines/routes.ts'
import { signInPages } from './pages/sign-in/routes.ts'
import { languageOf, type PageName, PATHS, signInFor } from './paths.ts'
import { atOwnAddress, FromElsewhere, ownSiteOnly, securityHeaders } from './security.ts'
import { type Services } from './services.ts'
import { sessionIn, sessionTokenIn } from './session-cookie.ts'
import { frameOf, type Handler, type Kept, type PageRoute } from './visit.ts'

/** The largest form that is read whole; uploads have a limit of their own and are streamed. */
const LARGEST_FORM = 256_000

/** Public pages may be a second old. */
const KEEPING = { milliseconds: 1000, most: 500, clock: () => performance.now() }

/** The whole site over `services`. */
export function app(services: Services, assets: Assets): Hono<Kept> {
  const site = new Hono<Kept>()
  const pages = [
    ...PAGES,
    ...alertPages(services.alerts),
    ...signInPages(services.signIn),
    ...applyingPages(services.applying),
    ...deskPages(services.desk),
    ...receiptCheckPages(services.record),
    ...outboxPages(services),
  ]
  const names = new Set(pages.map(({ page }) => page))
  const isKept = (c: Context): boolean => sessionTokenIn(c, services) === undefined
  site.use(requestId(assets, names), atOwnAddress(services.site.origin))
  site.use(keptForAMoment({ ...KEEPING, isKept }), compressed())
  site.use(securityHeaders(services.site.origin))
  // Programs of others ask here: they come from no page of ours, and are known by their signatures.
  site.route('/', witnessRoutes(services))
  site.use(withoutNul)
  for (const route of pages.filter(isFromAnywhere)) {
    for (const language of LANGUAGES) site.use(PATHS[route.page][language], smallForms())
    addPage(site, route, services)
  }
  site.use(ownSiteOnly(services.site.origin))
  // What streams in limits itself.
  for (const route of pages.filter(isStreamed)) addPage(site, route, services)
  site.use(smallForms())
  site.get('/assets/:name', (c) => {
    const found = assets.answer(c.req.path, c.req.header('accept-encoding') ?? '')
    if (found === undefined) throw new HTTPException(404)
    return found
  })
  site.get('/', (c) => c.redirect(PATHS.vacancies.nl))
  site.get('/en', (c) => c.redirect(PATHS.vacancies.en))
  site.route('/', machineRoutes(services))
  site.route('/', recordRoutes(services.record))
  for (const route of pages.filter(isPlain)) addPage(site, route, services)
  site.notFound((c) => withoutSlash(c) ?? problem(c, services, 404))
  site.onError((error, c) => afterFailure(error, c, services))
  return site
}

const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[]

function isStreamed(route: PageRoute): boolean {
  return route.isStreamed === true
}

function isFromAnywhere(route: PageRoute): boolean {
  return route.isFromAnywhere === true
}

function isPlain(route: PageRoute): boolean {
  return !isStreamed(route) && !isFromAnywhere(route)
}

/** Refuses a form that is larger than one that is read whole may be. */
function smallForms(): MiddlewareHandler {
  return bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge })
}

function addPage(site: Hono<Kept>, route: PageRoute, services: Services): void {
  const { page, get, post } = route
  const answer =
    (handler: Handler) =>
    async (c: Context<Kept>): Promise<Response> => {
      if (route.session === undefined) {
        return handler({ c, services, frame: frameOf(c, services, page) })
      }
      const session = await sessionIn(c, services)
      if (route.session === 'shown') {
        const visit = { c, services, session, frame: frameOf(c, services, page, session) }
        return shownTo(session, await handler(visit))
      }
      c.header('cache-control', 'private, no-store')
      if (route.session === 'needed' && session === undefined) return askToSignIn(c)
      return handler({ c, services, session, frame: frameOf(c, services, page, session) })
    }
  for (const language of LANGUAGES) {
    const path = PATHS[page][language]
    if (get !== undefined) site.get(path, answer(get))
    if (post !== undefined) site.post(path, answer(post))
    site.all(path, () => {
      throw new HTTPException(405)
    })
  }
}

/**
 * A page that is the same for everybody, but for the places that its header offers to who is signed in: what holds those is
 * theirs alone, and what does not is not shown to them from a cache.
 */
function shownTo(session: Session | undefined, answer: Response): Response {
  const { headers } = answer
  if (session === undefined) headers.append('vary', 'cookie')
  else if (headers.get('cache-control')?.startsWith('private') !== true) {
    headers.set('cache-control', 'private, no-store')
  }
  return answer
}

/** A page is shown after signing in; a form is not sent a second time by itself. */
function askToSignIn(c: Context<Kept>): Response {
  if (c.req.method === 'POST') throw new HTTPException(401)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(signInFor(languageOf(pathname), pathname + search), 303)
}

function requestId({ addresses }: Assets, names: ReadonlySet<PageName>): MiddlewareHandler<Kept> {
  return async (c, next) => {
    const id = randomUUID()
    c.set('requestId', id)
    c.set('assets', addresses)
    c.set('pages', names)
    await next()
    c.res.headers.set('x-request-id', id)
  }
}

/** No name holds the character NUL, and the database cannot even be asked for one: such an address is nobody's. */
const withoutNul: MiddlewareHandler<Kept> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new HTTPException(404)
  await next()
}

/** An address that ends in a slash is that of the page without it. */
function withoutSlash(c: Context<Kept>): Response | undefined {
  const { path } = c.req
  if (c.req.method !== 'GET' || !/^\/[^/].*[^/]\/$/u.test(path)) return undefined
  return c.redirect(path.slice(0, -1), 301)
}

function tooLarge(): never {
  throw new HTTPException(413)
}

/** The last handler: whatever was thrown becomes a page with the right status, and what is our fault is reported. */
function afterFailure(
  error: Error,
  c: Context<Kept>,
  services: Services,
): Response | Promise<Response> {
  const status = statusOf(error, services)
  if (status >= 500) {
    const { method, routePath: route } = c.req
    services.report({ request: c.get('requestId'), method, route, status, error })
  }
  if (status === 503) c.header('retry-after', '60')
  return problem(c, services, status, error instanceof FromElsewhere)
}

function statusOf(error: Error, services: Services): ContentfulStatusCode {
  if (error instanceof HTTPException) return error.status
  return services.isPassing(error) ? 503 : 500
}

async function problem(
  c: Context<Kept>,
  services: Services,
  status: ContentfulStatusCode,
  isFromElsewhere = false,
): Promise<Response> {
  c.header('cache-control', 'no-store')
  const session = status < 500 ? await sessionIfKnown(c, services) : undefined
  const frame = frameOf(c, services, undefined, session)
  const told = { frame, status, request: c.get('requestId'), isFromElsewhere }
  return c.html(<ProblemPage {...told} />, status)
}

/** A page about a problem needs nobody to be signed in: it is shown all the same when that cannot be found out. */
async function sessionIfKnown(c: Context<Kept>, services: Services): Promise<Session | undefined> {
  try {
    return await sessionIn(c, services)
  } catch {
    return undefined
  }
}
