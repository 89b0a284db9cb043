/**
 * Everything that waits for a person at a moment.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { endedAt } from '../ended.ts'
import { inForce } from '../in-force.ts'
import type { Selection } from '../state.ts'
import { listPoints } from './lists.ts'
import type { Point } from './point.ts'
import { roundPoints } from './rounds.ts'
import { screeningPoints } from './screening.ts'

/** The open points of a selection, in the order of the procedure. Nothing is open in a stopped selection. */
export function openPoints(selection: Selection, at: Instant): readonly Point[] {
  if (endedAt(selection, at)?.by === 'stopped') return []
  const regulation = inForce(selection, at)
  return [
    ...screeningPoints(selection, regulation),
    ...roundPoints(selection, regulation),
    ...listPoints(selection, regulation, at),
  ]
}
