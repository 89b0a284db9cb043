/**
 * Routes: the ways into the selection, whom each is open or closed to, and what each must meet (rules 42–71; policy 12).
 *
 * @module
 */

import { z } from 'zod'
import { expression, referenceDate } from './condition.ts'
import { id, part, rule, text } from './basics.ts'

/** The four routes of the glossary. */
const routeKind = z.enum(['external', 'external-mobility', 'horizontal-mobility', 'promotion'])

/** A route closed to people who qualify for another (rule 49; policy 12). */
const closure = rule({ 'who-qualify-for': id.describe('The route that closes this one.') })

/** A condition of this selection that does not hold for this route (rule 47). */
const exemption = rule({ condition: id })

/** One route. */
export const route = rule({
  kind: routeKind,
  name: text,
  'reference-date': referenceDate,
  conditions: z
    .array(id)
    .min(1)
    .describe(
      'The conditions, by name, all of which must be met (those that weigh as plus are shown only).',
    ),
  exemptions: z.array(exemption).optional(),
  'closed-to': z.array(closure).optional(),
  'also-open-to': z
    .array(rule({ require: expression.optional() }))
    .optional()
    .describe(
      'Sentences that open this route to some; they close it to nobody (policy 12, rule 50).',
    ),
})

/** How several routes are handled (policy 12). */
export const routeChoice = rule({
  'chosen-by': z.literal('candidate'),
  'may-change-until': z.enum(['closing', 'never']),
})

/** A kind of experience the conditions refer to (rules 46, 66). */
export const experienceKind = part({ name: text })

/** A route of a regulation. */
export type Route = z.infer<typeof route>
