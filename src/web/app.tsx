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
import { type Language } from '#core/values/text.ts'
import { type Assets } from './assets.ts'
import { compressed } from './compress.ts'
import { ProblemPage } from './pages/public/problem.tsx'
import { PAGES } from './pages/all.ts'
import { machineRoutes } from './pages/public/machines/routes.ts'
import { type PageName, PATHS } from './paths.ts'
import { ownSiteOnly, securityHeaders } from './security.ts'
import { type Services } from './services.ts'
import { frameOf, type Handler, type Kept, type PageRoute } from './visit.ts'

/** The largest form that is read whole; uploads have a limit of their own and are streamed. */
const LARGEST_FORM = 256_000

/** The whole site over `services`. */
export function app(services: Services, assets: Assets): Hono<Kept> {
  const site = new Hono<Kept>()
  site.use(requestId(assets), compressed(), securityHeaders(services.site.origin))
  site.use(ownSiteOnly(services.site.origin))
  site.use(bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge }))
  site.get('/assets/:name', (c) => {
    const found = assets.answer(c.req.path, c.req.header('accept-encoding') ?? '')
    if (found === undefined) throw new HTTPException(404)
    return found
  })
  site.get('/', (c) => c.redirect(PATHS.vacancies.nl))
  site.get('/en', (c) => c.redirect(PATHS.vacancies.en))
  site.route('/', machineRoutes(services))
  for (const route of PAGES) addPage(site, route, services)
  site.notFound((c) => withoutSlash(c) ?? problem(c, services, 404))
  site.onError((error, c) => afterFailure(error, c, services))
  return site
}

const NAMES: ReadonlySet<PageName> = new Set(PAGES.map(({ page }) => page))

const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[]

function addPage(site: Hono<Kept>, { page, get, post }: PageRoute, services: Services): void {
  const answer =
    (handler: Handler) =>
    (c: Context<Kept>): Response | Promise<Response> =>
      handler({ c, services, frame: frameOf(c, services, page) })
  for (const language of LANGUAGES) {
    const path = PATHS[page][language]
    if (get !== undefined) site.get(path, answer(get))
    if (post !== undefined) site.post(path, answer(post))
    site.all(path, () => {
      throw new HTTPException(405)
    })
  }
}

function requestId({ addresses }: Assets): MiddlewareHandler<Kept> {
  return async (c, next) => {
    const id = randomUUID()
    c.set('requestId', id)
    c.set('assets', addresses)
    c.set('pages', NAMES)
    await next()
    c.res.headers.set('x-request-id', id)
  }
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
  return problem(c, services, status)
}

function statusOf(error: Error, services: Services): ContentfulStatusCode {
  if (error instanceof HTTPException) return error.status
  return services.isPassing(error) ? 503 : 500
}

function problem(
  c: Context<Kept>,
  services: Services,
  status: ContentfulStatusCode,
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  const frame = frameOf(c, services)
  return c.html(<ProblemPage frame={frame} status={status} request={c.get('requestId')} />, status)
}
