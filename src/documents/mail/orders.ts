/**
 * Which messages there are and what each is made of. An order is what waits in the queue: plain data, checked again
 * when the message is made.
 *
 * @module
 */

import { z } from 'zod'
import { contact, received, selectionNamed } from '../receipt/application.ts'
import { day, instant, language } from '../dates.ts'
import { appeal, decision } from '../decision/decision.ts'
import { offer } from '../offer/offer.ts'

/** An application was received, in time or late. What was answered is not sent by mail; how much was is. */
const applicationReceived = received.extend({
  kind: z.literal('application-received'),
  answers: z.int().min(0),
  files: z.int().min(0),
})

const draftReminder = z.strictObject({
  kind: z.literal('draft-reminder'),
  language,
  name: z.string(),
  selection: selectionNamed,
  closing: day,
  /** What is still to be done, in words; empty when only sending it is. */
  missing: z.array(z.string()).readonly(),
  address: z.string(),
  contacts: z.array(contact).readonly(),
})

const signInLink = z.strictObject({
  kind: z.literal('sign-in-link'),
  language,
  from: z.string().describe('In whose name: the authority or the name of this site.'),
  asked: instant,
  until: instant,
  address: z.string(),
})

const confirmAlert = z.strictObject({
  kind: z.literal('confirm-alert'),
  language,
  from: z.string(),
  search: z.string().describe('What is looked for, in words.'),
  asked: instant,
  until: instant,
  address: z.string(),
})

const found = z.strictObject({
  title: z.string(),
  authority: z.string(),
  grade: z.string(),
  places: z.array(z.string()).readonly(),
  /** The first day on which one can apply, where that is still to come. */
  opens: day.optional(),
  closing: day,
  address: z.string(),
})

const jobAlert = z.strictObject({
  kind: z.literal('job-alert'),
  language,
  from: z.string(),
  /** What is looked for: in words, and where the site lists it. */
  searches: z
    .array(z.strictObject({ words: z.string(), list: z.string() }))
    .min(1)
    .readonly(),
  vacancies: z.array(found).min(1).readonly(),
  more: z.int().min(0).describe('How many were found that are not among them.'),
  unsubscribe: z
    .string()
    .describe('A page that asks what to end; ends all at once when posted to (RFC 8058).'),
})

const applicationWithdrawn = z.strictObject({
  kind: z.literal('application-withdrawn'),
  language,
  name: z.string(),
  selection: selectionNamed,
  withdrawn: instant,
  closing: day,
  /** Whether one can still apply again; after closing nothing revives (policy 8). */
  again: z.boolean(),
  entry: z.strictObject({ id: z.string(), hash: z.string() }),
  address: z.string(),
  contacts: z.array(contact).readonly(),
})

/** A result was released. */
const resultTold = decision.extend({ kind: z.literal('result-told') })

/** What is told about a list. */
const aboutList = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('interest-asked'), vacancy: z.string() }),
  z.strictObject({
    what: z.literal('comparable-vacancy'),
    vacancy: z.string(),
    authority: z.string(),
    says: z.string().describe('What the regulation says about such vacancies.'),
  }),
  z.strictObject({ what: z.literal('extended'), through: day }),
  z.strictObject({ what: z.literal('expires'), through: day }),
  z.strictObject({
    what: z.literal('place-decided'),
    effect: z.enum(['keep', 'remove']),
    says: z.string().describe('What the regulation says about what happened.'),
    reason: z.string().describe('Why it was decided so.'),
    appeal,
  }),
])

/** Something about a list that somebody stands on. */
const listTold = z.strictObject({
  kind: z.literal('list-told'),
  language,
  name: z.string(),
  selection: selectionNamed,
  list: z.enum(['ranked-list', 'reserve']),
  about: aboutList,
  address: z.string(),
  contacts: z.array(contact).readonly(),
})

/** Somebody seems to have applied twice, and is asked which application counts. */
const whichCounts = z.strictObject({
  kind: z.literal('which-counts'),
  language,
  name: z.string(),
  selection: selectionNamed,
  received: instant,
  address: z.string(),
  contacts: z.array(contact).readonly(),
})

/** A list ends soon, for whoever runs the selection. */
const listExpires = z.strictObject({
  kind: z.literal('list-expires'),
  language,
  name: z.string(),
  selection: selectionNamed,
  list: z.enum(['ranked-list', 'reserve']),
  through: day,
  members: z.int().min(0),
  extension: z.string().describe('What the regulation says about extending it.'),
  address: z.string(),
})

/** Somebody got a role in a selection. */
const roleGiven = z.strictObject({
  kind: z.literal('role-given'),
  language,
  name: z.string().describe('Empty where it is not known.'),
  selection: selectionNamed,
  role: z.string().describe('In words.'),
  does: z.string().describe('What whoever has it does, in words.'),
  by: z.string().describe('Who gave it; empty where the name is not known.'),
  waits: z.boolean().describe('Whether it holds only once somebody signs in with the address.'),
  address: z.string(),
})

/** An offer, and what is told of it. */
const offerTold = offer.extend({
  kind: z.literal('offer-told'),
  what: z.enum(['made', 'reminder', 'accepted', 'declined']),
})

/** What a message is made of, for each kind of message. */
export const mailOrder = z.discriminatedUnion('kind', [
  applicationReceived,
  draftReminder,
  signInLink,
  confirmAlert,
  jobAlert,
  applicationWithdrawn,
  resultTold,
  listTold,
  listExpires,
  offerTold,
  whichCounts,
  roleGiven,
])

/** What a message is made of. */
export type MailOrder = z.infer<typeof mailOrder>
/** What a message of one kind is made of. */
export type OrderOf<Kind extends MailOrder['kind']> = Extract<MailOrder, { kind: Kind }>
