/**
 * Moments for invented courses: one second after the other, on the closing date of the regulation, while one may apply.
 *
 * @module
 */

import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { Regulation } from '../../schema/regulation.ts'

/** A moment for what needs one and is never compared. */
export const INVENTED_AT: Instant = existing('2025-01-01T08:00:00Z')

/** The moment of the n-th event of an invented course; n is below 36000. */
export function momentAt({ announcement }: Regulation, n: number): Instant {
  const [hours, minutes, seconds] = [Math.floor(n / 3600) + 8, Math.floor(n / 60) % 60, n % 60]
  const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')
  return existing(`${announcement.closing}T${clock}Z`)
}

function existing(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new RangeError(`${text} is no instant`)
  return instant
}
