/**
 * What another decision changes: who comes in and who falls out (policy 23). Totals and places that change while the outcome stays
 * are not looked at.
 *
 * @module
 */

import type { Assessment } from '../state.ts'

/** Names, each list in their own order. */
export interface Changes {
  readonly comesIn: readonly string[]
  readonly fallsOut: readonly string[]
}

/** Who goes on or passed by one assessment and not by the other. */
export function changesBetween(
  before: Assessment | undefined,
  after: Assessment | undefined,
): Changes {
  const [wasIn, willBeIn] = [goingOn(before), goingOn(after)]
  return {
    comesIn: [...willBeIn].filter((name) => !wasIn.has(name)).toSorted(),
    fallsOut: [...wasIn].filter((name) => !willBeIn.has(name)).toSorted(),
  }
}

function goingOn(assessment: Assessment | undefined): ReadonlySet<string> {
  const names = [...(assessment?.outcomes ?? [])]
    .filter(([, { code }]) => code === 'goes-on' || code === 'passed')
    .map(([name]) => name)
  return new Set(names)
}
