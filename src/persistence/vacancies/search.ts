/**
 * Finds vacancies in the database: by words, by filters, a page at a time, with what each filter would give.
 *
 * @module
 */

import { type FoundVacancy, type VacancyPage, type VacancyQuery } from '#core/vacancy/query.ts'
import { facetsOf } from '#core/vacancy/search.ts'
import { arranged } from '#core/vacancy/shelf.ts'
import { type Vacancy } from '#core/vacancy/vacancy.ts'
import { type Database } from '../connect.ts'
import { inTransaction, type Work } from '../transaction.ts'
import { cardsOf, type NamedShelf, readShelf } from './shelf.ts'
import { speaking } from './spoken.ts'

/** What a search looks at. Whoever searches often may remember what it was told. */
export interface SearchMeans {
  readonly shelf: () => Promise<NamedShelf>
  /** The vacancies that speak of a text; undefined where that is all of them. */
  readonly speaking: (words: Words) => Promise<ReadonlySet<string> | undefined>
  readonly cards: (selections: readonly string[]) => Promise<readonly Vacancy[]>
}

/** Words that are looked for. */
export type Words = Pick<VacancyQuery, 'text' | 'language'>

/** The means over a database, each asked anew. They throw a `DatabaseFailure` when it fails. */
export function searchMeans(database: Database): SearchMeans {
  const ask = async <Value>(question: (work: Work) => Promise<Value>): Promise<Value> =>
    inTransaction(database, 'anybody', question)
  return {
    shelf: async () => ask(async ({ client }) => readShelf(client)),
    speaking: async (words) => (words.text === '' ? undefined : ask(speakers(words))),
    cards: async (selections) => ask(async ({ client }) => cardsOf(client, selections)),
  }
}

function speakers({ text, language }: Words): (work: Work) => ReturnType<typeof speaking> {
  return async (work) => speaking(work, text, language)
}

/** What `query` finds. Throws a `DatabaseFailure` when the database fails. */
export async function searchVacancies(
  database: Database,
  query: VacancyQuery,
): Promise<VacancyPage> {
  return searchWith(searchMeans(database), query)
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
  const { client } = work
  const means: SearchMeans = {
    shelf: async () => readShelf(client, selections),
    speaking: async (words) => speakers(words)(work),
    cards: async (names) => cardsOf(client, names),
  }
  return (await searchWith(means, query)).vacancies
}

/** What `query` finds by these means. */
export async function searchWith(means: SearchMeans, query: VacancyQuery): Promise<VacancyPage> {
  const [{ shelf, examples }, among] = await Promise.all([means.shelf(), means.speaking(query)])
  const { page, total, counts } = arranged(shelf, { ...query, among })
  const cards = await means.cards(page.map(({ selection }) => selection))
  const states = new Map(page.map(({ selection, state }) => [selection, state]))
  return {
    total,
    facets: facetsOf(counts, examples),
    vacancies: cards.flatMap((card) => {
      const state = states.get(card.selection)
      return state === undefined ? [] : [{ ...card, state }]
    }),
  }
}
