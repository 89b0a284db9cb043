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
  type FoundVacancy,
  type VacancyPage,
  type VacancyQuery,
} from './query.ts'
import { type Arranged, arranged, newestOn, type Shelved, shelfOf } from './shelf.ts'
import { townOf, type Vacancy } from './vacancy.ts'

/** What `query` finds among `vacancies`. */
export function searched(vacancies: readonly Vacancy[], query: VacancyQuery): VacancyPage {
  const spoken = vacancies.filter((vacancy) => speaksOf(vacancy, query))
  const { page, total, counts } = arranged(shelfOf(spoken.map(shelved)), query)
  const bySelection = new Map(vacancies.map((one) => [one.selection, one]))
  return {
    total,
    vacancies: page.flatMap(({ selection, state }) => {
      const vacancy = bySelection.get(selection)
      return vacancy === undefined ? [] : [{ ...vacancy, state }]
    }),
    facets: facetsOf(counts, vacancies),
  }
}

/** The open ones that were published last, at most `most`, the newest on top. */
export function newestAmong(
  vacancies: readonly Vacancy[],
  now: Instant,
  most: number,
): readonly FoundVacancy[] {
  const names = newestOn(shelfOf(vacancies.map(shelved)), now, most)
  const bySelection = new Map(vacancies.map((one) => [one.selection, one]))
  return names.flatMap((name) => {
    const vacancy = bySelection.get(name)
    return vacancy === undefined ? [] : [{ ...vacancy, state: 'open' }]
  })
}

/** A vacancy as it stands on the shelf. */
function shelved(vacancy: Vacancy): Shelved {
  const { selection, opens, closes, stopped } = vacancy
  const of = (filter: Exclude<Filter, 'state'>): readonly string[] => [
    ...new Set(namedIn(vacancy, filter).map(({ value }) => value)),
  ]
  const values = { authority: of('authority'), grade: of('grade'), place: of('place') }
  return { selection, values: { ...values, route: of('route') }, opens, closes, stopped }
}

/** The counts with how people name each value, by some vacancies among which every value is. */
export function facetsOf(
  counts: Arranged['counts'],
  vacancies: readonly Vacancy[],
): VacancyPage['facets'] {
  const of = (filter: Exclude<Filter, 'state'>): readonly FacetValue[] => {
    const names = new Map(
      vacancies.flatMap((one) => namedIn(one, filter)).map(({ value, name }) => [value, name]),
    )
    return counts[filter].map((one) => ({ ...one, name: names.get(one.value) ?? same(one.value) }))
  }
  return {
    state: counts.state.map((one) => ({ ...one, name: same(one.value) })),
    authority: of('authority'),
    grade: of('grade'),
    place: of('place'),
    route: of('route'),
  }
}

interface Named {
  readonly value: string
  readonly name: Text
}

/** The values that a vacancy has for a filter. */
function namedIn(vacancy: Vacancy, filter: Exclude<Filter, 'state'>): readonly Named[] {
  const { authority, grade, routes, places } = vacancy
  if (filter === 'authority') return [{ value: authority.id, name: same(authority.name) }]
  if (filter === 'grade') {
    return [{ value: grade.rank, name: same(`${grade.name} (${grade.rank})`) }]
  }
  if (filter === 'route') return routes.map((route) => ({ value: route, name: same(route) }))
  return places.map(({ nl, en }) => {
    const value = townOf(nl)
    return { value, name: { nl: value, en: townOf(en) } }
  })
}

function same(name: string): Text {
  return { nl: name, en: name }
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
