/**
 * What views of lists are drawn of: for a page with the names of people, for a decision without.
 *
 * @module
 */

import { colleaguesFor } from '../colleagues.ts'
import { namesIn } from '../candidates/names.ts'
import type { DeskMeans } from '../means.ts'
import type { Moment } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import type { ListSource } from './lists.ts'

/** With the names of those who stand in it. */
export async function sourceAt(means: DeskMeans, place: DeskPlace): Promise<ListSource> {
  const { selection, regulation, now } = place
  const { shown } = await namesIn(means, place)
  return {
    selection,
    regulation,
    now,
    nameOf: (name) => shown[selection.candidates.get(name)?.ordinal ?? -1] ?? '',
    actorOf: await colleaguesFor(means, place),
  }
}

/** At the moment of a decision. */
export function sourceOf({
  selection,
  regulation,
  at,
}: Pick<Moment, 'selection' | 'regulation' | 'at'>): ListSource {
  return { selection, regulation, now: at, nameOf: () => '', actorOf: (name) => name }
}
