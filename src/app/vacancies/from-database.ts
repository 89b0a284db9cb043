/**
 * The published vacancies as the database has them.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant } from '#core/values/instant.ts'
import { type VacancyQuery } from '#core/vacancy/query.ts'
import { type Database } from '#persistence/connect.ts'
import { searchVacancies } from '#persistence/vacancies/search.ts'
import { latestRegulation } from '#persistence/vacancies/regulation.ts'
import { directoryOf, type VacancyDirectory } from './directory.ts'
import { remembered } from './remembered.ts'

/** What the directory is given. */
export interface Means {
  /**
   * Reads the text of a published regulation. The text, not the `jsonb` beside it: that forgets the order of routes and
   * conditions, in which articles are numbered.
   */
  readonly read: (text: string) => Regulation
  /** A time in milliseconds that only grows. */
  readonly clock: () => number
}

/** How fresh what the public sees must be: a list may be this many milliseconds old. */
const FRESH = 2000

/** How many answers are kept. */
const MOST = 500

/** A sitemap holds no more. */
const EVERYTHING = 25_000

const NOTHING = { state: [], authority: [], grade: [], place: [], route: [] } as const

/**
 * The directory over `database`. What it says may be two seconds old. Its functions throw a `DatabaseFailure` when the
 * database fails.
 */
export function directoryIn(database: Database, { read, clock }: Means): VacancyDirectory {
  const memory = { milliseconds: FRESH, most: MOST, clock }
  const search = remembered(
    (query: VacancyQuery) => searchVacancies(database, query),
    (query) => JSON.stringify({ ...query, now: undefined }),
    memory,
  )
  const versionOf = remembered(
    (selection: string) => versionIn(database, selection),
    (selection) => selection,
    memory,
  )
  const parsed = remembered(
    async ({ text }: Version) => directoryOf([{ text, regulation: read(text) }]),
    ({ key }) => key,
    { ...memory, milliseconds: Infinity },
  )
  return {
    search,
    find: async (selection: string, now: Instant) => {
      const version = await versionOf(selection)
      return version === undefined ? undefined : (await parsed(version)).find(selection, now)
    },
    all: async (now) => {
      const query = {
        text: '',
        language: 'nl',
        chosen: NOTHING,
        now,
        page: 1,
        size: EVERYTHING,
      } as const
      return (await search(query)).vacancies
    },
  }
}

interface Version {
  readonly key: string
  readonly text: string
}

async function versionIn(database: Database, selection: string): Promise<Version | undefined> {
  const latest = await latestRegulation(database, selection)
  return latest === undefined ? undefined : { ...latest, key: `${selection}/${latest.version}` }
}
