/**
 * Who has which role in a selection, since when, and by whom.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { standingOf } from '#core/selection/outcomes/standing.ts'
import { invitationsIn } from '#persistence/invitations.ts'
import { type RoleRow, rolesOfSelection } from '#persistence/desk/roles.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { nameOf } from '../../sign-in/session.ts'
import { type Confirming, confirmingIn } from '../closing/confirmers.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace, Worker } from '../place.ts'
import type { EndedRole, HeldRole, RoleSource, RolesView, WaitingRole } from './roles.ts'

/** Whose roles, seen by whom. */
export interface Looked {
  readonly name: string
  readonly actor: Worker
  /** Whether addresses are shown: to whoever gives roles. */
  readonly isAddressed: boolean
}

/** The roles of a selection without what follows from them. */
export type Roles = Pick<RolesView, 'held' | 'waiting' | 'ended'>

/** Who has which role now, which roles wait, and which ended. */
export async function rolesFor(
  { store }: Pick<DeskMeans, 'store'>,
  { name, actor, isAddressed }: Looked,
): Promise<Roles> {
  const { rows, waiting } = await inTransaction(store.database, 'system', async (work) => ({
    rows: await rolesOfSelection(store, work, name),
    waiting: await invitationsIn(work, store.keys.wrapping, name),
  }))
  const names = new Map(rows.map(({ account, person }) => [account, nameOf(person)]))
  return {
    held: rows
      .flatMap((row) => (row.until === undefined ? [held(row, actor, isAddressed)] : []))
      .toSorted((a, b) => order(a.name, b.name) || order(a.role, b.role) || order(a.id, b.id)),
    waiting: waiting.map(
      ({ invitation, address, role, created, givenBy, stands }): WaitingRole => ({
        id: invitation,
        address: isAddressed ? address : undefined,
        role,
        since: created,
        by: givenBy === undefined ? undefined : names.get(givenBy),
        stands,
      }),
    ),
    ended: rows.flatMap(ended).toReversed(),
  }
}

/** Who does what, and what nobody is left to do. */
export async function rolesViewOf(means: DeskMeans, place: DeskPlace): Promise<RolesView> {
  const { name, actor } = place
  const roles = await rolesFor(means, { name, actor, isAddressed: place.may('give-role') })
  const left = await undecided(means, place)
  const stuck = left.flatMap(({ round, confirmers }) => (confirmers.length === 0 ? [round] : []))
  return { ...roles, stuck }
}

/** A round that is not decided. */
interface Undecided extends Confirming {
  readonly round: Round
}

/** The rounds that are not decided, each with who is left to confirm it. */
export async function undecided(
  means: Pick<DeskMeans, 'store'>,
  place: Pick<DeskPlace, 'name' | 'selection' | 'regulation'>,
): Promise<readonly Undecided[]> {
  const isDecided = new Map(
    standingOf(place.selection).map(({ round, progress }) => [round, progress === 'decided']),
  )
  const rounds = place.regulation.rounds.filter(({ round }) => isDecided.get(round) !== true)
  return Promise.all(
    rounds.map(async (round) => ({
      round,
      ...(await confirmingIn(means, place, round.round)),
    })),
  )
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function held(row: RoleRow, actor: Worker, isAddressed: boolean): HeldRole {
  const { assignment: id, account, person, role, since, authority, stands } = row
  const source = sourceOf(row)
  const name = nameOf(person)
  const { email } = person
  return {
    id,
    account,
    name,
    address: isAddressed && email !== name ? email : undefined,
    role,
    since,
    source,
    by: row.givenBy === undefined ? undefined : nameOf(row.givenBy),
    authority,
    stands,
    isOwn: account === actor.account,
    isEndedHere: authority === undefined && row.issuer === undefined,
  }
}

function sourceOf({ issuer, givenBy }: RoleRow): RoleSource {
  if (issuer !== undefined) return 'provider'
  return givenBy === undefined ? 'operator' : 'desk'
}

function ended({ person, role, since, until, ...row }: RoleRow): readonly EndedRole[] {
  if (until === undefined || row.authority !== undefined) return []
  return [
    {
      name: nameOf(person),
      role,
      since,
      until,
      by: row.givenBy === undefined ? undefined : nameOf(row.givenBy),
      endedBy: row.endedBy === undefined ? undefined : nameOf(row.endedBy),
      why: row.why,
    },
  ]
}
