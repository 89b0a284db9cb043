/**
 * A weekday that is written beside a date is the weekday of that date.
 *
 * Where they differ nobody knows which of the two is meant: "Sunday 21 December 2021" was a
 * Tuesday (C4).
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { nearestWeekday, parseDay, weekday, type Weekday, weekdayName } from '../../values/day.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { stepsOf } from './steps.ts'

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Reports a stated weekday that is not that of its date, with the nearest date that fits. */
export const checkWeekdays: Check = (regulation) => {
  const { closing } = regulation.announcement
  const stated = regulation.announcement['closing-weekday']
  return [
    ...(stated === undefined
      ? []
      : checkWeekday(closing, stated, ['announcement', 'closing-weekday'])),
    ...stepsOf(regulation).flatMap(({ step: { when }, path }) => {
      if (!('weekday' in when) || when.weekday === undefined) return []
      const day = 'day' in when ? when.day : when.at.slice(0, 10)
      return checkWeekday(day, when.weekday, [...path, 'when', 'weekday'])
    }),
  ]
}

function checkWeekday(text: string, stated: string, path: Path): readonly CheckFinding[] {
  const wanted = weekdayOfName(stated)
  if (wanted === undefined) return [finding('weekday-unknown', path, { stated })]
  const day = parseDay(text)
  if (day === undefined || weekday(day) === wanted) return []
  const facts = { day, stated: wanted, right: weekday(day), nearest: nearestWeekday(day, wanted) }
  return [finding('weekday-contradicts-date', path, facts)]
}

function weekdayOfName(name: string): Weekday | undefined {
  return WEEKDAYS.find((day) =>
    Object.values(weekdayName(day)).some((known) => known.toLowerCase() === name.toLowerCase()),
  )
}
