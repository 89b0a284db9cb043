/**
 * The pairs about which nobody has settled yet whether they are one person: suspected by a person, or by Keur.
 *
 * @module
 */

import { pairOf } from '#core/selection/pair.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { suspectedIn } from './known.ts'

type Where = Pick<DeskPlace, 'name' | 'selection'>

/** The pairs, each by the names of its two. */
export async function waitingPairs(
  means: DeskMeans,
  place: Where,
): Promise<readonly (readonly string[])[]> {
  const suspected = [...place.selection.duplicates].flatMap(([pair, state]) =>
    state === 'suspected' ? [pair.split(' ')] : [],
  )
  return [...suspected, ...(await unrecordedPairs(means, place))]
}

/** Those of them that only Keur suspects. */
export async function unrecordedPairs(
  means: DeskMeans,
  place: Where,
): Promise<readonly (readonly string[])[]> {
  const { duplicates } = place.selection
  const found = await suspectedIn(means, place)
  return found
    .map(({ candidates }) => pairOf(candidates))
    .filter((pair) => !duplicates.has(pair))
    .map((pair) => pair.split(' '))
}
