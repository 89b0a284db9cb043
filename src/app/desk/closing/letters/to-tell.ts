/**
 * Whom a release tells something: everybody who was told nothing about the round yet, and everybody for whom what was told no
 * longer holds because the decision was corrected.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { current } from '#core/selection/in-force.ts'
import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { eachIn } from '../each.ts'
import { calledFrom, isCalled } from './called.ts'
import { type ToldThen, toldOf } from './told.ts'

/** Somebody to be told. */
export interface ToTell {
  readonly candidate: Candidate
  readonly told: string
  /** What else was told about this round before, and when. */
  readonly before: ToldThen | undefined
}

/** What was told before, by candidate. */
export type ToldBefore = ReadonlyMap<string, ToldThen>

/** Everybody to be told, in the order of the outcomes. */
export function toTell(
  selection: Pick<Selection, 'roll' | 'rounds' | 'versions' | 'last' | 'calls'>,
  { round, state: { decided } }: RoundStanding,
  before: ToldBefore,
): readonly ToTell[] {
  const found: ToTell[] = []
  if (decided === undefined) return found
  const regulation = current(selection)
  const called = calledFrom(selection, regulation, round)
  eachIn(selection.roll, decided.outcomes, (candidate, outcome) => {
    if (candidate.erased !== undefined) return
    const isCalledNow = isCalled(outcome, candidate, called)
    if (isCalledNow && wasToldSince(selection, regulation, round, candidate)) return
    const told = toldOf(outcome, decided, isCalledNow)
    const last = before.get(candidate.candidate)
    if (last?.told === told) return
    found.push({ candidate, told, before: last })
  })
  return found
}

/** Whoever was told since what became of them in a later round is not told any more that they were called to it. */
function wasToldSince(
  { calls }: Pick<Selection, 'calls'>,
  { rounds }: Regulation,
  name: string,
  { candidate, released }: Candidate,
): boolean {
  const call = calls.findLast(({ candidates }) => candidates.includes(candidate))
  const since = call === undefined ? '' : dayInBrussels(call.at)
  const place = rounds.findIndex(({ round }) => round === name)
  return rounds.slice(place + 1).some(({ round }) => (released?.[round] ?? '') > since)
}
