/**
 * Until when somebody may finish who was in the queue in time (policy 2).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { parseDuration } from '#core/values/duration.ts'
import { type Instant, addDuration } from '#core/values/instant.ts'

/** The end of the grace for a ticket of before closing; undefined without one. */
export function graceOf(
  regulation: Regulation,
  ticket: Instant | undefined,
  closes: Instant,
): Instant | undefined {
  const grace = parseDuration(regulation.applications['waiting-room'].grace)
  if (ticket === undefined || grace === undefined || ticket >= closes) return undefined
  return addDuration(closes, grace)
}
