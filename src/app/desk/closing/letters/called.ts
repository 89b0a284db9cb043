/**
 * Who goes on: by the outcome of the round, or because they were called into the next round afterwards, when somebody dropped out.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundAfter } from '#core/selection/in-force.ts'
import type { Candidate, Outcome, Selection } from '#core/selection/state.ts'
import type { Text } from '#core/values/text.ts'

/** Everybody who was called into the round after this one. */
export function calledFrom(
  { rounds }: Pick<Selection, 'rounds'>,
  regulation: Regulation,
  round: string,
): ReadonlySet<string> {
  const next = roundAfter(regulation, round)
  return new Set(next === undefined ? [] : roundState(rounds, next.round).brought.keys())
}

/** What somebody is told who was called. */
export const CALLED: Text = {
  nl: 'je wordt alsnog opgeroepen voor de volgende ronde',
  en: 'you are called to the next round after all',
}

const ONWARD: ReadonlySet<Outcome['code']> = new Set(['goes-on', 'passed'])

/** Whether somebody was called although the outcome of the round did not let them go on. */
export function isCalled(
  { code }: Outcome,
  { candidate }: Pick<Candidate, 'candidate'>,
  called: ReadonlySet<string>,
): boolean {
  return !ONWARD.has(code) && called.has(candidate)
}

/** Whether somebody goes on, or passed, and did not withdraw. */
export function isOnward(
  outcome: Outcome,
  candidate: Pick<Candidate, 'candidate' | 'withdrawn'>,
  called: ReadonlySet<string>,
): boolean {
  if (candidate.withdrawn !== undefined) return false
  return ONWARD.has(outcome.code) || isCalled(outcome, candidate, called)
}
