/**
 * Finds vacancies in the database: by the stems of Dutch and English words, by their beginnings, and where nothing fits
 * exactly, by words that are nearly the same.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { FILTERS, type VacancyPage, type VacancyQuery } from '#core/vacancy/query.ts'
import { type Database } from '../connect.ts'
import { inTransaction, type Work } from '../transaction.ts'
import { pageOf } from './card.ts'
import { SEARCH } from './statement.ts'
import { guesses, wordsIn } from './words.ts'

/** Words beyond these are not looked for. */
const MOST_WORDS = 8

/** What `query` finds. Throws a `DatabaseFailure` when the database fails. */
export async function searchVacancies(
  database: Database,
  query: VacancyQuery,
): Promise<VacancyPage> {
  const words = [...new Set(wordsIn(query.text))].slice(0, MOST_WORDS)
  return inTransaction(database, 'anybody', async (work) => {
    const found = await foundBy(work, query, words.map(begun))
    if (words.length === 0 || isAnythingFound(found)) return found
    const meant = await guesses(work, words, query.language)
    if (meant.every((one) => one.length === 0)) return found
    const either = words.map((word, index) => [begun(word), ...(meant[index] ?? [])].join(' | '))
    return foundBy(
      work,
      query,
      either.map((one) => `(${one})`),
    )
  })
}

/** A word or one that begins with it. */
function begun(word: string): string {
  return `${word}:*`
}

/** Whether the words fit anything, whatever the filters. */
function isAnythingFound({ facets }: VacancyPage): boolean {
  return facets.authority.length > 0
}

async function foundBy(
  { client }: Work,
  { now, language, chosen, size, page }: VacancyQuery,
  words: readonly string[],
): Promise<VacancyPage> {
  const condition = words.length === 0 ? 'true' : SPOKEN[language]
  const { rows } = await client.query<{ found: unknown }>(
    SEARCH.replace('/* words */', condition),
    [
      now,
      ...FILTERS.map((filter) => chosen[filter].map(storable)),
      size,
      (page - 1) * size,
      ...(words.length === 0 ? [] : [words.join(' & ')]),
    ],
  )
  return pageOf(rows[0]?.found)
}

/** Words such as "de" count for nothing; of those alone everything is found. */
const SPOKEN: Readonly<Record<Language, string>> = {
  nl: `(numnode(to_tsquery('dutch', $9)) = 0 or search_nl @@ to_tsquery('dutch', $9))`,
  en: `(numnode(to_tsquery('english', $9)) = 0 or search_en @@ to_tsquery('english', $9))`,
}

/** The database holds no character 0; what has one fits nothing, and must not be refused either. */
function storable(value: string): string {
  return value.replaceAll('\0', '\u{FFFD}')
}
