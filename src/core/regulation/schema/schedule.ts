/**
 * The time line: windows, "week of", either-or days, days under reservation (rules 83–109, 113–120; policies 3, 6).
 *
 * @module
 */

import { z } from 'zod'
import { choice, day, duration, id, localTime, rule } from './basics.ts'

const weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])

/** When something happens. Exactly one form. */
export const when = z.union([
  z.strictObject({ day, weekday: weekday.optional().describe('The weekday the source names.') }),
  z.strictObject({ at: localTime, weekday: weekday.optional() }),
  z.strictObject({ from: day, through: day }).describe('A window, both days included (rule 116).'),
  z.strictObject({ 'week-of': day }).describe('Monday to Sunday around the day (policy 3).'),
  z
    .strictObject({ days: z.array(day).min(2), attend: z.enum(['one', 'every']) })
    .describe('Several days; the candidate is given one, or attends every one (Q12).'),
  z.strictObject({ 'not-stated': z.literal(true) }).describe('The source gives no day.'),
])

/** A line of the time line. */
export const step = rule({
  step: id,
  what: z.enum([
    'screening',
    'assessment',
    'invitation',
    'test-window',
    'hand-in',
    'case-sent',
    'session',
    'results',
    'other',
  ]),
  when,
  reserved: z.literal(true).optional().describe('The day is under reservation (rule 17).'),
  after: z.array(id).optional().describe('Steps, of any round, that must have happened before.'),
  place: z.string().optional(),
  measures: z.array(id).optional().describe('The measures of this round that it concerns.'),
})

/** A timed case or test (rules 113–115; policy 6). */
export const timed = rule({
  starts: localTime,
  length: duration,
  'alternative-slot': choice.optional(),
  'start-at-latest': localTime.optional(),
  late: z.enum(['last-autosave-counts', 'not-scored', 'person-decides']),
})

/** A line of the time line. */
export type Step = z.infer<typeof step>
/** When something happens. */
export type When = z.infer<typeof when>
