/**
 * One request for one page.
 *
 * @module
 */

import { type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ContentfulStatusCode } from 'hono/utils/http-status'
import { type Language } from '#core/values/text.ts'
import { type AssetAddresses } from './assets.ts'
import { type Frame, wordingOf } from './frame.ts'
import { type Html } from './html.ts'
import { filledIn, languageOf, type PageName, PATHS } from './paths.ts'
import { type Services } from './services.ts'

/** What is kept of a request while it is answered. */
export interface Kept {
  readonly Variables: {
    readonly requestId: string
    readonly assets: AssetAddresses
    /** The pages that this installation has. */
    readonly pages: ReadonlySet<PageName>
  }
}

/** A request for a page, with everything needed to answer it. */
export interface Visit {
  readonly c: Context<Kept>
  readonly frame: Frame
  readonly services: Services
}

/** Answers a request. */
export type Handler = (visit: Visit) => Response | Promise<Response>

/** A page of the site and what answers its requests; the same in both languages. */
export interface PageRoute {
  readonly page: PageName
  readonly get?: Handler
  readonly post?: Handler
}

/** The frame of a request for `page`; of no page of the table where it is left out. */
export function frameOf(c: Context<Kept>, services: Services, page?: PageName): Frame {
  const language = languageOf(c.req.path)
  return {
    language,
    t: wordingOf(language),
    site: services.site,
    assets: c.get('assets'),
    here: page === undefined ? undefined : bothAddresses(c, page),
    has: (one) => c.get('pages').has(one),
    visitor: undefined,
  }
}

function bothAddresses(c: Context<Kept>, page: PageName): Readonly<Record<Language, string>> {
  const { search } = new URL(c.req.url)
  const names = c.req.param()
  return {
    nl: filledIn(PATHS[page].nl, names) + search,
    en: filledIn(PATHS[page].en, names) + search,
  }
}

/** Sends a page. */
export function show(
  { c }: Visit,
  html: Html,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(html, status)
}

/** Ends a visit to something that is not there. */
export function notFound(): never {
  throw new HTTPException(404)
}

/** What stands for `name` in the address. */
export function nameIn({ c }: Visit, name: string): string {
  return c.req.param(name) ?? ''
}
