/**
 * The form of a case file (docs/cases.md): what is given, which move is asked about, what must follow, and the source.
 *
 * @module
 */

import { z } from 'zod'
import { change } from '#core/regulation/schema/regulation.ts'
import { refusalCodes } from '#core/selection/refusal.ts'

const sentence = z.string().min(10)
const rule = z.union([z.number().int().min(1).max(200), z.enum(['70b', '192a'])])

/** Which numbers of docs/rules.md a case proves. */
export const source = z
  .strictObject({
    rules: z.array(rule).min(1).optional(),
    policies: z.array(z.number().int().min(1).max(34)).min(1).optional(),
    differences: z
      .array(z.string().regex(/^C\d{1,2}$/))
      .min(1)
      .optional(),
    questions: z
      .array(z.string().regex(/^Q\d{1,2}$/))
      .min(1)
      .optional(),
  })
  .refine((numbers) => Object.keys(numbers).length > 0, 'names no number')

/** Something that happened, or a shorthand for it (`runner-steps.ts`). */
export const step = z.record(z.string(), z.unknown())

const expected = z
  .record(z.string(), z.unknown())
  .refine((map) => Object.keys(map).length > 0, 'expects nothing')

const code = z.enum(refusalCodes)

/** What must follow. At least one key. */
const consequences = z
  .strictObject({
    at: z.string().optional().describe('The moment looked at; left out: that of the last event.'),
    refused: z
      .union([code, z.strictObject({ code, facts: expected })], {
        error: 'is no code of a refusal, nor a code with facts',
      })
      .optional(),
    accepted: z.literal(true).optional(),
    outcome: expected.optional(),
    open: z.union([expected, z.literal('nothing')]).optional(),
    eligibility: expected.optional(),
    experience: expected.optional(),
    attachments: expected.optional(),
    hiring: expected.optional(),
    window: expected.optional(),
    'erasable-from': expected.optional(),
    findings: expected.optional(),
  })
  .refine(
    (then) => Object.keys(then).some((key) => key !== 'at'),
    'expects nothing: say what must follow',
  )

/** One case. */
export const worked = z
  .strictObject({
    case: sentence.describe('What is proven, in one English sentence.'),
    nl: sentence.describe('The same in Dutch.'),
    source,
    regulation: z.string().optional().describe('Left out: the one the file names on top.'),
    change: z.array(change).min(1).optional(),
    given: z.array(step).min(1).optional(),
    when: step.optional(),
    then: consequences,
  })
  .refine(
    ({ when, then }) =>
      when !== undefined || (then.refused === undefined && then.accepted === undefined),
    { path: ['when'], message: 'is missing: `refused` and `accepted` are about a move' },
  )
  .refine(
    ({ when, then }) => when === undefined || then.refused !== undefined || then.accepted === true,
    { path: ['then'], message: 'says neither `refused` nor `accepted: true` about the move' },
  )
  .refine(
    ({ given, when, then }) =>
      then.findings === undefined || (given === undefined && when === undefined),
    { path: ['then', 'findings'], message: 'stand alone: nothing is given beside a change' },
  )
  .refine(({ change: changes, then }) => then.findings === undefined || changes !== undefined, {
    path: ['change'],
    message: 'is missing: `findings` are about a changed regulation',
  })

/** A case file: a few words about it, the regulation most of its cases are about, and the cases. */
export const caseFile = z.strictObject({
  about: z.string().min(10),
  regulation: z.string().optional(),
  cases: z.array(z.unknown()).min(1),
})

/** The people of the cases (people.yaml): who they are in words, and what they state. */
export const people = z.record(
  z.string(),
  z.strictObject({
    says: z.strictObject({ nl: sentence, en: sentence }),
    claims: z.record(z.string(), z.record(z.string(), z.unknown())),
    attachments: z.array(z.string()).optional(),
  }),
)

/** One case. */
export type Worked = z.infer<typeof worked>
/** Something that happened, or a shorthand for it. */
export type Step = z.infer<typeof step>
/** The numbers a case proves. */
export type Source = z.infer<typeof source>
/** The people of the cases. */
export type People = z.infer<typeof people>
