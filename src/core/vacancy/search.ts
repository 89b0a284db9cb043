/**
 * Looking through vacancies that are at hand, for an installation with few of them and no search of its own.
 *
 * Every word that is looked for must stand somewhere in the vacancy, at the start of a word, whatever its capitals and
 * accents. It knows no stems and forgives no typing error; the search of the database does.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import {
  type FacetValue,
  type Filter,
  FILTERS,
  type FoundVacancy,
  type VacancyPage,
  type VacancyQuery,
} from './query.ts'
import { stateOf, townOf, type Vacancy } from './vacancy.ts'

/** What `query` finds among `vacancies`. */
export function searched(vacancies: readonly Vacancy[], query: VacancyQuery): VacancyPage {
  const found = vacancies
    .map((vacancy) => ({ ...vacancy, state: stateOf(vacancy, query.now) }))
    .filter((vacancy) => speaksOf(vacancy, query))
  const kept = found.filter((vacancy) => FILTERS.every((one) => passes(vacancy, one, query)))
  const first = (query.page - 1) * query.size
  return {
    vacancies: kept.toSorted(compareFound).slice(first, first + query.size),
    total: kept.length,
    facets: {
      state: facetOf('state', found, query),
      authority: facetOf('authority', found, query),
      grade: facetOf('grade', found, query),
      place: facetOf('place', found, query),
      route: facetOf('route', found, query),
    },
  }
}

/** Open vacancies first, the one that closes soonest on top; then what closed last; equal ones by name. */
function compareFound(a: FoundVacancy, b: FoundVacancy): number {
  const byState = RANK[a.state] - RANK[b.state]
  if (byState !== 0) return byState
  const byClosing = compareTexts(a.closes, b.closes)
  if (byClosing !== 0) return a.state === 'open' || a.state === 'upcoming' ? byClosing : -byClosing
  return compareTexts(a.selection, b.selection)
}

const RANK: Readonly<Record<FoundVacancy['state'], number>> = {
  open: 0,
  upcoming: 1,
  closed: 2,
  stopped: 2,
}

function compareTexts(a: string | Instant, b: string | Instant): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function speaksOf(vacancy: Vacancy, { text, language }: VacancyQuery): boolean {
  const wanted = wordsIn(text)
  if (wanted.length === 0) return true
  const { title, alsoCalled, authority, number, places, grade, words } = vacancy
  const said = [title, alsoCalled, words, ...places].map((one) => one?.[language] ?? '')
  const stock = wordsIn([...said, authority.name, number, grade.name, grade.rank].join(' '))
  return wanted.every((one) => stock.some((word) => word.startsWith(one)))
}

function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

function passes(vacancy: FoundVacancy, filter: Filter, { chosen }: VacancyQuery): boolean {
  const wanted = chosen[filter]
  return (
    wanted.length === 0 || valuesOf(vacancy, filter).some(({ value }) => wanted.includes(value))
  )
}

interface Value {
  readonly value: string
  readonly name: Text
}

/** The values that a vacancy has for a filter. */
function valuesOf(vacancy: FoundVacancy, filter: Filter): readonly Value[] {
  if (filter === 'state') return [named(vacancy.state)]
  if (filter === 'authority') return [named(vacancy.authority.id, vacancy.authority.name)]
  if (filter === 'grade') {
    const { name, rank } = vacancy.grade
    return [named(rank, `${name} (${rank})`)]
  }
  if (filter === 'route') return vacancy.routes.map((route) => named(route))
  return vacancy.places.map((place) => ({ value: townOf(place.nl), name: townIn(place) }))
}

function townIn({ nl, en }: Text): Text {
  return { nl: townOf(nl), en: townOf(en) }
}

function named(value: string, name = value): Value {
  return { value, name: { nl: name, en: name } }
}

function facetOf(
  filter: Filter,
  found: readonly FoundVacancy[],
  query: VacancyQuery,
): readonly FacetValue[] {
  const others = FILTERS.filter((one) => one !== filter)
  const counted = new Map<string, FacetValue>()
  for (const vacancy of found) {
    const count = others.every((one) => passes(vacancy, one, query)) ? 1 : 0
    for (const { value, name } of valuesOf(vacancy, filter)) {
      const before = counted.get(value)?.count ?? 0
      counted.set(value, { value, name, count: before + count })
    }
  }
  return [...counted.values()].toSorted((a, b) => compareTexts(a.value, b.value))
}
