/**
 * Finds vacancies in the database: by the stems of Dutch and English words, by their beginnings, and where nothing fits
 * exactly, by words that are nearly the same.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import {
  FILTERS,
  type FoundVacancy,
  type VacancyPage,
  type VacancyQuery,
} from '#core/vacancy/query.ts'
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
  return inTransaction(database, 'anybody', async (work) => search(work, { query }))
}

/**
 * What `query` finds of the vacancies named by `selections`: exactly those of them that it finds among all, within a
 * transaction.
 */
export async function searchAmong(
  work: Work,
  query: VacancyQuery,
  selections: readonly string[],
): Promise<readonly FoundVacancy[]> {
  return (await search(work, { query, among: selections })).vacancies
}

interface Search {
  readonly query: VacancyQuery
  /** Only these are handed back; words are guessed as for all. */
  readonly among?: readonly string[]
}

async function search(work: Work, asked: Search): Promise<VacancyPage> {
  const { text, language } = asked.query
  const words = [...new Set(wordsIn(text))].slice(0, MOST_WORDS)
  const found = await foundBy(work, asked, words.map(begun))
  if (words.length === 0 || isAnythingFound(found)) return found
  const meant = await guesses(work, words, language)
  if (meant.every((one) => one.length === 0)) return found
  const either = words.map((word, index) => [begun(word), ...(meant[index] ?? [])].join(' | '))
  return foundBy(
    work,
    asked,
    either.map((one) => `(${one})`),
  )
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
  { query: { now, language, chosen, size, page }, among }: Search,
  words: readonly string[],
): Promise<VacancyPage> {
  const values: unknown[] = [
    now,
    ...FILTERS.map((filter) => chosen[filter].map(storable)),
    size,
    (page - 1) * size,
  ]
  const added = (value: unknown): string => `$${values.push(value)}`
  const spoken = words.length === 0 ? 'true' : SPOKEN[language](added(words.join(' & ')))
  const kept = among === undefined ? 'true' : `selection = any (${added(among)})`
  const { rows } = await client.query<{ found: unknown }>(
    SEARCH.replace('/* words */', spoken).replace('/* among */', kept),
    values,
  )
  return pageOf(rows[0]?.found)
}

/** Words such as "de" count for nothing; of those alone everything is found. */
const SPOKEN: Readonly<Record<Language, (words: string) => string>> = {
  nl: (words) => spokenIn('dutch', 'search_nl', words),
  en: (words) => spokenIn('english', 'search_en', words),
}

function spokenIn(dictionary: string, column: string, words: string): string {
  const query = `to_tsquery('${dictionary}', ${words})`
  return `(numnode(${query}) = 0 or ${column} @@ ${query})`
}

/** The database holds no character 0; what has one fits nothing, and must not be refused either. */
function storable(value: string): string {
  return value.replaceAll('\0', '\u{FFFD}')
}
