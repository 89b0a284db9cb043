/**
 * What is known when claims are made up: the rules, the day they look at, a source of random numbers, names for claims.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day, addDays, daysBetween, parseDay } from '#core/values/day.ts'
import type { Random } from '../random.ts'

/** What claims are made up from. */
export interface Context {
  readonly regulation: Regulation
  readonly random: Random
  /** The day on which the claims are judged. */
  readonly on: Day
  /** A name for a claim of a kind that no other claim of this candidate has. */
  readonly name: (kind: Claim['kind']) => string
}

/** Names for the claims of one candidate: the kind and a number. */
export function claimNames(): Context['name'] {
  const used = new Map<string, number>()
  return (kind) => {
    const number = (used.get(kind) ?? 0) + 1
    used.set(kind, number)
    return number === 1 ? kind : `${kind}-${number}`
  }
}

/** Some day from `least` to `most` days before the day of the context. */
export function daysAgo({ random, on }: Context, least: number, most: number): Day {
  return addDays(on, -(least + random.below(most - least + 1)))
}

/** Bounds on days, as a regulation writes them. */
export interface Bounds {
  readonly before?: string | undefined
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly through?: string | undefined
}

/** Some day within bounds and not after the day of the context, at most ten years from the nearest bound. */
export function dayWithin(context: Context, bounds: Bounds): Day {
  const ends = [dayAt(bounds.through, 0), dayAt(bounds.before, -1), context.on].flatMap(
    (day) => day ?? [],
  )
  const last = ends.toSorted()[0] ?? context.on
  const first = [dayAt(bounds.from, 0), dayAt(bounds.after, 1), addDays(last, -3650)]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1)
  if (first === undefined || first >= last) return first ?? last
  return addDays(first, context.random.below(daysBetween(first, last) + 1))
}

function dayAt(text: string | undefined, shift: number): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text)
  return day === undefined ? undefined : addDays(day, shift)
}
