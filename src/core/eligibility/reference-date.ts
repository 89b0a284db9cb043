/**
 * The day on which a condition is judged: the closing date, the day of the submission that counts, the day of hiring, or
 * a named day (rule 42; policies 8 and 14). The day of hiring is unknown until it is fixed; it lies after the application.
 *
 * @module
 */

import { type z } from 'zod'
import { type referenceDate } from '#core/regulation/schema/condition.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { type CandidateFile } from './file.ts'
import { type Standpoint } from './requirement.ts'

/** A reference date as a regulation names it. */
export type ReferenceDate = z.infer<typeof referenceDate>

/** Finds the standpoint for a file, on a route. */
export type StandpointOf = (file: CandidateFile, route: string) => Standpoint

/**
 * How to find the reference date in a file, given the regulation's closing date.
 *
 * @throws {RangeError} on a day that does not exist, which the checker refuses beforehand.
 */
export function standpointOf(reference: ReferenceDate, closing: Day): StandpointOf {
  if (reference === 'hiring') return standpointAtHiring
  if (reference === 'application') {
    return (file, route) => ({ day: file.appliedOn, notBefore: file.appliedOn, route })
  }
  const day = reference === 'closing' ? closing : existing(reference.day)
  return (_file, route) => ({ day, notBefore: day, route })
}

/** The standpoint of the day of hiring, where it is known. */
export function standpointAtHiring(file: CandidateFile, route: string): Standpoint {
  return { day: file.hiredOn, notBefore: file.hiredOn ?? file.appliedOn, route }
}

/**
 * A day of a regulation.
 *
 * @throws {RangeError} when it does not exist.
 */
export function existing(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`${text} is no day of the calendar`)
  return day
}
