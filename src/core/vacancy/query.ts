/**
 * Looking for vacancies: what one asks, and what comes back.
 *
 * A filter with nothing chosen lets everything through; within one filter any of the chosen values will do, and every filter
 * must be met. How many vacancies a value would give is counted with the other filters on and its own off, so that no
 * count sends anybody to an empty list.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Vacancy, type VacancyState } from './vacancy.ts'

/** What may be filtered by. */
export const FILTERS = ['state', 'authority', 'grade', 'place', 'route'] as const

/** One of the filters. */
export type Filter = (typeof FILTERS)[number]

/** What is asked. */
export interface VacancyQuery {
  /** Words to look for, as they were written; empty for everything. */
  readonly text: string
  /** The language in which the words are read. */
  readonly language: Language
  /** The chosen values of each filter: states, ids of authorities, ranks, Dutch names of places, kinds of route. */
  readonly chosen: Readonly<Record<Filter, readonly string[]>>
  /** The moment for which "open" is meant. */
  readonly now: Instant
  /** Which page, from 1. */
  readonly page: number
  /** How many vacancies a page. */
  readonly size: number
}

/** A value of a filter, and how many vacancies it would give. */
export interface FacetValue {
  readonly value: string
  /** How people name it; states and routes are named by whoever shows them. */
  readonly name: Text
  readonly count: number
}

/** A vacancy that was found. */
export interface FoundVacancy extends Vacancy {
  readonly state: VacancyState
}

/** What was found. */
export interface VacancyPage {
  /** The vacancies of the page that was asked: open ones by closing date, then the others, the last closed first. */
  readonly vacancies: readonly FoundVacancy[]
  /** How many there are on all pages. */
  readonly total: number
  readonly facets: Readonly<Record<Filter, readonly FacetValue[]>>
}
