/**
 * Who is signed in, and as what.
 *
 * Roles hold only where an identity provider vouched for the person in this very session: somebody who may no longer sign in
 * there has no role here, whatever passkey or mailbox they still have.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { type Person, personIn } from '#persistence/accounts.ts'
import {
  type AssignmentRow,
  type NewSession,
  type SessionRow,
  type SignInMethod,
  beginSession,
  endSession,
} from '#persistence/sessions.ts'
import type { Work } from '#persistence/transaction.ts'
import { type Actor, type Assignment, staffRoles } from '../access/actor.ts'
import type { Desk } from './settings.ts'

/** A browser in which somebody is signed in. */
export interface Session {
  /** The name of the session, in lists; no secret. */
  readonly id: string
  readonly account: string
  readonly method: SignInMethod
  readonly began: Instant
  readonly language: Language
  readonly person: Person
  readonly isDemonstration: boolean
  /** The roles that hold now. */
  readonly assignments: readonly Assignment[]
}

/** Whoever is signed in, as {@link Actor} for every question of what they may do. */
export function actorOf({ account, assignments }: Session): Actor {
  return { kind: 'person', account, assignments }
}

/** The session of a token; `undefined` for a token that is none, was forged, or whose session ended. */
export async function sessionOf(desk: Desk, token: string): Promise<Session | undefined> {
  const row = await desk.sessionOf(token)
  if (row === undefined) return undefined
  // The database of a demonstration may later serve for real: nobody stays signed in as anybody.
  if (row.method === 'demonstration' && !desk.settings.isDemonstration) return undefined
  return fromRow(desk, row)
}

/** Begins a session, and ends the one that the browser had: a token never outlives a sign-in. */
export async function enter(
  desk: Desk,
  work: Work,
  session: NewSession,
  previous: string | undefined,
): Promise<string> {
  if (previous !== undefined) await endSession(work, previous)
  return beginSession(work, session, desk.limits)
}

/** What to call somebody: their name where we know it, else their address. */
export function nameOf({ given, family, email }: Person): string {
  const name = [given, family].filter((part) => part !== undefined).join(' ')
  return name === '' ? (email ?? '') : name
}

const VOUCHED: ReadonlySet<SignInMethod> = new Set(['openid', 'demonstration'])

function fromRow({ store }: Desk, row: SessionRow): Session {
  const { id, account, method, created, language, demonstration, assignments } = row
  let person: Person | undefined
  return {
    id: id.toString('base64url'),
    account,
    method,
    began: created,
    language: language === 'en' ? 'en' : 'nl',
    // Not every request shows who asks.
    get person() {
      person ??= personIn(store.keys.wrapping, account, row.person)
      return person
    },
    isDemonstration: demonstration,
    assignments: VOUCHED.has(method) ? assignments.flatMap(assignmentOf) : [],
  }
}

function assignmentOf(row: AssignmentRow): readonly Assignment[] {
  const role = staffRoles.find((one) => one === row.role)
  if (role === undefined) return []
  if (row.authority !== null) return [{ role, authority: row.authority }]
  return row.selection === null ? [] : [{ role, selection: row.selection }]
}
