/**
 * Suspicions that only Keur has and that nobody settled yet, as something that waits. Those that a person recorded stand among the
 * open points.
 *
 * They matter while people compete: they wait from the closing date until the last round is decided (policy 13).
 *
 * @module
 */

import { standingOf } from '#core/selection/outcomes/standing.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { unrecordedPairs } from './waiting.ts'

/** Pairs that somebody has to look at. */
export interface DuplicatesTask {
  readonly kind: 'duplicates'
  /** Each by the names of its two; there is at least one. */
  readonly pairs: readonly (readonly string[])[]
  readonly isMine: boolean
}

/** What waits; nothing for who settles none. */
export async function duplicatesTasks(
  means: DeskMeans,
  place: DeskPlace,
): Promise<readonly DuplicatesTask[]> {
  if (!place.may('settle-duplicates') || !isCompeting(place)) return []
  const pairs = await unrecordedPairs(means, place)
  if (pairs.length === 0) return []
  const { owner } = place.regulation.applications.duplicates ?? { owner: 'selector' as const }
  const owners: readonly string[] = [owner].flat()
  return [{ kind: 'duplicates', pairs, isMine: place.roles.some((role) => owners.includes(role)) }]
}

function isCompeting({ selection, regulation, now }: DeskPlace): boolean {
  return (
    now >= vacancyOf(regulation).closes &&
    standingOf(selection).some(({ progress }) => progress !== 'decided')
  )
}
