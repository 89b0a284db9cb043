/**
 * Answers with the regulation: as a page, and as the file it was published as.
 *
 * @module
 */

import { type PublishedVacancy } from '#app/vacancies/directory.ts'
import { nameIn, notFound, show, type Visit } from '../../../visit.ts'
import { RegulationView } from './view.tsx'

/** The whole regulation as text. */
export async function regulationPage(visit: Visit): Promise<Response> {
  const published = await publishedFor(visit)
  visit.c.header('cache-control', 'public, max-age=300')
  return show(visit, <RegulationView frame={visit.frame} published={published} />)
}

/** The regulation as it was published, to the letter. */
export async function regulationFile(visit: Visit): Promise<Response> {
  const { text } = await publishedFor(visit)
  return visit.c.body(text, 200, {
    'content-type': 'application/yaml; charset=utf-8',
    'cache-control': 'public, max-age=300',
  })
}

async function publishedFor(visit: Visit): Promise<PublishedVacancy> {
  const { services } = visit
  const published = await services.vacancies.find(nameIn(visit, 'selection'), services.now())
  return published ?? notFound()
}
