/**
 * Answers with the list of vacancies.
 *
 * @module
 */

import { show, type Visit } from '../../../visit.ts'
import { askedIn, queryOf } from './query.ts'
import { VacanciesView } from './view.tsx'

/** The list of vacancies that fits the question in the address. */
export async function vacanciesPage(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const now = services.now()
  const asked = askedIn(new URL(c.req.url).searchParams)
  const found = await services.vacancies.search(queryOf(asked, frame.language, now))
  c.header('cache-control', 'public, max-age=30')
  return show(visit, <VacanciesView frame={frame} asked={asked} found={found} now={now} />)
}
