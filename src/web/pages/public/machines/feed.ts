/**
 * New vacancies as an Atom feed.
 *
 * @module
 */

import { throughDay } from '#core/regulation/words/dates.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { type Frame } from '../../../frame.ts'
import { pathTo } from '../../../paths.ts'
import { type Visit } from '../../../visit.ts'
import { documentOf, element, type Xml } from './xml.ts'

/** Whoever reads a feed looks in every now and then: so many are more than appear meanwhile. */
const MOST = 100

/** Answers with the open vacancies that were published last, the newest first. */
export async function feed({ c, frame, services }: Visit): Promise<Response> {
  const newest = await services.vacancies.newest(services.now(), MOST)
  return c.body(documentOf(feedOf(newest, frame)), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
  })
}

/** When the vacancy was published; where the regulation does not say, the start of time stands for "before the others". */
function updatedAt({ opens }: FoundVacancy): string {
  return opens ?? '1970-01-01T00:00:00Z'
}

function feedOf(vacancies: readonly FoundVacancy[], frame: Frame): Xml {
  const { language, site, t } = frame
  const [newest] = vacancies
  const address = site.origin + pathTo('feed', language)
  return element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    element('id', {}, address),
    element('title', {}, `${t('Vacatures', 'Vacancies')} – ${site.authority[language]}`),
    element('updated', {}, newest === undefined ? '1970-01-01T00:00:00Z' : updatedAt(newest)),
    element('link', { rel: 'self', href: address }),
    element('link', { href: site.origin + pathTo('vacancies', language) }),
    element('author', {}, element('name', {}, site.authority[language])),
    ...vacancies.map((vacancy) => entryOf(vacancy, frame)),
  )
}

function entryOf(vacancy: FoundVacancy, { language, site }: Frame): Xml {
  const { selection, title, authority, closing } = vacancy
  const address = site.origin + pathTo('vacancy', language, { selection })
  return element(
    'entry',
    {},
    element('id', {}, address),
    element('title', {}, `${title[language]} – ${authority.name}`),
    element('updated', {}, updatedAt(vacancy)),
    element('link', { href: address }),
    element('author', {}, element('name', {}, authority.name)),
    element('summary', {}, `${capitalised(throughDay(closing, language))}.`),
  )
}
