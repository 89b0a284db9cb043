/**
 * Rounds: what is measured, on which scale, who passes, who is invited (rules 83–112; policies 15–20, 24).
 *
 * @module
 */

import { z } from 'zod'
import { choice, duration, figure, id, owner, part, role, rule, text } from './basics.ts'
import { step, timed } from './schedule.ts'

/** A numeric scale: every value from `from` to `to` in steps, or any value between when no step is stated. */
const numericScale = part({
  from: figure,
  to: figure,
  step: figure.optional(),
  unit: z.enum(['points', 'percent', 'level-score']),
})

/** A scale of named values, lowest first: negative, positive. */
const ordinalScale = part({ values: z.array(id).min(2) })

/** The scale of a measure (policy 15). */
export const scale = z.union([numericScale, ordinalScale])

/** How a measure is brought onto another scale before it is combined: exact, piecewise linear through these points. */
const mapping = rule({
  to: z.enum(['percent', 'points']),
  points: z
    .array(z.tuple([z.union([figure, id]), figure]))
    .min(2)
    .describe(
      'Pairs of a value on the own scale and the value it becomes; straight lines between.',
    ),
})

/** What a measure is judged by (rules 91, 104, 107). */
const criterion = part({
  criterion: id,
  name: text,
  competence: id.optional(),
  weight: figure.optional(),
})

/** Preparing beforehand (rules 109, 115): where, how long when that is stated, and for which measure. */
const preparation = rule({
  where: z.enum(['at-home', 'on-site']),
  length: duration.optional().describe('Left out: no length is stated.'),
  before: id.optional().describe('The measure of this round that it precedes.'),
})

/** One thing that is scored (policy 15). */
export const measure = rule({
  name: text,
  source: z.enum([
    'imported-test',
    'questionnaire',
    'personality-questionnaire',
    'assignment',
    'timed-case',
    'written-test',
    'practical-exercise',
    'interview',
    'panel',
  ]),
  counts: z
    .enum(['scored', 'informative'])
    .describe('informative: shown to the assessors, without a score (policy 34).'),
  scale: scale.optional().describe('Required for a measure that is scored.'),
  mapping: mapping.optional(),
  criteria: z.array(criterion).optional(),
  timed: timed.optional(),
  preparation: preparation.optional(),
  questions: z.array(id).optional().describe('The questions of the form it scores.'),
})

/** The score below which a candidate is out (policy 17). */
const minimum = rule({
  of: z.union([id, z.literal('total')]),
  'at-least': z.union([figure, id]),
})

/** The exact combination of measures (policy 16, rule 87). */
const total = rule({
  method: z.enum(['weighted-mean', 'weighted-sum']),
  of: z.record(id, figure).describe('Weight by measure.'),
  unit: z.enum(['percent', 'points', 'level-score']),
})

/** How many go on (rules 87–88, 94, 105; policies 17–18). */
export const cutOff = rule({
  top: z.number().int().min(1),
  by: z
    .array(z.union([id, z.literal('total')]))
    .min(1)
    .describe('What is compared, in this order; equal on all of it is a tie.'),
  ties: z
    .enum(['widen', 'exclude'])
    .describe('widen: everyone equal to the last place goes along.'),
})

/** Replacing somebody who withdrew (rules 89, 94; policy 19). */
const replacement = choice.extend({
  when: z.array(z.enum(['withdrew', 'no-show', 'could-not-attend'])).min(1),
  until: z.enum(['first-session-of-next-round', 'results']),
  order: z.literal('next-rank-whole'),
})

/** What an absence means (policy 20). */
const absence = part({
  effect: z.enum(['person-decides', 'not-passed', 'withdrawn', 'excused']),
  owner,
})

/** Earlier results in a later round (rule 112, policy 24). */
const earlierResults = rule({
  of: id,
  use: z.union([z.literal('shown'), part({ weight: figure })]),
})

/** Who judges. */
const assessor = part({
  role,
  who: text,
  'at-least': z.number().int().min(0),
})

/** One round. */
export const round = rule({
  round: id,
  label: text,
  kind: z.enum(['eligibility', 'assessment']),
  eliminatory: z.boolean(),
  'held-with': id.optional().describe('The round it is held together with (rule 119).'),
  assessors: z.array(assessor).min(1),
  measures: z.record(id, measure).optional(),
  total: total.optional(),
  minima: z.array(minimum).optional(),
  'cut-off': cutOff.optional(),
  replacement: replacement.optional(),
  'not-invited': rule({ 'go-to': z.enum(['ranked-list', 'nothing']) }).optional(),
  'no-show': absence.optional(),
  'could-not-attend': absence.optional(),
  'earlier-results': z.array(earlierResults).optional(),
  competences: z.array(part({ competence: id, level: z.number().int().min(1).max(5) })).optional(),
  schedule: z.array(step).min(1),
  results: rule({ 'told-after': id.optional() }).optional(),
})

/** A round of a regulation. */
export type Round = z.infer<typeof round>
/** One thing that is scored. */
export type Measure = z.infer<typeof measure>
/** The scale of a measure. */
export type Scale = z.infer<typeof scale>
/** A quota with its tie rule. */
export type CutOff = z.infer<typeof cutOff>
