/**
 * One request for one page.
 *
 * @module
 */

import { type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ContentfulStatusCode } from 'hono/utils/http-status'
import { nameOf, type Session } from '#app/sign-in/session.ts'
import { type Language } from '#core/values/text.ts'
import { type AssetAddresses } from './assets.ts'
import { type Frame, type Visitor, wordingOf } from './frame.ts'
import { type Html } from './html.ts'
import { filledIn, languageOf, type PageName, PATHS, pathTo } from './paths.ts'
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
  /** Who is signed in; known only to pages that say so in their route. */
  readonly session?: Session | undefined
}

/** Answers a request. */
export type Handler = (visit: Visit) => Response | Promise<Response>

/** A page of the site and what answers its requests; the same in both languages. */
export interface PageRoute {
  readonly page: PageName
  /**
   * Whether the page is another for who is signed in (`welcome`), or only for them (`needed`): whoever is not is then asked
   * to sign in first. The same page for everybody, with the places of who is signed in in its header, is `shown`: caches may
   * keep what others get. Left out for what has no header.
   */
  readonly session?: 'welcome' | 'needed' | 'shown'
  readonly get?: Handler
  readonly post?: Handler
  /** Its form may be large: it is read as it streams in, and limits itself. */
  readonly isStreamed?: true
  /**
   * Its form may come from anywhere, since its address holds the secret that matters and no cookie counts: a mail program
   * ends an alert with a post of its own (RFC 8058).
   */
  readonly isFromAnywhere?: true
}

/** The frame of a request for `page`; of no page of the table where it is left out. */
export function frameOf(
  c: Context<Kept>,
  services: Services,
  page?: PageName,
  session?: Session,
): Frame {
  const language = languageOf(c.req.path)
  return {
    language,
    t: wordingOf(language),
    site: services.site,
    assets: c.get('assets'),
    // What an answer without a page has no need of is worked out when it is looked at.
    get here() {
      return page === undefined ? undefined : bothAddresses(c, page)
    },
    has: (one) => c.get('pages').has(one),
    get visitor() {
      return session === undefined ? undefined : visitorOf(session, language, services)
    },
  }
}

/** Whoever is signed in, and where they can go. */
function visitorOf(
  { person, assignments }: Session,
  language: Language,
  { applying, desk }: Services,
): Visitor {
  const t = wordingOf(language)
  const applications = t('Mijn sollicitaties', 'My applications')
  const account = t('Mijn account', 'My account')
  const hasDesk = desk !== undefined && assignments.length > 0
  return {
    name: nameOf(person),
    places: [
      ...(hasDesk ? [{ name: t('Werkplek', 'Desk'), path: pathTo('desk', language) }] : []),
      ...(applying === undefined
        ? []
        : [{ name: applications, path: pathTo('myApplications', language) }]),
      { name: account, path: pathTo('account', language) },
    ],
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

/** Who is signed in, on a page that needs it. */
export function signedIn({ session }: Visit): Session {
  if (session === undefined) throw new HTTPException(401)
  return session
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
