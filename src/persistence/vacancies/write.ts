/**
 * Keeps what the list of vacancies shows and searches, in step with the regulation.
 *
 * @module
 */

import { type Insertable } from 'kysely'
import { type Instant } from '#core/values/instant.ts'
import { townOf, type Vacancy } from '#core/vacancy/vacancy.ts'
import { type Language } from '#core/values/text.ts'
import { type VacancyTable } from '../schema.ts'
import { type Work } from '../transaction.ts'
import { cardOf } from './card.ts'
import { wordsIn } from './words.ts'

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
  const words = [
    ...newWords('nl', [row.title_nl, row.words_nl]),
    ...newWords('en', [row.title_en, row.words_en]),
  ]
  await query
    .insertInto('keur.vacancy_word')
    .values(words)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The words of texts, each once and in order, so that two who write at once never wait for each other in a circle. */
function newWords(
  language: Language,
  texts: readonly string[],
): readonly { readonly language: string; readonly word: string }[] {
  return [...new Set(wordsIn(texts.join(' ')))].toSorted().map((word) => ({ language, word }))
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
