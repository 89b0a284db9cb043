/**
 * Answers with one vacancy.
 *
 * @module
 */

import { nameIn, notFound, show, type Visit } from '../../../visit.ts'
import { VacancyView } from './view.tsx'

/** The vacancy named in the address. */
export async function vacancyPage(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const now = services.now()
  const published = await services.vacancies.find(nameIn(visit, 'selection'), now)
  if (published === undefined) notFound()
  const { dictionary } = services
  const { profile: wanted } = published.inForce.announcement
  const profile = wanted === undefined ? undefined : services.profile(wanted)
  c.header('cache-control', 'public, max-age=30')
  return show(visit, <VacancyView {...{ frame, published, now, dictionary, profile }} />)
}
