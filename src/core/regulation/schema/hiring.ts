/**
 * From passed to in service: choice, admission conditions, start, probation, status and pay (rules 132–135, 152–180).
 *
 * @module
 */

import { z } from 'zod'
import { choice, dayRange, duration, figure, id, part, role, rule, text } from './basics.ts'
import { expression } from './condition.ts'
import { term } from './term.ts'

/** An admission condition (rules 152–159): judged on hiring, never a reason to refuse an application (policy 14). */
export const admissionCondition = rule({
  routes: z.array(id).min(1),
  when: expression.optional().describe('Only for whom this holds.'),
  require: expression,
  'due-at': z.enum(['appointment', 'entry-into-service']),
  evidence: text.optional(),
  missing: choice.optional().describe('What a person may decide when it is missing (Q23).'),
})

/** The limit for starting (rule 180, Q20). */
const startRule = rule({ routes: z.array(id).min(1), within: part({ ...term.shape }) })

/** Probation (rules 175–179). The first that applies holds. */
const probationRule = rule({
  routes: z.array(id).min(1),
  when: expression.optional(),
  length: z.union([duration, z.enum(['none', 'not-stated'])]),
  'at-most': z.literal(true).optional(),
})

/** One line of a split by day: no hole and no overlap (C17). */
const statusCase = part({
  ...dayRange,
  when: expression.optional(),
  then: z.enum(['keeps-statutory', 'loses-statutory', 'person-decides']),
})

/** Keeping or losing a statutory appointment (rules 160–162). */
const statusRule = rule({
  by: z.enum(['selection-published', 'statutory-probation-from']),
  when: expression.optional(),
  cases: z.array(statusCase).min(1),
})

/** Pay by route (rules 163–167, 171–173). The first that applies holds. */
const payRule = rule({
  routes: z.array(id).min(1),
  when: expression.optional(),
  system: z.enum(['evaluation', 'seniority', 'not-stated']),
  scale: z.string(),
  step: z.enum([
    'by-experience',
    'corresponding-step',
    'corresponding-functional-career',
    'not-stated',
  ]),
  keeps: z
    .array(
      z.enum([
        'scale-seniority',
        'financial-seniority',
        'administrative-seniorities',
        'recognised-experience',
      ]),
    )
    .optional(),
  minimum: part({
    amount: figure,
    per: z.enum(['month', 'year']),
    index: text.optional(),
  }).optional(),
})

/** From passed to in service. */
export const hiring = part({
  result: rule({
    values: z.tuple([z.literal('passed'), z.literal('not-passed')]),
    from: z.array(id).min(1),
  }),
  choice: choice.describe('Who chooses among those who passed, with reasons (rule 133).'),
  minutes: rule({}).optional(),
  'admission-conditions': z.record(id, admissionCondition),
  start: z.array(startRule),
  probation: z.array(probationRule),
  status: z.array(statusRule),
  pay: z.array(payRule).min(1),
  'pay-choices': z
    .array(choice)
    .optional()
    .describe('Experience that may be recognised (rules 169–170).'),
  'pay-notes': z.array(rule({})).optional(),
})

/** What must be asked or told: feedback, adjustments, reuse, retention, appeal (rules 181–186; policies 30, 32). */
export const care = part({
  feedback: rule({
    'on-request': z.boolean(),
    by: role,
    quote: z.enum(['vacancy-number', 'nothing']),
  }),
  adjustments: rule({ ask: text, 'may-deviate-from-tests': z.boolean(), owner: role }),
  equality: rule({}).optional(),
  'reuse-of-results': rule({
    allowed: z.boolean(),
    since: part({ ...dayRange }).optional(),
    'not-older-than': duration.optional(),
    owner: z.array(role).optional(),
    partial: z.enum(['person-decides', 'not-allowed']).optional(),
  }),
  appeal: rule({ body: text, term: part({ ...term.shape }), form: text }),
  retention: rule({
    until: z.array(z.enum(['list-validity', 'appeal-term', 'pending-appeal'])).min(1),
  }),
  'competence-set': rule({ holds: z.enum(['notice', 'function-profile']) })
    .optional()
    .describe('Q24.'),
})

/** Hiring rules of a regulation. */
export type Hiring = z.infer<typeof hiring>
