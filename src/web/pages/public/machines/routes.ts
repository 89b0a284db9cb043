/**
 * What search engines ask for: which pages there are, and which they may read.
 *
 * @module
 */

import { Hono } from 'hono'
import { type Language } from '#core/values/text.ts'
import { filledIn, type PageName, PATHS, pathTo } from '../../../paths.ts'
import { type Services } from '../../../services.ts'
import { type Kept } from '../../../visit.ts'
import { documentOf, element, type Xml } from './xml.ts'

/** The most addresses that a sitemap may hold. */
const MOST_ADDRESSES = 50_000

/** `sitemap.xml` and `robots.txt`. */
export function machineRoutes(services: Services): Hono<Kept> {
  const routes = new Hono<Kept>()
  routes.get('/sitemap.xml', async (c) => {
    const names = await services.vacancies.names()
    const places = names.flatMap((selection) => [
      bothLanguages('vacancy', { selection }),
      bothLanguages('regulation', { selection }),
    ])
    const pages = [...LASTING.map((page) => bothLanguages(page, {})), ...places]
    const sitemap = sitemapOf(pages.slice(0, MOST_ADDRESSES / 2), services.site.origin)
    return c.body(documentOf(sitemap), 200, {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
    })
  })
  routes.get('/robots.txt', (c) => c.text(robots(services.site.origin)))
  return routes
}

/** Pages that are always there. */
const LASTING = ['vacancies', 'alerts', 'about', 'accessibility'] as const

type Addresses = Readonly<Record<Language, string>>

function bothLanguages(page: PageName, names: Readonly<Record<string, string>>): Addresses {
  return { nl: filledIn(PATHS[page].nl, names), en: filledIn(PATHS[page].en, names) }
}

function sitemapOf(pages: readonly Addresses[], origin: string): Xml {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  return element('urlset', namespaces, ...pages.flatMap((page) => entriesOf(page, origin)))
}

/** A page stands in a sitemap once for each language, each time with both. */
function entriesOf(page: Addresses, origin: string): readonly Xml[] {
  const alternates = LANGUAGES.map((hreflang) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: origin + page[hreflang] }),
  )
  return LANGUAGES.map((language) =>
    element('url', {}, element('loc', {}, origin + page[language]), ...alternates),
  )
}

const LANGUAGES = ['nl', 'en'] as const

function robots(origin: string): string {
  const closed = LANGUAGES.flatMap((language) =>
    (['qualify', 'apply'] as const).map(
      (page) => `Disallow: ${pathTo(page, language, { selection: '*' }).replace('%2A', '*')}`,
    ),
  )
  return ['User-agent: *', ...closed, 'Allow: /', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}
