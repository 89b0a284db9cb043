/**
 * An explanation: what was decided about one candidate, by which rule, on which facts, and what would have been enough.
 * In Dutch and English at once; the reader's language is chosen when it is shown.
 *
 * @module
 */

import { z } from 'zod'
import type { Language } from '#core/values/text.ts'

const said = z.strictObject({ nl: z.string(), en: z.string() })

/** One sentence; `depth` indents it under the one before. */
export const explanationLine = z.strictObject({
  depth: z.number().int().min(0),
  text: said,
  rule: z.string().optional().describe('The rule it rests on, by path in the regulation.'),
})

/** One part of an explanation. */
export const explanationPart = z.strictObject({
  part: z.enum(['application', 'conditions', 'round', 'list', 'hiring', 'open']),
  heading: said,
  rule: z.string().optional(),
  status: z.enum(['proposed', 'decided', 'frozen']).optional(),
  lines: z.array(explanationLine),
})

/** The whole. */
export const explanation = z.strictObject({
  format: z.literal('keur-explanation/1'),
  regulation: z.string(),
  title: said,
  candidate: z.string(),
  at: z.string().nullable(),
  result: said,
  parts: z.array(explanationPart),
})

/** What somebody who acted is called in the record, in words for who reads the explanation. */
export type ActorInWords = (actor: string, language: Language) => string

/** One sentence. */
export type ExplanationLine = z.infer<typeof explanationLine>
/** One part of an explanation. */
export type ExplanationPart = z.infer<typeof explanationPart>
/** The whole. */
export type Explanation = z.infer<typeof explanation>
