/**
 * What somebody has to judge, and how far everybody is; by number, in an order that says nothing about anybody.
 *
 * @module
 */

import { roundOf } from '#core/selection/in-force.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { judgementsBegun } from '#persistence/desk/judging.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { tooFewOf } from './assign.ts'
import type {
  JudgingBoard,
  JudgingLine,
  JudgingMeasure,
  JudgingRound,
  OwnState,
} from './judging.ts'
import { isSettled } from './may.ts'
import { type Sheet, sheetsOf } from './sheet.ts'
import { type Judged, type Tableau, tableauOf } from './tableau.ts'
import { assignedIn, awaited, countingForms, isBarred, judgedNow } from './who.ts'

interface Looked {
  readonly place: DeskPlace
  readonly tableau: Tableau
  readonly me: string | undefined
  /** Forms that the actor began. */
  readonly begun: ReadonlySet<string>
}

/** The board of the actor. */
export async function judgingBoardOf(means: DeskMeans, place: DeskPlace): Promise<JudgingBoard> {
  const { actor, name, regulation } = place
  const { account } = actor
  const tableau = await tableauOf(means, name)
  const { me, begun } = await inTransaction(means.store.database, { account }, async (work) => ({
    me: await knownActorIn(work, name, account),
    begun: await judgementsBegun(work, name, account),
  }))
  const looked = { place, tableau, me, begun: new Set(begun.map(keyOf)) }
  return {
    rounds: regulation.rounds.flatMap(({ round }) => {
      const line = roundLine(looked, round)
      return line === undefined ? [] : [line]
    }),
  }
}

/** How many forms the actor has still to lock. */
export function toJudge({ rounds }: JudgingBoard): number {
  const lines = rounds.flatMap(({ measures }) => measures.flatMap((one) => one.lines))
  return lines.filter(({ own }) => own === 'to-judge' || own === 'begun').length
}

function roundLine(looked: Looked, name: string): JudgingRound | undefined {
  const { selection, regulation, actor, may } = looked.place
  const round = roundOf(regulation, name)
  const sheets = round === undefined ? [] : sheetsOf(round)
  if (round === undefined || sheets.length === 0) return undefined
  const candidates = judgedNow(selection, regulation, name).map((one) => one.candidate)
  if (candidates.length === 0) return undefined
  const assessors = assignedIn(looked.tableau, round)
  const isMine = assessors.some(({ account }) => account === actor.account)
  if (!isMine && !may('run-round')) return undefined
  const chair = looked.tableau.assigned.get(name)?.event.chair
  return {
    round,
    isMine,
    tooFew: tooFewOf(round, assessors),
    assessors: assessors.map(({ name: called, actor: own }) => ({
      name: called,
      isChair: own !== undefined && own === chair,
    })),
    measures: sheets.map((sheet) => measureOf(looked, sheet, { candidates, isMine })),
  }
}

function measureOf(
  looked: Looked,
  sheet: Sheet,
  { candidates, isMine }: { readonly candidates: readonly string[]; readonly isMine: boolean },
): JudgingMeasure {
  const { round, measure } = sheet
  const lines = candidates
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((candidate) => ({ round: round.round, measure, candidate }))
    .filter(({ candidate }) => !isClosedTo(looked, candidate))
    .map((judged) => lineOf(looked, sheet, { judged, isMine }))
  return { sheet, lines }
}

function lineOf(
  looked: Looked,
  { round }: Sheet,
  { judged, isMine }: { readonly judged: Judged; readonly isMine: boolean },
): JudgingLine {
  const { tableau, place } = looked
  const locked = countingForms(tableau, place.selection, judged)
  const waiting = awaited(tableau, place.selection, round, judged)
  const own = ownState(looked, judged, isMine)
  const isOpen = locked.length > 0 && waiting.length === 0
  return {
    candidate: judged.candidate,
    own,
    locked: locked.length,
    of: locked.length + waiting.length,
    isOpen: isOpen && (own === 'not-mine' || own === 'locked'),
    hasResult: isSettled(place.selection, judged),
  }
}

function ownState(
  { place, tableau, me, begun }: Looked,
  judged: Judged,
  isMine: boolean,
): OwnState {
  if (!isMine || isBarred(place.selection, judged, me)) return 'not-mine'
  if (tableau.formsOf(judged).some(({ by }) => by === me)) return 'locked'
  if (isSettled(place.selection, judged)) return 'not-mine'
  return begun.has(keyOf(judged)) ? 'begun' : 'to-judge'
}

/** Whoever judges does not see there whom a conflict closes to them. */
function isClosedTo({ place, me }: Looked, candidate: string): boolean {
  return me !== undefined && place.selection.conflicts.get(candidate)?.has(me) === true
}

function keyOf({ round, measure, candidate }: Judged): string {
  return `${round}/${measure}/${candidate}`
}
