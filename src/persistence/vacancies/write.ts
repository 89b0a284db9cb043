/**
 * Keeps what the list of vacancies shows and searches, in step with the regulation.
 *
 * @module
 */

import { type Insertable } from 'kysely'
import { type Instant } from '#core/values/instant.ts'
import { townOf, type Vacancy } from '#core/vacancy/vacancy.ts'
import { type VacancyTable } from '../schema.ts'
import { type Work } from '../transaction.ts'
import { cardOf } from './card.ts'

/**
 * Puts `vacancy` in the list, or in the place of what stood there. `published` is when its regulation was published: from
 * then on it is open, unless the regulation names a day. Its selection and authority must be there.
 */
export async function writeVacancy(
  { query }: Work,
  vacancy: Vacancy,
  published: Instant,
): Promise<void> {
  const row = rowOf({ ...vacancy, opens: vacancy.opens ?? published }, published)
  await query
    .insertInto('keur.vacancy')
    .values(row)
    .onConflict((conflict) => conflict.column('selection').doUpdateSet(row))
    .execute()
}

function rowOf(vacancy: Vacancy, published: Instant): Insertable<VacancyTable> {
  const { selection, authority, number, title, grade, places, routes, closes } = vacancy
  return {
    selection,
    authority: authority.id,
    number,
    title_nl: title.nl,
    title_en: title.en,
    words_nl: wordsOf(vacancy, 'nl'),
    words_en: wordsOf(vacancy, 'en'),
    grade: grade.rank,
    level: grade.level,
    places: [...new Set(places.map(({ nl }) => townOf(nl)))],
    routes,
    published: vacancy.opens ?? published,
    closes,
    stopped: vacancy.stopped ?? null,
    card: cardOf(vacancy),
  }
}

/** Everything it may be found by besides its title. */
function wordsOf(vacancy: Vacancy, language: 'nl' | 'en'): string {
  const { alsoCalled, authority, grade, places, region, words } = vacancy
  const texts = [alsoCalled, region, ...places].flatMap((one) => one?.[language] ?? [])
  return [...texts, authority.name, grade.name, grade.rank, words[language]].join('\n')
}
