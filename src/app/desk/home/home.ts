/**
 * The first page of the desk: every selection in which somebody has a role, with what is due, what waits for whom and what is
 * late.
 *
 * @module
 */

import type { Ended } from '#core/selection/ended.ts'
import type { Role } from '#core/regulation/schema/basics.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Instant } from '#core/values/instant.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import { selectionsOfAccount } from '#persistence/desk/selections.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor, StaffRole } from '../../access/actor.ts'
import { type ListEnding, type OfferEnding, listsEnding, offersEnding } from '../announcing/due.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type PointView, type RoundView, overviewOf } from '../overview/overview.ts'
import type { DueStep } from '../overview/due.ts'
import { type Waiting, waitingIn } from '../overview/waiting.ts'
import { type DeskPlace, type Worker, deskPlace } from '../place.ts'
import { plainly } from '../refusal.ts'

/** Everything that needs somebody. */
export interface HomeView {
  /** Those that run first, the newest closing date on top; those that are over behind. */
  readonly selections: readonly SelectionLine[]
}

/** One selection on the first page. */
export interface SelectionLine {
  readonly selection: string
  readonly title: Text
  readonly authority: string
  readonly regulation: Regulation
  readonly closes: Instant
  /** The last day on which one may apply. */
  readonly closing: string
  readonly isOpen: boolean
  readonly applicants: number
  readonly roles: readonly StaffRole[]
  readonly may: DeskPlace['may']
  /** The round that is on. */
  readonly round: RoundView | undefined
  /** The rounds with which something can be done now. */
  readonly ready: readonly RoundView[]
  /** What waits for one of the roles of the actor. */
  readonly mine: readonly PointView[]
  /** How many points wait for others, by the roles that own them. */
  readonly others: ReadonlyMap<Role, number>
  /** What waits for the actor, or for others, beside the points of the rules. */
  readonly waiting: Waiting
  readonly due: readonly DueStep[]
  /** Lists that end soon, and offers that wait for an answer; only for who works with them. */
  readonly lists: readonly ListEnding[]
  readonly offers: readonly OfferEnding[]
  readonly ended: Ended | undefined
}

/** Everything that waits for the actor; refused to whoever has no role anywhere. */
export async function homeOf(means: DeskMeans, actor: Actor): Answer<HomeView> {
  if (actor.kind === 'anybody' || actor.assignments.length === 0) {
    return refuse(plainly('not-allowed'))
  }
  const names = await inTransaction(means.store.database, { account: actor.account }, (work) =>
    selectionsOfAccount(work, actor.assignments),
  )
  const lines: SelectionLine[] = []
  for (const selection of names) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each may have to be read from its record
    const line = await lineOf(means, actor, selection)
    if (line !== undefined) lines.push(line)
  }
  return accept({ selections: lines.toSorted(byUrgency) })
}

async function lineOf(
  means: DeskMeans,
  actor: Worker,
  selection: string,
): Promise<SelectionLine | undefined> {
  const found = await deskPlace(means, { actor, selection, action: 'read-selection' })
  if (!found.ok) return undefined
  const { value: place } = found
  return {
    ...drawn(place, await waitingIn(means, place)),
    ...endingsFor(place, means.listExpiryDays),
  }
}

function endingsFor(
  { selection, regulation, now, may }: DeskPlace,
  days: number,
): Pick<SelectionLine, 'lists' | 'offers'> {
  return {
    lists: may('run-lists') ? listsEnding(selection, regulation, now, days) : [],
    offers: may('make-offer') ? offersEnding(selection, now, Number.POSITIVE_INFINITY) : [],
  }
}

function drawn(place: DeskPlace, waiting: Waiting): Omit<SelectionLine, 'lists' | 'offers'> {
  const { name, regulation, now, roles, may } = place
  const { applicants, rounds, points, steps, ended } = overviewOf(place)
  const { title, authority, closes, closing } = vacancyOf(regulation)
  return {
    selection: name,
    title,
    authority: authority.name,
    regulation,
    closes,
    closing,
    isOpen: now < closes,
    applicants,
    roles,
    may,
    round: rounds.find(({ progress }) => progress !== 'decided'),
    ready: ended === undefined ? rounds.filter(({ next }) => next !== undefined) : [],
    mine: points.filter(({ isMine }) => isMine),
    others: countedByOwner(points.filter(({ isMine }) => !isMine)),
    waiting,
    due: now < closes ? [] : steps.filter(({ state }) => state !== 'ahead'),
    ended,
  }
}

function countedByOwner(points: readonly PointView[]): ReadonlyMap<Role, number> {
  const counts = new Map<Role, number>()
  for (const { owner } of points) {
    for (const role of owner) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  return counts
}

function byUrgency(a: SelectionLine, b: SelectionLine): number {
  const ended = Number(a.ended !== undefined) - Number(b.ended !== undefined)
  if (ended !== 0) return ended
  if (a.closes !== b.closes) return a.closes < b.closes ? 1 : -1
  return a.selection < b.selection ? -1 : 1
}
