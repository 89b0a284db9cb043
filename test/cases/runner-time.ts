/**
 * Moments as people write them in a case: a day (09:00 in Brussels), a local time, or an instant with its offset.
 *
 * @module
 */

import { addDays, parseDay } from '#core/values/day.ts'
import { parseDuration } from '#core/values/duration.ts'
import { type Instant, addDuration, localInBrussels, parseInstant } from '#core/values/instant.ts'
import { CaseMistake, type Place } from './runner-mistake.ts'

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?)?$/

/** The instant `text` stands for. */
export function momentOf(text: unknown, place: Place): Instant {
  const written = typeof text === 'string' ? text : ''
  const [, day, time = '09:00', seconds = '00'] = LOCAL.exec(written) ?? []
  if (day === undefined) {
    const instant = parseInstant(written)
    if (instant !== undefined) return instant
    throw new CaseMistake(place, `${JSON.stringify(text)} is no day, local time or instant`)
  }
  const local = localInBrussels(`${day}T${time}`)
  if (local?.kind !== 'exact') {
    throw new CaseMistake(place, `${written} does not exist exactly once in Brussels`)
  }
  const instant = parseInstant(`${local.instant.slice(0, 17)}${seconds}.000Z`)
  if (instant === undefined) throw new CaseMistake(place, `${written} has no such second`)
  return instant
}

/** One minute later. */
export function aMinuteAfter(instant: Instant): Instant {
  return addDuration(instant, minutes(1))
}

/** 09:00 in Brussels, so many days after a day of a regulation. */
export function morning(day: string, days: number, place: Place): Instant {
  const read = parseDay(day)
  if (read === undefined) throw new CaseMistake(place, `${day} is no day`)
  return momentOf(addDays(read, days), place)
}

function minutes(count: number): NonNullable<ReturnType<typeof parseDuration>> {
  const length = parseDuration(`PT${count}M`)
  if (length === undefined) throw new Error('A whole number of minutes is a length.')
  return length
}
