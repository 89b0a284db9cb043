/**
 * Where somebody stands at the desk: the selection as it is now, and the roles they have in it.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { inForce, seenAt } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { relationOf } from '#persistence/applicants.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { type Actor, type StaffRole, rolesIn } from '../access/actor.ts'
import { type Action, type Subject, can } from '../access/can.ts'
import type { DeskMeans } from './means.ts'
import { type DeskRefusal, plainly } from './refusal.ts'

/** Somebody who works at the desk. */
export type Worker = Extract<Actor, { kind: 'person' }>

/** Somebody in a selection. */
export interface DeskPlace {
  readonly actor: Worker
  /** The selection as everything recorded by now made it, seen at `now`. */
  readonly selection: Selection
  readonly name: string
  readonly regulation: Regulation
  readonly now: Instant
  readonly roles: readonly StaffRole[]
  /** The pseudonym of the actor; undefined where they did nothing here yet. */
  readonly as?: string | undefined
  /** Whether the actor may do something here that is about nobody in particular. */
  readonly may: (action: Action) => boolean
}

/** What is asked for. */
export interface PlaceQuestion {
  readonly actor: Actor
  readonly selection: string
  readonly action: Action
  /** The candidate it is about. */
  readonly candidate?: string | undefined
}

/**
 * The place of the actor in a selection. A selection in which they have no role is as one that does not exist; a candidate
 * who is closed to them as one who is not there.
 */
export async function deskPlace(
  means: DeskMeans,
  { actor, selection, action, candidate }: PlaceQuestion,
): Promise<Result<DeskPlace, DeskRefusal>> {
  if (actor.kind === 'anybody') return refuse(plainly('not-allowed'))
  const { account } = actor
  const { subject, as } = await inTransaction(means.store.database, { account }, async (work) => ({
    subject: await subjectFor(work, actor, selection, candidate),
    as: await knownActorIn(work, selection, account),
  }))
  const refused = obstacleTo(actor, action, subject)
  if (refused !== undefined || subject === undefined) {
    return refuse(refused ?? plainly('unknown-selection'))
  }
  const folded = await means.selections.find(selection)
  if (folded === undefined) return refuse(plainly('unknown-selection'))
  if (candidate !== undefined && !folded.candidates.has(candidate)) {
    return refuse(plainly('unknown-candidate'))
  }
  const now = means.now()
  return accept({
    actor,
    name: selection,
    selection: seenAt(folded, now),
    regulation: inForce(folded, now),
    now,
    roles: rolesIn(actor, subject),
    as,
    may: (what) => can(actor, what, subject),
  })
}

/** How an actor relates to what is asked about; undefined where there is no such selection. */
export async function subjectFor(
  work: Work,
  { account }: Worker,
  selection: string,
  candidate: string | undefined,
): Promise<Subject | undefined> {
  const relation = await relationOf(work, { selection, account, candidate })
  return relation === undefined ? undefined : { selection, ...relation }
}

/** Why the actor may not do this; nothing when they may. */
export function obstacleTo(
  actor: Worker,
  action: Action,
  subject: Subject | undefined,
): DeskRefusal | undefined {
  if (subject === undefined || !can(actor, 'read-selection', subject)) {
    return plainly('unknown-selection')
  }
  if (can(actor, action, subject)) return undefined
  return plainly(subject.conflict === true ? 'unknown-candidate' : 'not-allowed')
}
