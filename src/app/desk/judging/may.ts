/**
 * Whether somebody may fill in a form about a candidate now.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { measured } from '#core/selection/measured.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Rational } from '#core/values/rational.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type DeskRefusal, plainly } from '../refusal.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { Judged, Tableau } from './tableau.ts'
import { assignedIn, isBarred, judgedNow } from './who.ts'

/** A selection in which is judged, at a moment. */
export interface JudgingScene {
  readonly selection: Selection
  readonly regulation: Regulation
  readonly tableau: Tableau
}

/** What is judged, of a candidate who can be judged now. */
export function judgedSheet(
  { selection, regulation }: Omit<JudgingScene, 'tableau'>,
  { round: name, measure, candidate }: Judged,
): Result<Sheet, DeskRefusal> {
  const round = roundOf(regulation, name)
  const sheet = round === undefined ? undefined : sheetOf(round, measure)
  if (sheet === undefined) return refuse(plainly('not-judged'))
  const isThere = judgedNow(selection, regulation, name).some((one) => one.candidate === candidate)
  return isThere ? accept(sheet) : refuse(plainly('not-judging-now'))
}

/** The sheet of a form that the account may fill in now. */
export function formFor(
  scene: JudgingScene,
  judged: Judged,
  account: string,
): Result<Sheet, DeskRefusal> {
  const found = judgedSheet(scene, judged)
  if (!found.ok) return found
  const { selection, tableau } = scene
  const me = assignedIn(tableau, found.value.round).find((one) => one.account === account)
  if (me === undefined) return refuse(plainly('not-assigned'))
  if (isBarred(selection, judged, me.actor)) return refuse(plainly('unknown-candidate'))
  return isSettled(selection, judged) ? refuse(plainly('result-agreed')) : found
}

/**
 * Whether a result stands and nobody has to look at it again: there is a score, it is not void, and the round is not frozen.
 */
export function isSettled(selection: Selection, judged: Judged): boolean {
  const isFrozen = roundState(selection.rounds, judged.round).touched !== undefined
  return !isFrozen && standingScore(selection, judged) !== undefined
}

/** The score that stands; undefined where there is none, or it is void. */
export function standingScore(
  { candidates }: Selection,
  { round, measure, candidate }: Judged,
): Rational | undefined {
  const score = candidates.get(candidate)?.scores?.[measured(round, measure)]
  return score === undefined || score.void === true ? undefined : score.value
}
