/**
 * The question a visitor asks of the list, as it stands in the address, and addresses for other questions.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { type Filter, FILTERS, type VacancyQuery } from '#core/vacancy/query.ts'
import { OPEN_STATES } from '#core/vacancy/vacancy.ts'

/** How many vacancies a page. */
export const PAGE_SIZE = 20

/** Longer questions than this are cut off. */
const LONGEST_TEXT = 200

/** More values than this in one filter are left out. */
const MOST_VALUES = 50

/** What a visitor chose, before "open" is worked out. */
export interface Asked {
  readonly text: string
  readonly chosen: Readonly<Record<Filter, readonly string[]>>
  readonly page: number
}

/** The same, with what was not chosen left out. */
export interface PartlyAsked {
  readonly text: string
  readonly chosen: Readonly<Partial<Record<Filter, readonly string[]>>>
  readonly page?: number
}

/** Reads the question from an address; whatever it cannot read, it leaves out. */
export function askedIn(params: URLSearchParams): Asked {
  const valuesOf = (filter: Filter): readonly string[] =>
    [...new Set(params.getAll(filter))].filter((value) => value !== '').slice(0, MOST_VALUES)
  const page = Number(params.get('page') ?? '1')
  return {
    text: (params.get('q') ?? '').trim().slice(0, LONGEST_TEXT),
    chosen: {
      state: valuesOf('state').filter((value) => value === 'open' || value === 'closed'),
      authority: valuesOf('authority'),
      grade: valuesOf('grade'),
      place: valuesOf('place'),
      route: valuesOf('route'),
    },
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The question as the search understands it: what is open or will be, unless something else is chosen. */
export function queryOf(asked: Asked, language: Language, now: Instant): VacancyQuery {
  return {
    text: asked.text,
    language,
    chosen: { ...asked.chosen, state: statesOf(asked.chosen.state) },
    now,
    page: asked.page,
    size: PAGE_SIZE,
  }
}

function statesOf(chosen: readonly string[]): readonly string[] {
  const states = chosen.flatMap((one) => (one === 'closed' ? CLOSED : OPEN_STATES))
  return states.length === 0 ? OPEN_STATES : states
}

/** The states that a visitor calls closed. */
export const CLOSED: readonly string[] = ['closed', 'stopped']

/** What follows the address of the list for this question; empty where nothing was asked. */
export function addressOf({ text, chosen, page = 1 }: PartlyAsked): string {
  const params = new URLSearchParams()
  if (text !== '') params.set('q', text)
  for (const filter of FILTERS) {
    for (const value of chosen[filter] ?? []) params.append(filter, value)
  }
  if (page > 1) params.set('page', String(page))
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

/** The same question without one value of a filter, from the first page on. */
export function without(asked: Asked, filter: Filter, value: string): Asked {
  const rest = asked.chosen[filter].filter((one) => one !== value)
  return { ...asked, chosen: { ...asked.chosen, [filter]: rest }, page: 1 }
}
