/**
 * Sessions, hand-ins and the closing date on days off, and what is odd about a "week of".
 *
 * - A session, a day of assessment, a hand-in or the closing date on a Saturday, Sunday or holiday
 *   is possible, but was it meant? Belgian and Flemish holidays and the closing days count.
 * - "Week of D": D is not a Monday, a holiday falls from Monday to Friday, or the week starts
 *   before or on the closing date (policy 3).
 *
 * Source: policy 3; C5, C6, C7.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { addDays, type Day, parseDay, weekday, weekOf } from '../../values/day.ts'
import { holidayOn } from '../../values/holidays.ts'
import { type Step } from '../schema/schedule.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { daysOf, stepsOf } from './steps.ts'

const IN_PERSON: readonly Step['what'][] = ['session', 'assessment', 'hand-in', 'screening']

/** Reports sessions, hand-ins and a closing date on days off. */
export const checkDaysOff: Check = (regulation) => {
  const closing = parseDay(regulation.announcement.closing)
  return [
    ...(closing === undefined ? [] : checkDayOff(closing, ['announcement', 'closing'])),
    ...stepsOf(regulation).flatMap(({ step: { what, when }, path }) =>
      IN_PERSON.includes(what) && ('day' in when || 'at' in when || 'days' in when)
        ? daysOf(when).flatMap((day) => checkDayOff(day, [...path, 'when']))
        : [],
    ),
  ]
}

/** Reports what is odd about every "week of". */
export const checkWeeksOf: Check = (regulation) => {
  const closing = parseDay(regulation.announcement.closing)
  return stepsOf(regulation).flatMap(({ step: { what, when }, path }) => {
    const day = 'week-of' in when ? parseDay(when['week-of']) : undefined
    if (day === undefined) return []
    const at: Path = [...path, 'when', 'week-of']
    const { from, through } = weekOf(day)
    const early = closing !== undefined && from <= closing && through > closing
    return [
      ...(weekday(day) === 1 ? [] : [finding('week-of-not-monday', at, { day, from, through })]),
      ...holidaysIn(from, at),
      ...(early && what !== 'hand-in'
        ? [finding('week-of-before-closing', at, { from, through, closing })]
        : []),
    ]
  })
}

function holidaysIn(monday: Day, path: Path): readonly CheckFinding[] {
  return [0, 1, 2, 3, 4].flatMap((count) => {
    const day = addDays(monday, count)
    const holiday = holidayOn(day)
    return holiday === undefined
      ? []
      : [
          finding('week-of-holiday', path, {
            day,
            'name-nl': holiday.name.nl,
            'name-en': holiday.name.en,
          }),
        ]
  })
}

function checkDayOff(day: Day, path: Path): readonly CheckFinding[] {
  const holiday = holidayOn(day)
  if (holiday !== undefined) {
    const facts = { day, 'name-nl': holiday.name.nl, 'name-en': holiday.name.en }
    return [finding('on-holiday', path, facts)]
  }
  return weekday(day) > 5 ? [finding('on-weekend', path, { day })] : []
}
