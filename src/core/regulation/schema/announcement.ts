/**
 * The announcement: who recruits, for what, where, until when (rules 1–24, 119–131, 187).
 *
 * @module
 */

import { z } from 'zod'
import { level } from '#core/claims/schema.ts'
import { day, duration, figure, id, part, rule, text } from './basics.ts'

/** A body, by name only. */
const body = z.strictObject({ id, name: z.string().min(1) })

/** A place of work or of a session. */
const place = part({
  place: text,
  address: z.string().optional().describe('An office address.'),
})

/** Whom to ask about what. A function or service, never a named person. */
const contact = part({
  about: z.enum([
    'job-content',
    'procedure',
    'employment-terms',
    'application-form',
    'adjustments',
  ]),
  who: text.describe('The function or service that answers, without a name.'),
  reach: text.optional(),
})

/** A competence asked, by its name in the competence dictionary (rules 121–130). */
const competence = part({
  competence: id,
  level: z.number().int().min(1).max(5),
})

/** Technical knowledge or skill (rules 23, 37, 131). */
const skill = part({
  verb: z.enum(['knowledge-of', 'insight-in', 'able-to-use']),
  grade: z.enum(['basic', 'thorough', 'not-stated']).optional(),
  what: text,
})

/** An advantage of the job (rule 24). */
const benefit = rule({
  benefit: id,
  amount: figure.optional(),
  unit: text.optional(),
  parts: z
    .array(z.strictObject({ paid: z.enum(['by-employer', 'by-employee']), amount: figure }))
    .optional(),
})

/** An expectation beside the conditions (rule 22): is it hard, and when is it checked (Q13)? */
const expectation = rule({
  expectation: id,
  condition: z
    .union([id, z.literal('none')])
    .describe('The condition that makes it hard, or `none` when it excludes nobody.'),
})

/** A text kept elsewhere that the rules or the notice lean on (rules 13, 44, 70b, 121, 161, 174). */
const reference = rule({
  reference: id,
  about: z.enum([
    'function-description',
    'diploma-list',
    'scope-list',
    'authority-function-list',
    'competence-dictionary',
    'salary-simulator',
    'recognition-of-diplomas',
    'general-information',
  ]),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where it can be read.'),
})

/** The announcement. */
export const announcement = part({
  authority: body.describe('The body that recruits (rule 1).'),
  'selected-by': body.optional().describe('The body that runs the selection, where another.'),
  title: text,
  'also-called': text.optional(),
  number: z.string().min(1).describe('Vacancy number, free format (rule 6).'),
  grade: part({ name: z.string(), rank: z.string(), level, scale: z.string().optional() }),
  serves: z
    .enum(['post-and-reserve', 'reserve-only'])
    .describe('A named post, or a reserve only (rule 12).'),
  posts: z.number().int().min(0).describe('Posts to fill now; 0 when only a reserve is made.'),
  places: z.array(place).min(1),
  region: text.optional(),
  'work-mode': rule({}).optional(),
  contract: rule({}).describe('What kind of employment is offered (rule 11).'),
  procedure: rule({ kind: z.literal('objective-recruitment-system') }),
  published: day.optional(),
  closing: day.describe(
    'The last day on which one may apply: the whole day in Brussels (policy 1).',
  ),
  'closing-weekday': z
    .string()
    .optional()
    .describe('The weekday the source names, to be checked against the date.'),
  'expected-end': part({ by: day, says: text }).optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .describe('Languages in which one may apply (rule 73).'),
  profile: id.optional().describe('The function profile this vacancy is for.'),
  context: z.array(text).min(1),
  tasks: z.array(text).min(1),
  competences: z.array(competence).min(1),
  skills: z.array(skill).min(1),
  pluses: z.array(text).optional(),
  expectations: z.array(expectation).optional(),
  benefits: z.array(benefit),
  'later-rights': rule({}).optional().describe('What passing gives access to later (rule 15).'),
  changes: rule({ cause: text.optional() }).describe(
    'The clause on changes of timing or nature (rule 16).',
  ),
  diversity: rule({}).optional(),
  contacts: z.array(contact).min(1),
  references: z.array(reference).optional().describe('Lists and texts kept elsewhere.'),
  'publication-term': part({ 'at-least': duration }).optional(),
})

/** The announcement of a regulation. */
export type Announcement = z.infer<typeof announcement>
