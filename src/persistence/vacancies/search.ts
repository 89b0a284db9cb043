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

/** Words beyond these are not looked for. */
const MOST_WORDS = 8

/** Shorter words are nearly the same as too many others. */
const SHORTEST_GUESS = 4

/** How much of a word must agree, from 0 to 1. */
const ALIKE = 0.45

/** What `query` finds. Throws a `DatabaseFailure` when the database fails. */
export async function searchVacancies(
  database: Database,
  query: VacancyQuery,
): Promise<VacancyPage> {
  const words = wordsIn(query.text)
  return inTransaction(database, 'anybody', async (work) => {
    const found = await foundBy(work, query, exact(words, query.language))
    if (words.length === 0 || isAnythingFound(found)) return found
    await work.client.query(`set local pg_trgm.word_similarity_threshold = ${ALIKE}`)
    return foundBy(work, query, nearly(words, query.language))
  })
}

/** Whether the words fit anything, whatever the filters. */
function isAnythingFound({ facets }: VacancyPage): boolean {
  return facets.authority.length > 0
}

/** A condition on vacancies, with the values it speaks of from $9 on. */
interface Condition {
  readonly sql: string
  readonly values: readonly string[]
}

const FIRST_VALUE = 9

async function foundBy(
  { client }: Work,
  { now, chosen, size, page }: VacancyQuery,
  condition: Condition,
): Promise<VacancyPage> {
  const { rows } = await client.query<{ found: unknown }>(
    SEARCH.replace('/* words */', condition.sql),
    [
      now,
      ...FILTERS.map((filter) => chosen[filter].map(storable)),

      size,
      (page - 1) * size,
      ...condition.values,
    ],
  )
  return pageOf(rows[0]?.found)
}

/** The database holds no character 0; what has one fits nothing, and must not be refused either. */
function storable(value: string): string {
  return value.replaceAll('\0', '\u{FFFD}')
}

function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, MOST_WORDS)
}

const DICTIONARIES: Readonly<Record<Language, string>> = { nl: 'dutch', en: 'english' }

/** Every word, or a word that begins with it. Words such as "de" count for nothing; of those alone everything is found. */
function exact(words: readonly string[], language: Language): Condition {
  if (words.length === 0) return { sql: 'true', values: [] }
  const asked = `to_tsquery('${DICTIONARIES[language]}', $${FIRST_VALUE})`
  return {
    sql: `(numnode(${asked}) = 0 or search_${language} @@ ${asked})`,
    values: [words.map((word) => `${word}:*`).join(' & ')],
  }
}

/** For every word: it, or one that is nearly the same. The longer expression is that of the index. */
function nearly(words: readonly string[], language: Language): Condition {
  const parts = words.map((word, index) => {
    const value = `$${FIRST_VALUE + index}`
    const stem = `search_${language} @@ to_tsquery('${DICTIONARIES[language]}', ${value} || ':*')`
    return word.length < SHORTEST_GUESS
      ? `(${stem})`
      : `(${stem} or ${value} <% (title_nl || ' ' || title_en || ' ' || words_nl))`
  })
  return { sql: parts.join(' and '), values: words }
}
