/**
 * Whom a conflict of interest closes to somebody (policy 29): of those they see no name either, whatever their role opens to them.
 *
 * @module
 */

import type { DeskPlace } from '../place.ts'

/** Whether it closes this candidate to the actor. */
export function isClosedTo(
  { selection, as }: Pick<DeskPlace, 'selection' | 'as'>,
  candidate: string,
): boolean {
  return as !== undefined && selection.conflicts.get(candidate)?.has(as) === true
}
