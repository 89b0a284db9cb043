/**
 * The shelf: of every vacancy just what the list has to know to filter, count and arrange it. All of it is at hand at once, so
 * that a question costs one short walk along it, however many vacancies there are. Values are numbered for that.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { type Filter, FILTERS, type VacancyQuery } from './query.ts'
import { stateOf, type VacancyState } from './vacancy.ts'

/** A vacancy to be put on a shelf. */
export interface Shelved {
  readonly selection: string
  /** What it may be filtered by besides its state: each value once. */
  readonly values: Readonly<Record<Exclude<Filter, 'state'>, readonly string[]>>
  readonly opens: Instant | undefined
  readonly closes: Instant
  readonly stopped: Instant | undefined
}

/** Vacancies in both of the orders in which a list shows them. */
export interface Shelf {
  /** The one that closes first on top; equal ones by name. */
  readonly rising: readonly Standing[]
  /** The one that closed last on top; equal ones by name. */
  readonly falling: readonly Standing[]
  /** The values of each filter, in the order of its numbers. */
  readonly values: Readonly<Record<Filter, readonly string[]>>
}

/** A vacancy on the shelf. */
export interface Standing extends Omit<Shelved, 'values'> {
  /** The numbers of its values, by the place of the filter among {@link FILTERS}; of its state none, which changes. */
  readonly numbers: readonly (readonly number[])[]
}

/** What is asked of a shelf. */
export interface ShelfQuery extends Pick<VacancyQuery, 'chosen' | 'now' | 'page' | 'size'> {
  /** Only these are looked at, for the counts as well; all of them where it is left out. */
  readonly among?: ReadonlySet<string> | undefined
}

/** What stands on a page, and what there is besides. */
export interface Arranged {
  readonly page: readonly { readonly selection: string; readonly state: VacancyState }[]
  /** How many there are on all pages. */
  readonly total: number
  /** How many vacancies each value would give with the other filters on, by value. */
  readonly counts: Readonly<Record<Filter, readonly ValueCount[]>>
}

interface ValueCount {
  readonly value: string
  readonly count: number
}

const STATES = ['closed', 'open', 'stopped', 'upcoming'] as const satisfies readonly VacancyState[]

/** Puts vacancies on a shelf. */
export function shelfOf(vacancies: readonly Shelved[]): Shelf {
  const valuesOf = (filter: Exclude<Filter, 'state'>): readonly string[] =>
    [...new Set(vacancies.flatMap(({ values }) => values[filter]))].toSorted(compareTexts)
  const [authority, grade] = [valuesOf('authority'), valuesOf('grade')]
  const [place, route] = [valuesOf('place'), valuesOf('route')]
  const values = { state: STATES, authority, grade, place, route }
  const toNumbers = {
    authority: numbered(authority),
    grade: numbered(grade),
    place: numbered(place),
    route: numbered(route),
  }
  const rising = vacancies
    .map((one) => ({
      selection: one.selection,
      opens: one.opens,
      closes: one.closes,
      stopped: one.stopped,
      numbers: FILTERS.map((filter) =>
        filter === 'state' ? NONE : toNumbers[filter](one.values[filter]),
      ),
    }))
    .toSorted((a, b) => compareTexts(a.closes, b.closes) || compareTexts(a.selection, b.selection))
  const falling = rising.toSorted(
    (a, b) => compareTexts(b.closes, a.closes) || compareTexts(a.selection, b.selection),
  )
  return { rising, falling, values }
}

function numbered(values: readonly string[]): (some: readonly string[]) => readonly number[] {
  const numbers = new Map(values.map((value, number) => [value, number]))
  return (some) => some.flatMap((value) => numbers.get(value) ?? [])
}

/** Open ones first, then those that will open, each by closing date; then the others, the one that closed last on top. */
export function arranged(shelf: Shelf, query: ShelfQuery): Arranged {
  const { now, page, size } = query
  const { kept, counts } = sifted(shelf, query)
  const { falling } = shelf
  const over = kept.over.size === 0 ? [] : falling.filter((one) => kept.over.has(one))
  const inOrder = [...kept.open, ...kept.upcoming, ...over]
  const first = (page - 1) * size
  return {
    total: inOrder.length,
    page: inOrder
      .slice(first, first + size)
      .map((one) => ({ selection: one.selection, state: stateOf(one, now) })),
    counts,
  }
}

/** The names of the open ones that were published last, at most `most`, the newest on top; equal ones by name. */
export function newestOn({ rising }: Shelf, now: Instant, most: number): readonly string[] {
  return rising
    .filter((one) => stateOf(one, now) === 'open')
    .toSorted(
      (a, b) =>
        compareTexts(b.opens ?? '', a.opens ?? '') || compareTexts(a.selection, b.selection),
    )
    .slice(0, most)
    .map(({ selection }) => selection)
}

/** What fits all filters, by whether one may apply. */
interface Kept {
  readonly open: Standing[]
  readonly upcoming: Standing[]
  readonly over: Set<Standing>
}

/** A filter in a question. */
interface Sieve {
  /** Its place among {@link FILTERS}. */
  readonly place: number
  /** Which numbers pass; all where nothing was chosen. */
  readonly passing: readonly boolean[] | undefined
  /** How many vacancies each number would give; -1 where none that is looked at has it. */
  readonly counter: Int32Array
}

function sifted(
  shelf: Shelf,
  { now, chosen, among }: ShelfQuery,
): { readonly kept: Kept; readonly counts: Arranged['counts'] } {
  const sieves = FILTERS.map((filter, place) =>
    sieveOf(place, shelf.values[filter], chosen[filter]),
  )
  const kept: Kept = { open: [], upcoming: [], over: new Set() }
  for (const one of shelf.rising) {
    if (among !== undefined && !among.has(one.selection)) continue
    const state = stateOf(one, now)
    const stopping = stoppingIn(sieves, one, state)
    for (const sieve of sieves) {
      // With its own filter off.
      const counts = stopping === undefined || stopping === sieve
      for (const number of numbersOf(one, state, sieve)) add(sieve.counter, number, counts)
    }
    if (stopping === undefined) keep(kept, one, state)
  }
  return { kept, counts: countsIn(shelf, sieves) }
}

function sieveOf(place: number, values: readonly string[], chosen: readonly string[]): Sieve {
  const wanted = new Set(chosen)
  const passing = wanted.size === 0 ? undefined : values.map((value) => wanted.has(value))
  return { place, passing, counter: new Int32Array(values.length).fill(-1) }
}

const STATE_NUMBERS: Readonly<Record<VacancyState, readonly number[]>> = {
  closed: [0],
  open: [1],
  stopped: [2],
  upcoming: [3],
}

const STATE = FILTERS.indexOf('state')
const NONE: readonly number[] = []

function numbersOf(
  { numbers }: Standing,
  state: VacancyState,
  { place }: Sieve,
): readonly number[] {
  return place === STATE ? STATE_NUMBERS[state] : (numbers[place] ?? NONE)
}

/** The one filter that stops a vacancy; undefined where none does. */
function stoppingIn(
  sieves: readonly Sieve[],
  one: Standing,
  state: VacancyState,
): Sieve | 'several' | undefined {
  let stopping: Sieve | undefined
  for (const sieve of sieves) {
    if (passes(sieve, numbersOf(one, state, sieve))) continue
    if (stopping !== undefined) return 'several'
    stopping = sieve
  }
  return stopping
}

function passes({ passing }: Sieve, numbers: readonly number[]): boolean {
  if (passing === undefined) return true
  for (const number of numbers) if (passing[number] === true) return true
  return false
}

/** A value that nothing is counted for is named all the same. */
function add(counter: Int32Array, number: number, counts: boolean): void {
  counter[number] = Math.max(0, counter[number] ?? 0) + (counts ? 1 : 0)
}

function keep(kept: Kept, one: Standing, state: VacancyState): void {
  if (state === 'open') kept.open.push(one)
  else if (state === 'upcoming') kept.upcoming.push(one)
  else kept.over.add(one)
}

function countsIn({ values }: Shelf, sieves: readonly Sieve[]): Arranged['counts'] {
  const of = (filter: Filter): readonly ValueCount[] => {
    const counter = sieves[FILTERS.indexOf(filter)]?.counter
    return values[filter].flatMap((value, number) => {
      const count = counter?.[number] ?? -1
      return count === -1 ? [] : [{ value, count }]
    })
  }
  return {
    state: of('state'),
    authority: of('authority'),
    grade: of('grade'),
    place: of('place'),
    route: of('route'),
  }
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
