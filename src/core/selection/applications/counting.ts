/**
 * Which submission counts, and everything a candidate has stated by now (policies 8, 9).
 *
 * The last complete one before the deadline counts; where none was in time, the last one, so that its lateness can be
 * judged. One that a person found late or wrongly posted makes room for an earlier one that was in time. What is added after
 * the screening was decided concerns hiring only.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Candidate, Submission } from '../state.ts'
import { timelinessJudged } from './timeliness.ts'

/** The submission that counts; undefined when nothing was submitted. */
export function counting(regulation: Regulation, candidate: Candidate): Submission | undefined {
  const { submissions } = candidate
  if (submissions.length < 2) return submissions[0]
  return (
    submissions.findLast((one) => timelinessJudged(regulation, candidate, one) !== 'late') ??
    submissions.at(-1)
  )
}

/**
 * What the candidate states for the screening: the submission's claims, and beside them those added before it was decided.
 * What was stated first stays, so that adding never takes anything away; a person who finds a claim untrue says so.
 */
export function claimsOf(candidate: Candidate, submission: Submission): readonly Claim[] {
  const { added } = candidate
  return added === undefined ? submission.event.claims : [...submission.event.claims, ...added]
}

/** What the candidate states for hiring: everything, the latest of each name. */
export function claimsAtHiring(candidate: Candidate, submission: Submission): readonly Claim[] {
  return withAdded(withAdded(submission.event.claims, candidate.added), candidate.addedLater)
}

function withAdded(
  claims: readonly Claim[],
  added: readonly Claim[] | undefined,
): readonly Claim[] {
  if (added === undefined || added.length === 0) return claims
  const replaced = new Set(added.map(({ claim }) => claim))
  return [...claims.filter(({ claim }) => !replaced.has(claim)), ...added]
}

/** Whether two submissions say the same: a double click or a second tab (policy 9). */
export function isSameContent(a: Submission['event'], b: Submission['event']): boolean {
  return content(a) === content(b)
}

/** Everything but when it came and under which name. */
function content({ candidate, claims, language, ...event }: Submission['event']): string {
  const { answers, attachments, adjustments, reuse, route, channel, postmark } = event
  const more = [answers ?? {}, attachments ?? [], adjustments ?? [], reuse ?? []]
  return JSON.stringify([candidate, claims, language, more, route, channel ?? 'online', postmark])
}
