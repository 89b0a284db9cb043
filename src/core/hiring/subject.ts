/**
 * For whom a hiring rule is asked, and the first rule of a list that applies to them.
 *
 * A list is read from the top. A rule for another route is passed over, and so is one whose `when` is not met. A rule whose
 * `when` is undecided stops the reading: which rule holds is then undecided too, and says what is missing.
 *
 * @module
 */

import { type Requirement } from '#core/eligibility/requirement.ts'
import { type CandidateFile } from '#core/eligibility/file.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { standpointAtHiring } from '#core/eligibility/reference-date.ts'
import { type Text } from '#core/values/text.ts'

/** A candidate's file with the route by which they come in. */
export interface Subject {
  readonly file: CandidateFile
  readonly route: string
}

/** A rule of a list, with its path and, compiled, for whom it holds. */
export interface Ruled<Rule> {
  readonly path: string
  readonly rule: Rule
  readonly routes: readonly string[]
  readonly when: Requirement | undefined
}

/** The rule that applies, or why none can be named. */
export type Applicable<Rule> =
  | {
      readonly state: 'applies'
      readonly rule: string
      readonly says: Text
      readonly content: Rule
      readonly because: Reason | undefined
    }
  | {
      readonly state: 'undecided'
      readonly rule: string
      readonly says: Text
      readonly because: Reason
    }
  | { readonly state: 'none' }

/** The first rule of a list that applies. */
export function firstThatApplies<Rule extends { readonly says: Text }>(
  rules: readonly Ruled<Rule>[],
  { file, route }: Subject,
): Applicable<Rule> {
  const at = standpointAtHiring(file, route)
  for (const { path, rule, routes, when } of rules) {
    if (!routes.includes(route)) continue
    const because = when?.explain(file, at)
    if (because?.verdict === 'not-met') continue
    if (because?.verdict === 'undecided') {
      return { state: 'undecided', rule: path, says: rule.says, because }
    }
    return { state: 'applies', rule: path, says: rule.says, content: rule, because }
  }
  return { state: 'none' }
}
