/**
 * Whom a release tells something: everybody who was told nothing about the round yet, and everybody for whom what was told no
 * longer holds because the decision was corrected.
 *
 * @module
 */

import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import type { Day } from '#core/values/day.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { eachIn } from '../each.ts'
import { toldOf } from './told.ts'

/** Somebody to be told. */
export interface ToTell {
  readonly candidate: Candidate
  readonly told: string
  /** When something else was told about this round. */
  readonly replaces: Day | undefined
}

/** What was told before, by candidate. */
export type ToldBefore = ReadonlyMap<string, { readonly told: string; readonly created: Instant }>

/** Everybody to be told, in the order of the outcomes. */
export function toTell(
  { roll }: Pick<Selection, 'roll'>,
  { round, state: { decided } }: RoundStanding,
  before: ToldBefore,
): readonly ToTell[] {
  const found: ToTell[] = []
  if (decided === undefined) return found
  eachIn(roll, decided.outcomes, (candidate, outcome) => {
    if (candidate.erased !== undefined) return
    const told = toldOf(outcome, decided)
    const last = before.get(candidate.candidate)
    if (last?.told === told) return
    const on = candidate.released?.[round]
    const replaces = last === undefined ? on : dayInBrussels(last.created)
    found.push({ candidate, told, replaces })
  })
  return found
}
