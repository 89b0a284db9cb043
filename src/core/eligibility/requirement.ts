/**
 * A requirement ready to be judged: its verdict alone, quickly, or the whole reason. Both come from the same compiled
 * parts, so that they cannot disagree.
 *
 * @module
 */

import { type Day } from '#core/values/day.ts'
import { type CandidateFile } from './file.ts'
import { type Reason } from './reason.ts'
import { type Verdict } from './verdict.ts'

/** The standpoint from which a requirement is judged. */
export interface Standpoint {
  /** The reference date; `undefined` while the day of hiring is not known. */
  readonly day: Day | undefined
  /** The reference date is not before this day, known or not. */
  readonly notBefore: Day
  /** The route for which it is judged. */
  readonly route: string
}

/** Something a file meets or not. */
export interface Requirement {
  readonly verdict: (file: CandidateFile, at: Standpoint) => Verdict
  readonly explain: (file: CandidateFile, at: Standpoint) => Reason
}
