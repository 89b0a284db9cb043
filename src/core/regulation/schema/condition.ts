/**
 * Conditions: what a candidate must meet, as a boolean structure over typed claims.
 *
 * An expression has exactly one key: `all-of`, `any-of`, or one kind of claim with the properties one claim must have.
 * There is no `not`: what is required is stated positively, so that a further claim never takes away what others gave.
 * Rules 42–71 and 152–158 are written in it.
 *
 * @module
 */

import { z } from 'zod'
import {
  appointment,
  authorityKind,
  diplomaLevel,
  level,
  publicationChannel,
  scope,
  status,
} from '#core/claims/schema.ts'
import { dayRange, duration, id, part, rule, text } from './basics.ts'

/** A range of days, at least one bound. */
const range = z.strictObject(dayRange)

/** Properties of a diploma (rules 43–45, 54–58, 77–78). */
export const diplomaTest = z.strictObject({
  'at-least': diplomaLevel.optional(),
  'on-list': id.optional().describe('Stands on a list of diplomas (rule 44).'),
  'opens-level': level.optional(),
  from: z.enum(['benelux']).optional(),
  'from-outside': z.enum(['benelux']).optional(),
  institution: z.enum(['flemish', 'other']).optional(),
  in: z.string().optional().describe('Obtained in this language.'),
  'not-in': z.string().optional().describe('Obtained in another language than this one.'),
  obtained: range.optional(),
  'expected-by': z
    .string()
    .optional()
    .describe('Still studying; the diploma is expected on or before this day (rule 57).'),
})

/** Properties of a proof that stands in for a diploma (rules 51–53). */
export const proofTest = z.strictObject({
  'one-of': z.array(z.enum(['toegangsbewijs', 'ervaringsbewijs', 'beroepskwalificatie'])).min(1),
  'for-function': z.literal(true).optional(),
  'of-level': level.optional(),
  'issued-by': z.string().optional(),
})

/** Properties of a job held on the reference date (rules 60–71, 160–165). */
export const employmentTest = z.strictObject({
  at: scope.optional(),
  kinds: z
    .array(authorityKind)
    .optional()
    .describe('Kinds of external authority that count (rule 71).'),
  status: status.optional(),
  appointment: z.array(appointment).optional(),
  'rank-at-least': z.string().optional(),
  'scale-rank': z.string().optional(),
  level: level.optional(),
  'equivalent-grade': z.literal(true).optional(),
  'equal-content': z.literal(true).optional(),
  'selection-published': range.optional(),
  'statutory-probation-from': range.optional(),
  'authority-function': z.boolean().optional(),
  'nautical-chain': z.boolean().optional(),
  'pay-system': z.enum(['evaluation', 'seniority']).optional(),
})

/** Experience by calendar (rules 46, 66–67; policy 7). */
export const experienceTest = z.strictObject({
  'relevant-to': id.describe('A kind of experience named under `experience-kinds`.'),
  'at-least': duration.optional().describe('Left out: any experience at all (rule 46).'),
  'social-security': z.array(z.enum(['rsz', 'self-employed', 'none', 'foreign'])).optional(),
  'part-time': z.enum(['calendar-time', 'by-fraction']).optional(),
})

/** Properties of a selection passed earlier (rules 61–64). */
export const selectionTest = z.strictObject({
  type: z.enum(['objective-recruitment-system', 'career-selection', 'other']),
  grade: z.string().optional(),
  'published-generally': id
    .optional()
    .describe('A table under `publication-tables` it must satisfy (rules 63–64).'),
})

/** Properties of an exemption (rule 62). */
export const exemptionTest = z.strictObject({
  part: z.enum(['generic']),
  grade: z.string().optional(),
  'from-selection-in': z.enum(['flemish-services', 'other-authority']).optional(),
})

/** The latest evaluation may not be this (rule 68). Without any evaluation stated the condition is undecided. */
export const evaluationTest = z.strictObject({ 'latest-not': z.literal('insufficient') })
/** An exam passed (rules 55–56, 154). */
export const examTest = z.strictObject({ name: id, level: level.optional() })
/** An attest held (rules 54, 172). */
export const attestTest = z.strictObject({ type: id })
/** Citizen of one of these countries or areas: an ISO country, `EEA` (rule 158). */
export const citizenshipTest = z.strictObject({ of: z.array(z.string()).min(1) })
/** An extract from the criminal record shows civil and political rights (rule 153). */
export const criminalRecordTest = z.strictObject({ rights: z.literal('intact') })
/** A plain statement holds. */
export const statementTest = z.strictObject({ about: id })
/** A person judges, on the file as a whole. Undecided until then, unless the selection itself knows the answer. */
export const judgementTest = z.strictObject({
  question: id,
  known: z
    .literal('passed')
    .optional()
    .describe(
      'On hiring only: the selection itself answers, and nobody is asked. `passed`: the candidate passed, and the minutes are signed where the regulation has minutes.',
    ),
})

/** What is required: exactly one key. */
export interface Expression {
  readonly 'all-of'?: readonly Expression[] | undefined
  readonly 'any-of'?: readonly Expression[] | undefined
  readonly condition?: string | undefined
  readonly diploma?: z.infer<typeof diplomaTest> | undefined
  readonly proof?: z.infer<typeof proofTest> | undefined
  readonly employment?: z.infer<typeof employmentTest> | undefined
  readonly experience?: z.infer<typeof experienceTest> | undefined
  readonly selection?: z.infer<typeof selectionTest> | undefined
  readonly exemption?: z.infer<typeof exemptionTest> | undefined
  readonly evaluation?: z.infer<typeof evaluationTest> | undefined
  readonly exam?: z.infer<typeof examTest> | undefined
  readonly attest?: z.infer<typeof attestTest> | undefined
  readonly citizenship?: z.infer<typeof citizenshipTest> | undefined
  readonly 'criminal-record'?: z.infer<typeof criminalRecordTest> | undefined
  readonly statement?: z.infer<typeof statementTest> | undefined
  readonly judgement?: z.infer<typeof judgementTest> | undefined
}

/** An expression: exactly one key (a mistake there is reported as `expression-keys`). */
export const expression: z.ZodType<Expression> = z
  .lazy(() =>
    z.strictObject({
      'all-of': z.array(expression).min(1).optional().describe('Every one of these.'),
      'any-of': z.array(expression).min(1).optional().describe('At least one of these.'),
      condition: id.optional().describe('A condition defined under `conditions`.'),
      diploma: diplomaTest.optional(),
      proof: proofTest.optional(),
      employment: employmentTest.optional(),
      experience: experienceTest.optional(),
      selection: selectionTest.optional(),
      exemption: exemptionTest.optional(),
      evaluation: evaluationTest.optional(),
      exam: examTest.optional(),
      attest: attestTest.optional(),
      citizenship: citizenshipTest.optional(),
      'criminal-record': criminalRecordTest.optional(),
      statement: statementTest.optional(),
      judgement: judgementTest.optional(),
    }),
  )
  .meta({
    id: 'expression',
    description: 'What is required: exactly one key.',
    minProperties: 1,
    maxProperties: 1,
  })

/** The day on which something is judged (rule 42, policy 14). */
export const referenceDate = z
  .union([
    z.enum(['closing', 'application', 'hiring']),
    part({
      day: z.string(),
      deliberate: text.optional().describe('Why another calendar date is meant.'),
    }),
  ])
  .describe('The day on which the condition is judged.')

/** A condition for taking part (rules 42–71). */
export const condition = rule({
  weight: z
    .enum(['must', 'plus'])
    .describe(
      'must: needed to take part; plus: an advantage that never excludes (rules 21, 45, 46).',
    ),
  'checked-at': z
    .enum(['application', 'closing', 'hiring'])
    .describe('When it is checked (policy 14).'),
  'reference-date': referenceDate.optional().describe("Left out: the route's own."),
  require: expression,
  evidence: z.array(id).optional().describe('Attachments that prove it.'),
})

/** A period in which selections were published generally through one of these channels (rules 63–64). */
const publicationRow = part({
  ...dayRange,
  channels: z.array(publicationChannel).min(1),
  'passed-at': z.enum(['flemish-services', 'other-authority']),
})

/** When an earlier selection counts as published generally. */
export const publicationTable = rule({ rows: z.array(publicationRow).min(1) })

/** A condition of a regulation. */
export type Condition = z.infer<typeof condition>
/** When an earlier selection counts as published generally. */
export type PublicationTable = z.infer<typeof publicationTable>
