/**
 * Terms: how long something holds, from when, and how its days are counted (policies 4, 5, 33; rules 140–143).
 *
 * @module
 */

import { z } from 'zod'
import { choice, day, duration, id, part, rule } from './basics.ts'

/** Where a term starts. */
export const termStart = z.union([
  z.enum([
    'end-of-procedure',
    'date-of-minutes',
    'selection-decision',
    'offer-sent',
    'notification',
    'entry-into-service',
  ]),
  part({ 'end-of': id.describe('The round whose decision starts the term.') }),
  part({ day }),
])

/** A term: start, length, counting rule (policies 4 and 33). Each must be stated; nothing is filled in silently. */
export const term = part({
  length: duration,
  from: termStart.describe('The event or day the term starts from.'),
  counting: z
    .enum(['start-day-excluded', 'start-day-included'])
    .describe('Whether the day of the start counts (policy 4).'),
  'leap-day': z
    .enum(['same-date', 'day-before-the-nth'])
    .optional()
    .describe('What the last day of February becomes; same-date when absent (policy 4).'),
  'last-day-on-holiday': z
    .enum(['stays', 'shifts'])
    .optional()
    .describe('Whether a last day on a Saturday, Sunday or holiday shifts (policy 33).'),
})

/** How a list is extended (policy 5, rule 143, Q18). */
export const extension = choice.extend({
  'asked-by': z.enum(['authority', 'line-manager']).optional(),
  length: z.union([duration, z.literal('as-decided')]).describe('How long one extension lasts.'),
  times: z.union([z.number().int().min(1), z.literal('unlimited')]).describe('How often at most.'),
})

/** A validity with its sentence. */
export const validity = rule(term.shape)

/** A term as a regulation declares it. */
export type Term = z.infer<typeof term>
