/**
 * When things happen in a simulated selection: applications on the days before closing, everything after it on working days.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import type { When } from '#core/regulation/schema/schedule.ts'
import { type Day, addDays, compareDays, daysBetween, parseDay } from '#core/values/day.ts'
import { nextWorkingDay } from '#core/values/holidays.ts'
import {
  type Instant,
  dayInBrussels,
  epochMilliseconds,
  instantOfEpoch,
  startOfDay,
} from '#core/values/instant.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Where no day of publication is stated, applications are open for three weeks. */
const OPEN_DAYS = 21

/** A moment of a day in Brussels: that many hours after midnight. */
export function momentOn(day: Day, hours: number): Instant {
  return instantOfEpoch(epochMilliseconds(startOfDay(day)) + Math.round(hours * HOUR))
}

/** The day a regulation was published, as stated or three weeks before closing. */
export function publicationDay({ announcement }: Regulation): Day {
  const closing = existing(announcement.closing)
  const stated = announcement.published === undefined ? undefined : parseDay(announcement.published)
  return stated === undefined || stated >= closing ? addDays(closing, -OPEN_DAYS) : stated
}

/** The closing day. */
export function closingDay({ announcement }: Regulation): Day {
  return existing(announcement.closing)
}

/** The moment of an application: `part` of the time, from 0 to 1, between publication and closing; more of them come late. */
export function applicationMoment(regulation: Regulation, part: number): Instant {
  const from = publicationDay(regulation)
  const days = daysBetween(from, closingDay(regulation)) + 1
  const place = days * (1 - (1 - part) ** 2 * 0.6 - (1 - part) * 0.4)
  const whole = Math.min(days - 1, Math.floor(place))
  return momentOn(addDays(from, whole), 10 + (place - whole) * 13.9)
}

/** Working days one after the other, each with its working hours. */
export interface Agenda {
  /** The next free minute of office hours. Never earlier than the one before. */
  readonly next: () => Instant
  /** Goes on to the morning of the first working day on or after a day, unless that is past. */
  readonly goTo: (day: Day) => void
  /** The day that it is. */
  readonly today: () => Day
}

const MORNING = 9
const EVENING = 17

/** An agenda that starts on the morning of the first working day on or after a day. */
export function agenda(from: Day): Agenda {
  let now = momentOn(nextWorkingDay(from), MORNING)
  const goTo = (day: Day): void => {
    const morning = momentOn(nextWorkingDay(day), MORNING)
    if (morning > now) now = morning
  }
  return {
    goTo,
    today: () => dayInBrussels(now),
    next: () => {
      const moment = now
      const following = instantOfEpoch(epochMilliseconds(now) + MINUTE)
      const today = dayInBrussels(now)
      if (following < momentOn(today, EVENING)) now = following
      else goTo(addDays(today, 1))
      return moment
    },
  }
}

/** The last day the time line of a round names; undefined when it names none. */
export function lastDayOf({ schedule }: Round): Day | undefined {
  return schedule
    .flatMap(({ when }) => daysOf(when))
    .flatMap((text) => parseDay(text) ?? [])
    .reduce<Day | undefined>(
      (last, day) => (last === undefined || compareDays(last, day) < 0 ? day : last),
      undefined,
    )
}

function daysOf(when: When): readonly string[] {
  if ('day' in when) return [when.day]
  if ('at' in when) return [when.at.slice(0, 10)]
  if ('through' in when) return [when.through]
  if ('week-of' in when) return [when['week-of']]
  return 'days' in when ? when.days : []
}

function existing(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error('A checked regulation has days that exist.')
  return day
}
