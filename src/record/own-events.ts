/**
 * Events that the record holds and the rules do not look at: the texts in force, what was decided, who saw what, who may do what.
 *
 * @module
 */

import { z } from 'zod'
import { name, reason } from '#core/selection/events/basics.ts'
import { id, instant, role } from '#core/regulation/schema/basics.ts'

/** A role in which somebody acts. */
export const actingRole = z.union([role, z.enum(['auditor', 'system'])])
/** The identifier of an entry, or of something else that is random. */
const entryId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .describe('A random UUID (version 4), in lower case.')

const count = z.number().int().min(1)

/** A later text of the regulation came into force; the entry's `files` name its hash. */
const regulationAmended = z.strictObject({
  event: z.literal('RegulationAmended'),
  regulation: id,
  version: count.min(2).describe('The number of the text; the one published first is 1.'),
})

/** One line of what was decided: pseudonym, outcome, rank, exact total. */
const statedLine = z
  .tuple([name, z.string().regex(/^[a-z-]+$/), count.nullable(), z.string().nullable()])
  .describe('Candidate, outcome, rank or null, exact total or null.')

/** What a confirmation decided, written out, so that it stands when the personal data it rests on are gone. */
const outcomesStated = z.strictObject({
  event: z.literal('OutcomesStated'),
  round: id,
  of: entryId.describe('The entry of the confirmation.'),
  part: count,
  parts: count,
  outcomes: z.array(statedLine).max(1000),
})

/** Somebody other than the candidate opened personal data. */
const personalDataRead = z.strictObject({
  event: z.literal('PersonalDataRead'),
  candidate: name.optional().describe('Left out: of everybody, as an export does.'),
  fields: z.array(z.string().min(1)).min(1),
  purpose: z.string().min(1).max(200),
})

/** A candidate downloaded what is held about them. */
const ownDataDownloaded = z.strictObject({ event: z.literal('OwnDataDownloaded'), candidate: name })

/** Somebody may act in a role. */
const roleGranted = z.strictObject({
  event: z.literal('RoleGranted'),
  actor: name,
  role: actingRole,
  from: instant.optional(),
  until: instant.optional(),
  invitation: entryId.optional().describe('The invitation that they took by signing in.'),
})

/** Why somebody's role was ended. */
export const endOfRole = z.enum(['task-done', 'left', 'conflict', 'mistake', 'other'])

/** Somebody may act in a role no longer. */
const roleRevoked = z.strictObject({
  event: z.literal('RoleRevoked'),
  actor: name,
  role: actingRole,
  why: endOfRole.optional(),
})

/** A role waits for somebody who never signed in; who that is stands beside the record. */
const roleInvitationMade = z.strictObject({
  event: z.literal('RoleInvitationMade'),
  invitation: entryId,
  role: actingRole,
})

/** A role that waited was taken back before anybody signed in. */
const roleInvitationWithdrawn = z.strictObject({
  event: z.literal('RoleInvitationWithdrawn'),
  invitation: entryId,
  role: actingRole,
})

/** Somebody proposed whether an earlier result counts, or agreed with it, where several people decide together. */
const reuseProposed = z.strictObject({
  event: z.literal('ReuseProposed'),
  candidate: name,
  round: id,
  measure: id,
  finding: z.enum(['granted', 'refused']),
  score: z.string().min(1).max(64).optional().describe('The result that would count.'),
  reason: reason.optional().describe('Left out by whoever only agrees.'),
})

/** Something about a candidate went to the authentic source of diplomas, to look up what they claim. */
const diplomaLookedUp = z.strictObject({
  event: z.literal('DiplomaLookedUp'),
  candidate: name,
  claim: id,
  with: z.array(z.enum(['given', 'family', 'born', 'national-number'])).min(1),
  reference: entryId.describe('Under which the question went.'),
})

/** Letters about results were kept, and left by mail where there was an address; the entry's `files` name what they were. */
const lettersSent = z.strictObject({
  event: z.literal('LettersSent'),
  round: id,
  of: entryId.describe('The entry that released the results.'),
  letters: z.number().int().min(0),
  mailed: z.number().int().min(0),
})

/** The minutes were drawn up, or drawn up anew; the entry's `files` name their hash. Whoever is named has to agree. */
const minutesDrawnUp = z.strictObject({
  event: z.literal('MinutesDrawnUp'),
  version: count,
  members: z.array(name).min(1),
  size: count.describe('How many entries the record had under the head that the minutes name.'),
})

/** A member agreed with the minutes and signed them, or objected; the entry's `files` name the hash of what they read. */
const minutesAnswered = z.strictObject({
  event: z.literal('MinutesAnswered'),
  version: count,
  answer: z.enum(['agreed', 'objected']),
  remark: z.string().min(1).max(4000).optional(),
})

/** A score as it was given: an exact number, or a named value of the scale. */
const given = z.string().min(1).max(64)
/** What was given on each part that is judged, by its name in the regulation. */
const parts = z.array(z.tuple([id, given]))
/** Free words on each part. */
const notes = z.array(z.tuple([id, z.string().min(1).max(4000)]))
/** Free words. */
const words = z.string().min(1).max(4000)
const judged = { candidate: name, round: id, measure: id }

/** Who judges in a round, and who writes down what they conclude together. */
const assessorsAssigned = z.strictObject({
  event: z.literal('AssessorsAssigned'),
  round: id,
  assessors: z.array(name).min(1),
  chair: name.optional(),
})

/** An assessor locked a form, filled in alone; a later version stands beside the earlier ones. */
const formLocked = z.strictObject({
  event: z.literal('FormLocked'),
  ...judged,
  version: count,
  score: given,
  parts,
  notes: notes.optional(),
  why: words.optional().describe('Why a later version came.'),
})

/** A form of an assessor is not waited for. */
const assessorExcused = z.strictObject({
  event: z.literal('AssessorExcused'),
  round: id,
  candidate: name.optional().describe('Left out: of everybody in the round.'),
  assessor: name,
  reason: words.optional(),
})

/** What those who judge concluded together; the score follows in an entry of its own. */
const resultAgreed = z.strictObject({
  event: z.literal('ResultAgreed'),
  ...judged,
  score: given,
  parts,
  notes: notes.optional(),
  reason: words.optional(),
})

/** The record was exported as a bundle. */
const recordExported = z.strictObject({
  event: z.literal('RecordExported'),
  size: z.number().int().min(0).describe('How many entries the bundle holds.'),
  personal: z.boolean().describe('Whether personal fields were opened in it.'),
})

/** An event that only the record holds. */
export const ownEvent = z.discriminatedUnion('event', [
  regulationAmended,
  outcomesStated,
  personalDataRead,
  ownDataDownloaded,
  roleGranted,
  roleRevoked,
  roleInvitationMade,
  roleInvitationWithdrawn,
  reuseProposed,
  diplomaLookedUp,
  lettersSent,
  minutesDrawnUp,
  minutesAnswered,
  assessorsAssigned,
  formLocked,
  assessorExcused,
  resultAgreed,
  recordExported,
])

/** An event of judging together. */
export const judgingEvent = z.discriminatedUnion('event', [
  assessorsAssigned,
  formLocked,
  assessorExcused,
  resultAgreed,
])

/** An event of judging together. */
export type JudgingEvent = z.infer<typeof judgingEvent>

/** An event that only the record holds. */
export type OwnEvent = z.infer<typeof ownEvent>
/** What a confirmation decided. */
export type OutcomesStated = Extract<OwnEvent, { event: 'OutcomesStated' }>
/** A role in which somebody acts. */
export type ActingRole = z.infer<typeof actingRole>
