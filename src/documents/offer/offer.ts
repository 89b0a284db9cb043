/**
 * What an offer tells: plain data, filled by whoever makes it. Every sentence of the regulation stands in it, so that the letter reads
 * the same whenever it is made again.
 *
 * @module
 */

import { z } from 'zod'
import { day, language } from '../dates.ts'
import { contact, selectionNamed } from '../receipt/application.ts'

const text = z.string().min(1)

/** Something that must hold on hiring. */
const admission = z.strictObject({
  says: text,
  evidence: text.optional().describe('What proves it.'),
})

/** Everything that stands in an offer. */
export const offer = z.strictObject({
  language,
  selection: selectionNamed,
  candidate: z.strictObject({ name: text, pseudonym: text }),
  vacancy: text.describe('Which vacancy, in words.'),
  contract: text.describe('Which kind of contract, in words.'),
  sent: day,
  last: day.optional().describe('The last day on which it can be answered.'),
  says: text.describe('What the regulation says about offers.'),
  place: z
    .array(text)
    .readonly()
    .describe('What accepting, declining or silence does to the place.'),
  admission: z.array(admission).readonly(),
  conditions: z.array(text).readonly().describe('Start, probation, pay, as far as the rules say.'),
  contacts: z.array(contact).readonly(),
  addresses: z.strictObject({ application: z.string() }),
})

/** Everything that stands in an offer. */
export type Offer = z.infer<typeof offer>

/** An offer as it is kept among the letters of a candidate. */
export const keptOffer = offer.extend({ kind: z.literal('offer') })
