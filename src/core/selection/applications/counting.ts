/**
 * Which submission counts, and everything a candidate has stated by now (policies 8, 9).
 *
 * The last complete one before the deadline counts; where none was in time, the last one, so that its lateness can be
 * judged. Claims added later replace those of the same name.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Candidate, Submission } from '../state.ts'
import { timeliness } from './timeliness.ts'

/** The submission that counts; undefined when nothing was submitted. */
export function counting(regulation: Regulation, candidate: Candidate): Submission | undefined {
  const { submissions } = candidate
  if (submissions.length < 2) return submissions[0]
  return (
    submissions.findLast((one) => timeliness(regulation, candidate, one) !== 'late') ??
    submissions.at(-1)
  )
}

/** What the candidate states now: the submission's claims and those added since. */
export function claimsOf(candidate: Candidate, submission: Submission): readonly Claim[] {
  const { added } = candidate
  if (added === undefined || added.length === 0) return submission.event.claims
  const replaced = new Set(added.map(({ claim }) => claim))
  return [...submission.event.claims.filter(({ claim }) => !replaced.has(claim)), ...added]
}

/** Whether two submissions say the same: a double click or a second tab (policy 9). */
export function isSameContent(a: Submission['event'], b: Submission['event']): boolean {
  return content(a) === content(b)
}

function content({ claims, answers, attachments, language, route }: Submission['event']): string {
  return JSON.stringify([claims, answers ?? {}, attachments ?? [], language, route ?? ''])
}
