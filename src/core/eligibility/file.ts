/**
 * A candidate's file as the conditions see it: what was claimed, what was found out about it, and what people judged.
 *
 * A claim is taken as stated until somebody looked: `verified` keeps it, `refuted` makes it count as absent. A judgement
 * about a condition stands above what the rules conclude, and both are shown (policy 22).
 *
 * @module
 */

import { type Claim, type ClaimKind, type ClaimOf } from '#core/claims/schema.ts'
import { type Day } from '#core/values/day.ts'
import { type Verdict } from './verdict.ts'

/** How far a claim is proven: as stated, found true, or found untrue. */
export type Evidence = 'claimed' | 'verified' | 'refuted'

/** What a person concluded about a condition, with a coded reason. */
export interface Judgement {
  /** The condition, admission condition or question judged, by its name. */
  readonly condition: string
  /** Holds for this route only; left out: for every route. */
  readonly route?: string | undefined
  readonly finding: Verdict
  readonly reason: string
  readonly by: string
}

/** What the selection itself knows about a candidate on hiring, by the name a judgement has for it under `known`. */
export interface Known {
  /** Passed by decision, by minutes that are signed where the regulation has minutes (rule 157). */
  readonly passed: Verdict
}

/** Everything the conditions may look at for one candidate. */
export interface CandidateFile {
  readonly claims: readonly Claim[]
  /** The day of the submission that counts (policy 8). */
  readonly appliedOn: Day
  /** What a person found out about a claim, by the claim's name. */
  readonly evidence: ReadonlyMap<string, 'verified' | 'refuted'>
  /** In the order in which they were recorded: of two about the same, the later one holds. */
  readonly judgements: readonly Judgement[]
  /** The day of hiring, transfer or promotion, once it is known. */
  readonly hiredOn?: Day | undefined
  /** Left out before hiring: the selection answers nothing itself then. */
  readonly known?: Known | undefined
  /** The route the candidate chose (policy 12). */
  readonly chosenRoute?: string | undefined
}

/** How far `claim` is proven. */
export function evidenceOf(file: CandidateFile, claim: Claim): Evidence {
  if (file.evidence.size === 0) return 'claimed'
  return file.evidence.get(claim.claim) ?? 'claimed'
}

/** Whether `claim` is of this kind. */
export function isOfKind<Kind extends ClaimKind>(claim: Claim, kind: Kind): claim is ClaimOf<Kind> {
  return claim.kind === kind
}

/** The judgement that holds about a condition or question on a route. */
export function judgementOf(
  file: CandidateFile,
  condition: string,
  route: string,
): Judgement | undefined {
  if (file.judgements.length === 0) return undefined
  return file.judgements.findLast(
    (judgement) =>
      judgement.condition === condition &&
      (judgement.route === undefined || judgement.route === route),
  )
}
