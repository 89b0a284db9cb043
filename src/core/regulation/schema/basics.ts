/**
 * The small words every part of a regulation is written in: bilingual text, identifiers, days, figures, terms.
 *
 * Any object of a regulation may carry `assumed: true` with `source-says`: our reading of a point on which the source is
 * silent or contradicts itself. The checker reports each one until the authority replaces it (policy.md, opening).
 *
 * @module
 */

import { z } from 'zod'

/** A sentence in Dutch and in English, in the authority's own wording. */
export const text = z
  .strictObject({ nl: z.string().min(1), en: z.string().min(1) })
  .describe('A sentence in Dutch (nl) and in English (en).')

/** A name by which other parts of the same regulation refer to this one. */
export const id = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]{0,63}$/,
    'letters, digits and hyphens, starting with a letter, at most 64',
  )
  .describe('A short name: letters, digits and hyphens.')

/** A calendar day in Brussels, `2025-11-10`. That it exists is checked before publication. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2025-11-10')
  .describe('A calendar day in Brussels: YYYY-MM-DD.')

/** A local time in Brussels, `2025-06-19T19:00`. That it exists exactly once is checked (policy 1). */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local time such as 2025-06-19T19:00')
  .describe('A local time in Brussels: YYYY-MM-DDTHH:MM.')

/** An instant with its offset, `2025-06-04T09:00:00+02:00`. */
export const instant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/,
    'an instant such as 2025-06-04T09:00:00Z',
  )
  .describe('An instant with its offset: 2025-06-04T09:00:00Z.')

/** An exact number: a whole number, a decimal with a point, or `n/d`. */
export const figure = z
  .union([
    z.number(),
    z.string().regex(/^-?\d{1,30}(\.\d{1,30}|\/[1-9]\d{0,29})?$/, 'a number such as 62.5 or 1/3'),
  ])
  .describe('An exact number: 4, 62.5 or "1/3".')

/** A length of time, ISO 8601: `P1Y`, `P3M`, `PT45M`. */
export const duration = z
  .string()
  .regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/, 'a length such as P1Y or PT45M')
  .describe('A length of time: P1Y, P9M, P14D, PT45M.')

/** Who acts. */
export const role = z
  .enum(['selector', 'line-manager', 'authority', 'panel', 'assessor', 'hr', 'candidate'])
  .describe('Who acts or decides.')

/** The role or roles that decide a choice point; more than one decide together. */
export const owner = z
  .union([role, z.array(role).min(1)])
  .describe('The role that decides; a list means: these roles together.')

/** What marks a reading of ours (policy.md, opening): both fields or neither, which the checker sees to. */
export const assumable = {
  assumed: z
    .literal(true)
    .optional()
    .describe('Our reading where the source is silent or contradicts itself.'),
  'source-says': text.optional().describe('What the source does say, beside an assumption.'),
} as const

/** A rule: the sentence it implements, what makes it work, and whether it is assumed. */
export function rule<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<{ says: typeof text } & Shape & typeof assumable, z.core.$strict> {
  return z.strictObject({
    says: text.describe('The sentence this rule implements.'),
    ...shape,
    ...assumable,
  })
}

/** A part that implements no sentence of its own but may still be assumed. */
export function part<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape & typeof assumable, z.core.$strict> {
  return z.strictObject({ ...shape, ...assumable })
}

/** A "kan": a person decides, with a reason, and it is recorded (policy 21). */
export const choice = rule({
  kind: z
    .enum(['may', 'on-request'])
    .describe('may: the owner is free; on-request: a recorded request suffices.'),
  owner,
  options: z.array(id).min(2).optional().describe('What may be chosen; default: yes, no.'),
})

/** A half-open or closed range of days; `before` and `after` leave their own day out, `from` and `through` include it. */
export const dayRange = {
  before: day.optional(),
  from: day.optional(),
  after: day.optional(),
  through: day.optional(),
} as const

/** A bilingual sentence. */
export type SaidText = z.infer<typeof text>
/** Who acts. */
export type Role = z.infer<typeof role>
/** A length of validity or of a term. */
export type Owner = z.infer<typeof owner>
