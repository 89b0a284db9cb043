/**
 * How long jobs lasted together, by calendar or by their fraction of a full job (policy 7).
 *
 * By calendar, part-time counts as full time and parallel jobs count once. By fraction, parallel jobs add up to at most one
 * full job; each share of it is counted over the days on which that share was worked, so that one more job never counts
 * for less by its fraction. There a month has 30 days and a year 12 months.
 *
 * A job whose days do not exist holds no day.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type Day, addDays, compareDays, parseDay } from '#core/values/day.ts'
import { type CalendarDuration } from '#core/values/duration.ts'
import { type Experience, type Period, atLeast, experience } from '#core/values/period.ts'
import {
  ONE,
  type Rational,
  ZERO,
  add,
  compare,
  min,
  multiply,
  parseRational,
  rational,
  subtract,
} from '#core/values/rational.ts'

type Job = ClaimOf<'employment'>

/** A length of experience, in calendar units. */
export type Length = CalendarDuration

/** A period worked for a share of a full job. */
interface Share extends Period {
  readonly share: Rational
}

/** How long `jobs` lasted together, up to and including `through`. */
export function measureOf(jobs: readonly Job[], through: Day, byFraction: boolean): Length {
  const shares = jobs.flatMap((job) => shareOf(job))
  const counted = byFraction ? byShares(shares, through) : experience(shares, through)
  return { kind: 'calendar', years: counted.years, months: counted.months, days: counted.days }
}

/** Whether a length reaches the one required. */
export function reaches(length: Length, required: CalendarDuration): boolean {
  return atLeast(length, required)
}

function shareOf(job: Job): readonly Share[] {
  const from = parseDay(job.from)
  const until = job.until === undefined ? undefined : parseDay(job.until)
  if (from === undefined || (job.until !== undefined && until === undefined)) return []
  const share = job.fraction === undefined ? ONE : (parseRational(job.fraction) ?? ONE)
  return [{ from, until, share: min(share, ONE) }]
}

/** The layers of the work: for each share reached on some day, the days on which it was reached. */
function byShares(shares: readonly Share[], through: Day): Experience {
  const stretches = constantStretches(shares, through)
  const levels = stretches
    .map(({ share }) => share)
    .toSorted(compare)
    .filter((level, index, all) => index === 0 || compare(level, all[index - 1] ?? ZERO) !== 0)
  let days = ZERO
  let below = ZERO
  for (const level of levels) {
    const reached = stretches.filter(({ share }) => compare(share, level) >= 0)
    const whole = inDays(experience(reached, through))
    days = add(days, multiply(subtract(level, below), rational(whole)))
    below = level
  }
  return fromDays(Number(days.numerator / days.denominator))
}

/** Cuts the time where a job begins or ends, with the shares worked in each part added up to one full job. */
function constantStretches(shares: readonly Share[], through: Day): readonly Share[] {
  const cuts = [
    ...new Set(shares.flatMap(({ from, until }) => [from, addDays(until ?? through, 1)])),
  ]
    .filter((day) => day <= through)
    .toSorted(compareDays)
  return cuts
    .map((from, index) => {
      const next = cuts[index + 1]
      const until = next === undefined ? through : addDays(next, -1)
      return { from, until, share: shareOn(shares, from) }
    })
    .filter(({ share }) => compare(share, ZERO) > 0)
}

function shareOn(shares: readonly Share[], day: Day): Rational {
  const worked = shares.filter(
    ({ from, until }) => from <= day && (until === undefined || day <= until),
  )
  return min(
    worked.reduce((total, { share }) => add(total, share), ZERO),
    ONE,
  )
}

const DAYS_IN_MONTH = 30
const MONTHS_IN_YEAR = 12

function inDays({ years, months, days }: Experience): number {
  return (years * MONTHS_IN_YEAR + months) * DAYS_IN_MONTH + days
}

function fromDays(total: number): Experience {
  const months = Math.floor(total / DAYS_IN_MONTH)
  return {
    years: Math.floor(months / MONTHS_IN_YEAR),
    months: months % MONTHS_IN_YEAR,
    days: total % DAYS_IN_MONTH,
  }
}
