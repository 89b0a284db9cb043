/**
 * The words of the filters of the list of vacancies.
 *
 * @module
 */

import { ROUTE_KINDS } from '../regulation/words/list-words.ts'
import { type Text } from '../values/text.ts'
import { type FacetValue, type Filter } from './query.ts'

/** What each filter is called. */
export const FILTER_TITLES: Readonly<Record<Filter, Text>> = {
  state: { nl: 'Toon', en: 'Show' },
  authority: { nl: 'Dienst', en: 'Authority' },
  grade: { nl: 'Graad', en: 'Grade' },
  place: { nl: 'Standplaats', en: 'Place of work' },
  route: { nl: 'Kanaal', en: 'Route' },
}

/** How people name a value of a filter: routes by their kind, others as the facet has it; else the value itself. */
export function filterValueName(filter: Filter, value: string, facet: readonly FacetValue[]): Text {
  const route = filter === 'route' ? ROUTE_NAMES.get(value) : undefined
  return route ?? facet.find((one) => one.value === value)?.name ?? { nl: value, en: value }
}

const ROUTE_NAMES: ReadonlyMap<string, Text> = new Map(Object.entries(ROUTE_KINDS))
