/**
 * What a letter about a result tells: plain data, filled by whoever releases the results. Every word about the outcome and its
 * reasons stands in it, so that the letter reads the same whenever it is made again.
 *
 * @module
 */

import { z } from 'zod'
import { day, instant, language, when } from '../dates.ts'
import { contact, selectionNamed } from '../receipt/application.ts'

const text = z.string().min(1)

/** Lines; one with a depth explains the one before it. */
const lines = z.array(z.strictObject({ depth: z.int().min(0), text })).readonly()

/** A part of the reasons: its heading, and its lines. */
const reasons = z.strictObject({ heading: text, lines })

/** How to appeal. A letter without it cannot be made (policy 30). */
export const appeal = z.strictObject({
  body: text,
  form: text,
  last: day.describe('The last day on which one can appeal.'),
  says: text.describe('What the regulation says about it.'),
})

/** Everything that stands in a letter about a result. */
export const decision = z.strictObject({
  language,
  selection: selectionNamed,
  candidate: z.strictObject({ name: text, pseudonym: text }),
  round: text.describe('The title of the round.'),
  told: day.describe('The day on which everybody is told.'),
  tone: z.enum(['well', 'attention']),
  outcome: text.describe('The outcome in one sentence.'),
  follows: z.array(text).min(1).readonly().describe('What follows from it, in sentences.'),
  replaces: day.optional().describe('When another result of this round was told before.'),
  changed: lines
    .optional()
    .describe(
      'What is another than what was told before, and why; letters of before this was told do not have it.',
    ),
  reasons: z.array(reasons).min(1).readonly(),
  note: z.array(text).readonly().describe('What the selector added, in paragraphs.'),
  next: z.array(z.strictObject({ when, what: text })).readonly(),
  appeal,
  feedback: text,
  contacts: z.array(contact).readonly(),
  decided: instant.describe('When a second person confirmed the outcomes.'),
  addresses: z.strictObject({ application: z.string() }),
})

/** Everything that stands in a letter about a result. */
export type Decision = z.infer<typeof decision>

/** The way to appeal, as a letter or a mail tells it. */
export type Appeal = z.infer<typeof appeal>
