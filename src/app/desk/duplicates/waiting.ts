/**
 * The pairs about which nobody has settled yet whether they are one person: suspected by a person, or by Keur.
 *
 * @module
 */

import { pairOf } from '#core/selection/pair.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { suspectedIn } from './known.ts'

/** The pairs, each by the names of its two. */
export async function waitingPairs(
  means: DeskMeans,
  place: Pick<DeskPlace, 'name' | 'selection'>,
): Promise<readonly (readonly string[])[]> {
  const { duplicates } = place.selection
  const found = await suspectedIn(means, place)
  const unrecorded = found
    .map(({ candidates }) => pairOf(candidates))
    .filter((pair) => !duplicates.has(pair))
  const suspected = [...duplicates].flatMap(([pair, state]) =>
    state === 'suspected' ? [pair] : [],
  )
  return [...suspected, ...unrecorded].map((pair) => pair.split(' '))
}
