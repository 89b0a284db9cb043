/**
 * What somebody has to judge, and how far everybody is; by number, in an order that says nothing about anybody.
 *
 * @module
 */

import { roundOf } from '#core/selection/in-force.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { judgementsBegun } from '#persistence/desk/judging.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { knowsColleagues } from '../colleagues.ts'
import { isClosedTo } from '../conflicts/closed.ts'
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
import { mayAgree } from './discussion.ts'
import { standingScore } from './may.ts'
import { type Sheet, sheetsOf } from './sheet.ts'
import { type Judged, type Tableau, tableauOf } from './tableau.ts'
import {
  assignedIn,
  awaited,
  countingForms,
  isBarred,
  judgedNow,
  judgingStill,
  stillToLock,
} from './who.ts'

interface Looked {
  readonly place: DeskPlace
  readonly tableau: Tableau
  readonly me: string | undefined
  /** Forms that the actor began. */
  readonly begun: ReadonlySet<string>
  readonly page: number
}

/** The board of the actor. */
export async function judgingBoardOf(
  means: DeskMeans,
  place: DeskPlace,
  page = 1,
): Promise<JudgingBoard> {
  const { actor, name, regulation } = place
  const { account } = actor
  const tableau = await tableauOf(means, name)
  const { me, begun } = await inTransaction(means.store.database, { account }, async (work) => ({
    me: await knownActorIn(work, name, account),
    begun: await judgementsBegun(work, name, account),
  }))
  const looked = { place, tableau, me, begun: new Set(begun.map(keyOf)), page }
  const rounds = regulation.rounds.flatMap(({ round }) => {
    const line = roundLine(looked, round)
    return line === undefined ? [] : [line]
  })
  const totals = rounds.flatMap(({ measures }) => measures.map(({ total }) => total))
  return { rounds, page, pages: Math.max(1, Math.ceil(Math.max(0, ...totals) / A_PAGE)) }
}

/** Whether the actor watches over those who judge: whoever may know which colleague did what, and runs or audits the selection. */
export function watchesJudging({ roles, may }: Pick<DeskPlace, 'roles' | 'may'>): boolean {
  return may('read-record') && knowsColleagues(roles)
}

/** How many forms the actor has still to lock. */
export function toJudge({ rounds }: JudgingBoard): number {
  const counts = rounds.flatMap(({ measures }) => measures.map((one) => one.toJudge))
  return counts.reduce((sum, count) => sum + count, 0)
}

function roundLine(looked: Looked, name: string): JudgingRound | undefined {
  const { selection, regulation, actor } = looked.place
  const round = roundOf(regulation, name)
  const sheets = round === undefined ? [] : sheetsOf(round)
  if (round === undefined || sheets.length === 0) return undefined
  const candidates = judgedNow(selection, regulation, name).map((one) => one.candidate)
  if (candidates.length === 0) return undefined
  const assigned = assignedIn(looked.tableau, round)
  const isMine = assigned.some(({ account }) => account === actor.account)
  if (!isMine && !watchesJudging(looked.place)) return undefined
  const { tableau, me } = looked
  const assessors = judgingStill(selection, round, assigned)
  const chair = tableau.assigned.get(name)?.event.chair
  return {
    round,
    isMine,
    tooFew: tooFewOf(round, assessors),
    mayAgree: mayAgree(tableau, looked.place.roles, { round: name, me }),
    accounts: assessors.map(({ account }) => account),
    assessors: assessors.map(({ name: called, actor: own }) => ({
      name: called,
      isChair: own !== undefined && own === chair,
    })),
    measures: sheets.map((sheet) => measureOf(looked, sheet, { candidates, isMine })),
  }
}

/** What the actor has still to judge first, then by number. */
function measureOf(
  looked: Looked,
  sheet: Sheet,
  { candidates, isMine }: { readonly candidates: readonly string[]; readonly isMine: boolean },
): JudgingMeasure {
  const { round, measure } = sheet
  const all = candidates
    .filter((candidate) => !isClosedTo(looked.place, candidate))
    .map((candidate) => ({ round: round.round, measure, candidate }))
  const isOpen = (judged: Judged): boolean => OPEN.has(ownState(looked, judged, isMine))
  const open = isMine ? all.filter(isOpen) : []
  const still = new Set(open.map(({ candidate }) => candidate))
  const rest = all.filter(({ candidate }) => !still.has(candidate))
  const from = (looked.page - 1) * A_PAGE
  const shown = [...open.toSorted(byNumber), ...rest.toSorted(byNumber)].slice(from, from + A_PAGE)
  return {
    sheet,
    lines: shown.map((judged) => lineOf(looked, sheet, { judged, isMine })),
    total: all.length,
    toJudge: open.length,
    toDiscuss: all
      .filter((judged) => isToDiscuss(looked, sheet, { judged, isMine }))
      .map(({ candidate }) => candidate)
      .toSorted(),
    awaited: awaitedOn(looked, sheet, all),
  }
}

/** Whose forms keep a discussion waiting, for who enters what is agreed or watches over it. */
function awaitedOn(
  { tableau, place, me }: Looked,
  { round }: Sheet,
  all: readonly Judged[],
): JudgingMeasure['awaited'] {
  const isTold = watchesJudging(place) || mayAgree(tableau, place.roles, { round: round.round, me })
  if (!isTold) return []
  const open = all.filter((judged) => standingScore(place.selection, judged) === undefined)
  return assignedIn(tableau, round)
    .filter(({ account }) => account !== place.actor.account)
    .map(({ name, actor }) => ({
      name,
      count: stillToLock(tableau, place.selection, actor, open),
    }))
    .filter(({ count }) => count > 0)
}

const OPEN: ReadonlySet<OwnState> = new Set(['to-judge', 'begun'])

/** How many candidates of each measure a page lists. */
const A_PAGE = 50

function byNumber(a: Judged, b: Judged): number {
  return a.candidate < b.candidate ? -1 : Number(a.candidate > b.candidate)
}

interface Line {
  readonly judged: Judged
  readonly isMine: boolean
}

function lineOf(looked: Looked, { round }: Sheet, { judged, isMine }: Line): JudgingLine {
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
    isOpen: isOpen && !OPEN.has(own),
    hasResult: standingScore(place.selection, judged) !== undefined,
  }
}

/**
 * Whether a discussion can be held now. While a round is frozen only a score that is void is looked at again: the others stand
 * until what changes is confirmed.
 */
function isToDiscuss(looked: Looked, sheet: Sheet, line: Line): boolean {
  const { tableau, place, me } = looked
  const { judged } = line
  if (tableau.formsOf(judged).length === 0 || isBarred(place.selection, judged, me)) return false
  if (standingScore(place.selection, judged) !== undefined) return false
  return lineOf(looked, sheet, line).isOpen
}

function ownState(
  { place, tableau, me, begun }: Looked,
  judged: Judged,
  isMine: boolean,
): OwnState {
  if (!isMine || isBarred(place.selection, judged, me)) return 'not-mine'
  if (tableau.formsOf(judged).some(({ by }) => by === me)) return 'locked'
  if (standingScore(place.selection, judged) !== undefined) return 'not-mine'
  return begun.has(keyOf(judged)) ? 'begun' : 'to-judge'
}

function keyOf({ round, measure, candidate }: Judged): string {
  return `${round}/${measure}/${candidate}`
}
