/**
 * What makes an application valid: how, until when, in which language, with what (rules 72–82; policies 1, 2, 8–11).
 *
 * @module
 */

import { z } from 'zod'
import { expression } from './condition.ts'
import { choice, dayRange, duration, id, part, role, rule, text } from './basics.ts'

/** A way to apply (rules 72, 74–76). */
const channel = rule({
  channel: z.enum(['online', 'email', 'post']),
  on: z
    .enum(['first', 'on-request-only'])
    .describe('Whether anyone may use it or only who cannot apply online.'),
  address: z.string().optional(),
  postmark: z
    .enum(['decides', 'does-not-count', 'person-decides'])
    .optional()
    .describe('Paper: whether the date of the postmark proves the time (rule 76; policy 10).'),
})

/** What follows for one part of a split range of days (rules 77–78; C16). */
const attachmentCase = part({
  ...dayRange,
  then: z.enum(['owed', 'looked-up', 'person-decides', 'not-owed']),
})

/** Something to add to the application (rules 77–82). */
export const attachment = rule({
  name: text,
  routes: z.array(id).min(1).optional().describe('Only on these routes; left out: on every route.'),
  'owed-at': z.enum(['application', 'hiring', 'entry-into-service']),
  'owed-when': expression.optional().describe('Only when this holds; left out: always.'),
  'may-last': duration.optional().describe('How long the recording handed in may last (rule 104).'),
  'by-diploma-day': z
    .array(attachmentCase)
    .optional()
    .describe(
      'What holds by the day the diploma was obtained; the ranges may leave no hole (C16).',
    ),
  'other-institutions': z.enum(['owed', 'person-decides']).optional(),
  missing: z
    .enum(['void', 'person-decides', 'no-effect'])
    .describe('What a missing one means (rule 79).'),
})

/** A question on the form (rule 80). */
const question = rule({
  label: text,
  'scored-in': z.strictObject({ round: id, measure: id }).optional(),
  'max-characters': z.number().int().optional(),
})

/** The application. */
export const applications = rule({
  channels: z.array(channel).min(1),
  late: rule({ effect: z.literal('proposed-invalid'), owner: role }).describe(
    'Kept, marked late, a person confirms (policy 1).',
  ),
  language: rule({ effect: z.literal('proposed-invalid'), owner: role }).describe(
    'Not in an allowed language (rule 73, policy 11).',
  ),
  several: rule({ counts: z.literal('last-complete-before-deadline') }).describe(
    'More than one submission (policy 8).',
  ),
  'waiting-room': rule({ grace: duration }).describe(
    'Completing after the deadline with a ticket (policy 2).',
  ),
  'illegible-postmark': choice.optional(),
  attachments: z.record(id, attachment).optional(),
  questions: z.record(id, question).optional(),
  duplicates: rule({ effect: z.literal('flagged'), owner: role })
    .optional()
    .describe('Suspected duplicates (policy 13).'),
})

/** The application rules of a regulation. */
export type Applications = z.infer<typeof applications>
/** Something to add to the application. */
export type Attachment = z.infer<typeof attachment>
