/**
 * Who judges whom: those whose role the regulation names for the round, or those whom a selector assigned; never somebody with
 * a conflict of interest (policy 29). And whose turn it is.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { absenceEffect } from '#core/selection/outcomes/absence.ts'
import { isDecidedFor, leftBefore, participants } from '#core/selection/outcomes/participants.ts'
import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import type { Assessor, Judged, Judging, LockedForm, Tableau } from './tableau.ts'

/**
 * Who judges in a round: in the order of their names. Where nobody was assigned, those whose role the regulation names; of
 * selectors only where nobody else is named, since whoever judges cannot confirm (policy 22).
 */
export function assignedIn({ staff, assigned }: Tableau, round: Round): readonly Assessor[] {
  const named = assigned.get(round.round)?.event.assessors
  if (named === undefined) {
    const roles = new Set<string>(round.assessors.map(({ role }) => role))
    const isNamed = (one: Assessor): boolean => one.roles.some((role) => roles.has(role))
    const others = staff.filter((one) => isNamed(one) && !one.roles.includes('selector'))
    return others.length > 0 ? others : staff.filter(isNamed)
  }
  return staff.filter(({ actor }) => actor !== undefined && named.includes(actor))
}

/** Whether a conflict of interest keeps somebody from judging a candidate in a round. */
export function isBarred(
  selection: Selection,
  { round, candidate }: Pick<Judged, 'round' | 'candidate'>,
  actor: string | undefined,
): boolean {
  if (actor === undefined) return false
  const isExcluded = roundState(selection.rounds, round).excluded?.has(actor) === true
  return isExcluded || selection.conflicts.get(candidate)?.has(actor) === true
}

/** Those of them who judge in a round: without whoever has to judge nobody there any more, by a conflict that came out afterwards. */
export function judgingStill(
  { rounds }: Pick<Selection, 'rounds'>,
  { round }: Round,
  assessors: readonly Assessor[],
): readonly Assessor[] {
  const { excluded } = roundState(rounds, round)
  if (excluded === undefined) return assessors
  return assessors.filter(({ actor }) => actor === undefined || !excluded.has(actor))
}

/** The last form of each who judged, without those that a conflict of interest made void; in the order of locking. */
export function countingForms(
  judging: Judging,
  selection: Selection,
  judged: Judged,
): readonly LockedForm[] {
  const last = new Map<string, LockedForm>()
  for (const form of judging.formsOf(judged)) {
    if (!isBarred(selection, judged, form.by)) last.set(form.by, form)
  }
  return [...last.values()]
}

/** Those who still have to lock their form before anybody sees another's. */
export function awaited(
  tableau: Tableau,
  selection: Selection,
  round: Round,
  judged: Judged,
): readonly Assessor[] {
  const locked = new Set(countingForms(tableau, selection, judged).map(({ by }) => by))
  return assignedIn(tableau, round).filter(
    ({ actor }) =>
      !isBarred(selection, judged, actor) &&
      (actor === undefined || (!locked.has(actor) && !isExcused(tableau, judged, actor))),
  )
}

/** How many of these forms somebody has still to lock. */
export function stillToLock(
  judging: Judging,
  selection: Selection,
  actor: string | undefined,
  open: readonly Judged[],
): number {
  if (actor === undefined) return open.length
  return open.filter(
    (judged) =>
      !judging.formsOf(judged).some(({ by }) => by === actor) &&
      !isBarred(selection, judged, actor) &&
      !isExcused(judging, judged, actor),
  ).length
}

/** Whether the form of somebody is not waited for. */
export function isExcused({ excused }: Judging, judged: Judged, actor: string): boolean {
  return excused.some(
    ({ event: { round, candidate, assessor } }) =>
      assessor === actor &&
      round === judged.round &&
      (candidate === undefined || candidate === judged.candidate),
  )
}

/**
 * Who can be judged in a round now. A round that is held together with an earlier one is judged with it, before that one is
 * decided (rule 119).
 */
export function judgedNow(
  selection: Selection,
  regulation: Regulation,
  name: string,
): readonly Candidate[] {
  const round = roundOf(regulation, name)
  const standing = standingOfRound(selection, name)
  if (round === undefined || standing === undefined || round.kind === 'eligibility') return []
  const { progress, state } = standing
  if (progress === 'waiting') {
    const beside = round['held-with']
    return beside === undefined || standing.waitsFor !== beside
      ? []
      : judgedNow(selection, regulation, beside)
  }
  if (progress === 'closed' || progress === 'decided') return []
  return participants(selection, regulation, name).filter(
    (candidate) =>
      candidate.withdrawn === undefined &&
      candidate.erased === undefined &&
      !leftBefore(state, candidate) &&
      (progress === 'frozen' || !isDecidedFor(state, candidate)) &&
      isPresent(round, candidate, selection),
  )
}

/** Did not stay away, or may come to another session. */
function isPresent(round: Round, candidate: Candidate, { choices }: Selection): boolean {
  const effect = absenceEffect(round, candidate, choices)
  return effect === 'none' || effect === 'another-session'
}
