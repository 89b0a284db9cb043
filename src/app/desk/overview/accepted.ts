/**
 * Offers that were accepted and wait for the first day of work: whoever accepted does not start by themselves.
 *
 * @module
 */

import type { DeskPlace } from '../place.ts'

/** An accepted offer of which no first day of work was recorded yet. */
export interface AcceptedTask {
  readonly kind: 'accepted'
  readonly offer: string
  readonly candidate: string
  readonly isMine: boolean
}

/** What waits; nothing for who may not know of offers. */
export function acceptedTasks({ selection, may }: DeskPlace): readonly AcceptedTask[] {
  if (!may('read-candidates')) return []
  return [...selection.offers.values()]
    .filter(({ status }) => status === 'accepted')
    .map(({ offer, candidate }) => ({
      kind: 'accepted',
      offer,
      candidate,
      isMine: may('make-offer'),
    }))
}
