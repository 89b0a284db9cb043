/**
 * The shelf of vacancies as the database has them, and the cards of some of them.
 *
 * @module
 */

import { instantOfEpoch } from '#core/values/instant.ts'
import { type Shelf, shelfOf } from '#core/vacancy/shelf.ts'
import { type Vacancy } from '#core/vacancy/vacancy.ts'
import { textList } from '../lists.ts'
import { type Work } from '../transaction.ts'
import { vacancyOn } from './card.ts'

/** Where to ask: a transaction, or the pool. */
export type Asking = Pick<Work['client'], 'query'>

/** The shelf, with how its values are named. */
export interface NamedShelf {
  readonly shelf: Shelf
  /** Vacancies among which every value of every filter is. */
  readonly examples: readonly Vacancy[]
}

/** What the database hands over of a vacancy; instants in milliseconds since 1970. */
type Row = readonly [
  selection: string,
  authority: string,
  grade: string,
  places: readonly string[],
  routes: readonly string[],
  opens: number,
  closes: number,
  stopped: number | null,
]

/** Reads the shelf: all vacancies, or those of `among`. One text of JSON is the quickest way for thousands of short rows. */
export async function readShelf(client: Asking, among?: readonly string[]): Promise<NamedShelf> {
  const { rows } = await client.query<{ all: string | null }>({
    name: 'keur-shelf',
    text: `select json_agg(json_build_array(selection, authority, grade, places, routes,
        ${milliseconds('published')}, ${milliseconds('closes')}, ${milliseconds('stopped')}))::text as all
      from keur.vacancy where $1::text[] is null or selection = any ($1)`,
    values: [among === undefined ? null : textList(among)],
  })
  const all: readonly Row[] = JSON.parse(rows[0]?.all ?? '[]')
  const shelf = shelfOf(
    all.map(([selection, authority, grade, place, route, opens, closes, stopped]) => ({
      selection,
      values: { authority: [authority], grade: [grade], place, route },
      opens: instantOfEpoch(opens),
      closes: instantOfEpoch(closes),
      stopped: stopped === null ? undefined : instantOfEpoch(stopped),
    })),
  )
  return { shelf, examples: await cardsOf(client, examplesIn(shelf)) }
}

/** A moment as PostgreSQL gives it, in milliseconds of the epoch. */
export function milliseconds(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::bigint`
}

/** For each value one vacancy that has it. */
function examplesIn({ rising }: Shelf): readonly string[] {
  const seen = new Set<string>()
  return rising.flatMap(({ selection, numbers }) => {
    const fresh = numbers
      .flatMap((some, place) => some.map((number) => `${place} ${number}`))
      .filter((one) => !seen.has(one))
    for (const one of fresh) seen.add(one)
    return fresh.length === 0 ? [] : [selection]
  })
}

/** The cards of vacancies, in their order; of those that are not there any more, none. */
export async function cardsOf(
  client: Asking,
  selections: readonly string[],
): Promise<readonly Vacancy[]> {
  if (selections.length === 0) return []
  const { rows } = await client.query<{ selection: string; card: unknown }>({
    name: 'keur-cards',
    text: 'select selection, card from keur.vacancy where selection = any ($1::text[])',
    values: [textList(selections)],
  })
  const cards = new Map(rows.map(({ selection, card }) => [selection, card]))
  return selections.flatMap((one) => (cards.has(one) ? [vacancyOn(cards.get(one))] : []))
}
