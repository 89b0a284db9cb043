/**
 * What the receipt of an application tells: plain data, filled by whoever received the application.
 *
 * @module
 */

import { z } from 'zod'
import { day, instant, language, when } from '../dates.ts'

/** Whether the application came in time, and by what (policy 1, 2 and 10). */
const timeliness = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in-time') }),
  z
    .strictObject({ kind: z.literal('in-time-by-ticket'), ticket: instant, until: instant })
    .describe('Sent after closing by somebody whose ticket of the waiting room is of before it.'),
  z.strictObject({ kind: z.literal('late') }),
  z.strictObject({ kind: z.literal('posted-in-time'), postmark: day }),
  z.strictObject({ kind: z.literal('posted-late'), postmark: day }),
  z
    .strictObject({ kind: z.literal('for-a-person') })
    .describe('On paper, with an illegible postmark or without a rule about postmarks.'),
])

/** A selection as letters and mails name it. */
export const selectionNamed = z.strictObject({
  authority: z.string(),
  title: z.string().describe('The name of the job.'),
  number: z.string().optional().describe('The number under which the authority published it.'),
})

const stated = z.strictObject({ what: z.string(), answer: z.string() })

const file = z.strictObject({
  name: z.string(),
  what: z.string().describe('What it is for: "diploma", "motivatiebrief".'),
  bytes: z.int().min(0),
})

/** Somebody to turn to, by role. */
export const contact = z.strictObject({
  role: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
})

const nextStep = z.strictObject({ when, what: z.string() })

/** What a receipt tells whether it is on paper or in a mail. */
export const received = z.strictObject({
  language,
  selection: selectionNamed,
  candidate: z.strictObject({ name: z.string(), pseudonym: z.string() }),
  received: instant.describe("The server's clock at receipt."),
  closing: day.describe('The last day on which one could apply; it counts wholly.'),
  timeliness,
  route: z.string().describe('The route the candidate chose, in words.'),
  replaces: instant.optional().describe('When the application that this one replaces came.'),
  entry: z.strictObject({ id: z.string(), hash: z.string() }),
  next: z.array(nextStep).readonly(),
  contacts: z.array(contact).readonly(),
  addresses: z.strictObject({
    application: z.string().describe('Where the candidate follows and withdraws it.'),
    verify: z.string().describe('The page that verifies a receipt.'),
  }),
})

/** Everything that stands on the receipt of an application. */
export const applicationReceipt = received.extend({
  stated: z.array(stated).readonly().describe('Questions and answers in words.'),
  files: z.array(file).readonly(),
  adjustments: z.array(z.string()).readonly().describe('What was asked for tests.'),
  reuse: z.array(z.string()).readonly().describe('Earlier results the candidate asks to count.'),
})

/** What a receipt tells whether it is on paper or in a mail. */
export type Received = z.infer<typeof received>
/** Everything that stands on the receipt of an application. */
export type ApplicationReceipt = z.infer<typeof applicationReceipt>
/** Somebody to turn to, by role. */
export type Contact = z.infer<typeof contact>
