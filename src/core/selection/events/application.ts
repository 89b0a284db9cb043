/**
 * Events from applying to the screening of conditions (rules 42–82; policies 1, 2, 8–14).
 *
 * @module
 */

import { z } from 'zod'
import { claim } from '#core/claims/schema.ts'
import { id, localTime } from '#core/regulation/schema/basics.ts'
import { by, day, event, instant, name, reason, roles } from './basics.ts'

/** A request to be tested otherwise because of a disability (rule 182). */
const adjustmentRequest = z.strictObject({ request: z.string().min(1).max(4000) })
/** A request to count an earlier comparable result (rule 185). */
const reuseRequest = z.strictObject({
  round: id,
  measure: id.optional(),
  report: id.optional(),
  taken: day.optional(),
})

/** The regulation was published. */
export const regulationPublished = event('RegulationPublished', {
  regulation: id,
  by: by.optional(),
})

/** Somebody applied. Kept also when late or not in an allowed language: a person confirms that (policies 1, 11). */
export const applicationSubmitted = event('ApplicationSubmitted', {
  candidate: name,
  application: name.optional().describe('Identifier of this submission; unique in the selection.'),
  key: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Idempotency key: the same key is the same submission (policy 9).'),
  received: instant.optional().describe('When the server (or desk) received it; left out: `at`.'),
  channel: z.enum(['online', 'email', 'post']).optional().describe('Left out: online.'),
  postmark: z
    .union([day, z.literal('illegible')])
    .optional()
    .describe('Paper: the day of the postmark (policy 10).'),
  ticket: instant.optional().describe('When the waiting room stamped this person (policy 2).'),
  language: z.string().regex(/^[a-z]{2}$/),
  route: id
    .optional()
    .describe('The route the candidate chooses; may be chosen later (policy 12).'),
  claims: z.array(claim),
  answers: z.record(id, z.string()).optional(),
  attachments: z.array(id).optional().describe('Names of the attachments that came along.'),
  adjustments: z.array(adjustmentRequest).optional(),
  reuse: z.array(reuseRequest).optional(),
})

/** The candidate withdrew: leaves every round and every list (policy 25). */
export const candidateWithdrew = event('CandidateWithdrew', {
  candidate: name,
  reason: reason.optional(),
})

/** The candidate chose the route to be judged by (policy 12). */
export const routeChosen = event('RouteChosen', { candidate: name, route: id })

/** Two applications may be of one person; a person looks (policy 13). */
export const duplicateSuspected = event('DuplicateSuspected', {
  candidates: z.tuple([name, name]),
  by,
})

/** A person settled a suspicion of duplicates. `same` joins nothing by itself: the candidate is asked which one counts. */
export const duplicateSettled = event('DuplicateSettled', {
  candidates: z.tuple([name, name]),
  finding: z.enum(['same', 'different']),
  reason,
  by,
})

/** A message went out that named a day or time (policy 31). */
export const messageSent = event('MessageSent', {
  candidates: z.union([z.array(name).min(1), z.literal('all')]),
  'names-date': z
    .strictObject({
      of: z.string().describe('Path of the rule the date belongs to.'),
      date: z.union([day, localTime]),
    })
    .optional(),
  by,
})

/** A claim was compared with its evidence. */
export const claimVerified = event('ClaimVerified', {
  candidate: name,
  claim: id,
  finding: z.enum(['verified', 'refuted']),
  source: z.enum(['authentic-source', 'document', 'other']).optional(),
  reason: reason.optional(),
  by,
})

/** Claims added or replaced by name after the application: a diploma obtained since, an attest at hiring. */
export const claimsAdded = event('ClaimsAdded', {
  candidate: name,
  claims: z.array(claim).min(1),
  by,
})

/** A person confirmed or concluded differently about one condition. */
export const conditionJudged = event('ConditionJudged', {
  candidate: name,
  condition: id,
  route: id.optional().describe('Left out: on every route.'),
  finding: z.enum(['met', 'not-met']),
  reason,
  by,
})

/** A person concluded about the validity of an application: lateness, language, postmark, a missing attachment. */
export const applicationJudged = event('ApplicationJudged', {
  candidate: name,
  application: name.optional().describe('Which submission; left out: the one that counts now.'),
  point: z.enum(['late', 'language', 'postmark', 'attachment', 'channel']),
  finding: z.enum(['valid', 'invalid']),
  reason,
  by,
})

/** What a person decided about counting an earlier result (rule 186; policy 34). */
export const reuseDecided = event('ReuseDecided', {
  candidate: name,
  round: id,
  measure: id,
  finding: z.enum(['granted', 'refused']),
  score: z
    .union([z.string(), z.number()])
    .optional()
    .describe('The result that counts, when granted.'),
  reason,
  by: z.union([by, z.array(by).min(1)]),
  role: roles,
})
