/**
 * The published vacancies as the database has them.
 *
 * @module
 */

import { regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant } from '#core/values/instant.ts'
import { newestOn } from '#core/vacancy/shelf.ts'
import { type Database } from '#persistence/connect.ts'
import { type SearchMeans, searchMeans, searchWith } from '#persistence/vacancies/search.ts'
import { latestVersion, regulationVersion } from '#persistence/vacancies/regulation.ts'
import { directoryOf, type VacancyDirectory } from './directory.ts'
import { remembered } from './remembered.ts'

/** What the directory is given. */
export interface Means {
  /** A time in milliseconds that only grows. */
  readonly clock: () => number
}

/** How fresh what the public sees must be: a list may be this many milliseconds old. */
const FRESH = 2000

/** How many answers are kept. */
const MOST = 500

/** The same for words that were looked for: an answer may name every vacancy there is. */
const MOST_WORDS = 50

/**
 * The directory over `database`. What it says may be two seconds old. Its functions throw a `DatabaseFailure` when the
 * database fails.
 */
export function directoryIn(database: Database, { clock }: Means): VacancyDirectory {
  const memory = { milliseconds: FRESH, most: MOST, clock }
  const means = searchMeans(database)
  const shelf = remembered(means.shelf, () => 'shelf', memory)
  const told: SearchMeans = {
    shelf: async () => shelf(undefined),
    speaking: remembered(means.speaking, ({ text, language }) => `${language} ${text}`, {
      ...memory,
      most: MOST_WORDS,
    }),
    cards: remembered(means.cards, (selections) => selections.join(' '), memory),
  }
  const versionOf = remembered(
    async (selection: string) => latestVersion(database, selection),
    (selection) => selection,
    memory,
  )
  const publicationOf = remembered(
    async ({ selection, version }: Version) => publicationIn(database, selection, version),
    ({ selection, version }) => `${selection}/${version}`,
    { ...memory, milliseconds: Infinity },
  )
  return {
    search: async (query) => searchWith(told, query),
    find: async (selection: string, now: Instant) => {
      const version = await versionOf(selection)
      if (version === undefined) return undefined
      return (await publicationOf({ selection, version })).find(selection, now)
    },
    newest: async (now, most) => {
      const names = newestOn((await told.shelf()).shelf, now, most)
      return (await told.cards(names)).map((card) => ({ ...card, state: 'open' }))
    },
    names: async () => (await told.shelf()).shelf.rising.map(({ selection }) => selection),
  }
}

interface Version {
  readonly selection: string
  readonly version: number
}

/** One vacancy as a directory of its own. */
async function publicationIn(
  database: Database,
  selection: string,
  version: number,
): Promise<VacancyDirectory> {
  const kept = await regulationVersion(database, selection, version)
  if (kept === undefined) return directoryOf([])
  const { text, published } = kept
  return directoryOf([{ text, published, regulation: regulation.parse(kept.data) }])
}
