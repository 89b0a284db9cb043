/**
 * What somebody wants to hear of when it comes: a search that stands, with words and filters as the list of vacancies takes
 * them. It looks for what is open or will be, always.
 *
 * The values of filters carry the names that people read, so that the search can be told in words later, also when no
 * vacancy has such a value any more.
 *
 * @module
 */

import { joinedByOr } from '../regulation/words/sentences.ts'
import { type Instant } from '../values/instant.ts'
import { type Language, type Text } from '../values/text.ts'
import { FILTER_TITLES, filterValueName } from './filter-words.ts'
import { type Filter, FILTERS, type VacancyPage, type VacancyQuery } from './query.ts'
import { OPEN_STATES } from './vacancy.ts'

/** The filters of a standing search: all but the state. */
export const STANDING_FILTERS = FILTERS.filter((one) => one !== 'state')

/** One of those filters. */
export type StandingFilter = Exclude<Filter, 'state'>

/** A value that was chosen, and how people name it. */
export interface ChosenValue {
  readonly value: string
  readonly name: Text
}

/** A search that stands. */
export interface StandingSearch {
  /** Words to look for; empty for everything. */
  readonly text: string
  /** The language in which the words are read. */
  readonly read: Language
  readonly chosen: Readonly<Record<StandingFilter, readonly ChosenValue[]>>
}

/** What is asked, before its values have names. */
export interface AskedSearch {
  readonly text: string
  readonly read: Language
  readonly chosen: Readonly<Record<StandingFilter, readonly string[]>>
}

/**
 * The search with names from `facets`; a value that no vacancy has keeps itself as its name. Values stand in one order, so
 * that the same search is the same data.
 */
export function standingSearch(
  { text, read, chosen }: AskedSearch,
  facets: VacancyPage['facets'],
): StandingSearch {
  const named = (filter: StandingFilter): readonly ChosenValue[] =>
    [...new Set(chosen[filter])]
      .toSorted(compareTexts)
      .map((value) => ({ value, name: filterValueName(filter, value, facets[filter]) }))
  return {
    text,
    read,
    chosen: {
      authority: named('authority'),
      grade: named('grade'),
      place: named('place'),
      route: named('route'),
    },
  }
}

/** The question that the list of vacancies would be asked at `now`: the first `size` of what is open or will be. */
export function standingQuery(
  { text, read, chosen }: StandingSearch,
  { now, size }: { readonly now: Instant; readonly size: number },
): VacancyQuery {
  const valuesOf = (filter: StandingFilter): readonly string[] =>
    chosen[filter].map(({ value }) => value)
  return {
    text,
    language: read,
    chosen: {
      state: OPEN_STATES,
      authority: valuesOf('authority'),
      grade: valuesOf('grade'),
      place: valuesOf('place'),
      route: valuesOf('route'),
    },
    now,
    page: 1,
    size,
  }
}

/** The question that finds everything there ever was, for the values that filters can have. */
export function everything(now: Instant): VacancyQuery {
  const chosen = { state: [], authority: [], grade: [], place: [], route: [] }
  return { text: '', language: 'nl', chosen, now, page: 1, size: 1 }
}

/** The search as people say it: `“jurist”; graad: adjunct van de directeur (A1); standplaats: Gent of Brussel`. */
export function searchInWords({ text, chosen }: StandingSearch, language: Language): string {
  const filters = STANDING_FILTERS.flatMap((filter) => {
    const names = chosen[filter].map(({ name }) => name[language])
    if (names.length === 0) return []
    return [`${FILTER_TITLES[filter][language].toLowerCase()}: ${joinedByOr(names, language)}`]
  })
  const parts = [...(text === '' ? [] : [`“${text}”`]), ...filters]
  return parts.length === 0 ? EVERYTHING[language] : parts.join('; ')
}

const EVERYTHING: Text = { nl: 'alle nieuwe vacatures', en: 'all new vacancies' }

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
