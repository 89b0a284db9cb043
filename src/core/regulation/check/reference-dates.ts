/**
 * The days on which conditions are judged.
 *
 * Different moments (application, closing, hiring) are normal. Different calendar dates within
 * one regulation are an error unless each is marked `deliberate` with a reason; the closing date
 * counts as its calendar date. A condition cannot be checked before the day on which it is judged
 * when that day is hiring.
 *
 * Source: policy 14; rule 42, C3.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

type ReferenceDate = Regulation['routes'][string]['reference-date']

interface Placed {
  readonly date: ReferenceDate
  readonly path: Path
}

/** Reports several calendar dates as reference date, and dates that lie oddly. */
export const checkReferenceDates: Check = (regulation) => {
  const all = referenceDates(regulation)
  const { closing } = regulation.announcement
  const main = all.some(({ date }) => date === 'closing') ? closing : commonest(all)
  return [
    ...all.flatMap((placed) => checkCalendarDate(placed, main ?? closing)),
    ...all.flatMap((placed) => checkPosition(placed, regulation.announcement)),
    ...checkedTooEarly(regulation),
  ]
}

function checkCalendarDate({ date, path }: Placed, main: string): readonly CheckFinding[] {
  if (typeof date === 'string' || date.day === main) return []
  if (date.deliberate === undefined) {
    return [finding('reference-dates-differ', path, { day: date.day, main })]
  }
  return date.deliberate.nl.trim() === ''
    ? [finding('deliberate-without-reason', [...path, 'deliberate'], { day: date.day })]
    : []
}

function checkPosition(
  { date, path }: Placed,
  { published, closing }: Regulation['announcement'],
): readonly CheckFinding[] {
  if (typeof date === 'string') return []
  const facts = { day: date.day, closing }
  if (date.day > closing) return [finding('reference-date-after-closing', path, facts)]
  return published !== undefined && date.day < published
    ? [finding('reference-date-before-publication', path, { ...facts, published })]
    : []
}

function checkedTooEarly({ routes, conditions }: Regulation): readonly CheckFinding[] {
  return Object.entries(conditions).flatMap(([name, condition]) => {
    const own = condition['reference-date']
    const ofRoutes = Object.values(routes)
      .filter((route) => route.conditions.includes(name))
      .map((route) => route['reference-date'])
    const judgedAtHiring = own === undefined ? ofRoutes.includes('hiring') : own === 'hiring'
    const checked = condition['checked-at']
    return judgedAtHiring && checked !== 'hiring'
      ? [
          finding('checked-before-reference-date', ['conditions', name, 'checked-at'], {
            name,
            checked,
          }),
        ]
      : []
  })
}

function referenceDates({ routes, conditions }: Regulation): readonly Placed[] {
  return [
    ...Object.entries(routes).map(([name, route]) => ({
      date: route['reference-date'],
      path: ['routes', name, 'reference-date'],
    })),
    ...Object.entries(conditions).flatMap(([name, condition]) => {
      const date = condition['reference-date']
      return date === undefined ? [] : [{ date, path: ['conditions', name, 'reference-date'] }]
    }),
  ]
}

/** The calendar date that stands first most often among those not marked deliberate. */
function commonest(all: readonly Placed[]): string | undefined {
  const days = all.flatMap(({ date }) =>
    typeof date === 'string' || date.deliberate !== undefined ? [] : date.day,
  )
  const counted = days.map((day) => ({ day, count: days.filter((other) => other === day).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.day
}
