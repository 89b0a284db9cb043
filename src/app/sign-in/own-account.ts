/**
 * What people see and change of their own account: where they are signed in, their passkeys, their language.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import type { Instant } from '#core/values/instant.ts'
import { setLanguage } from '#persistence/accounts.ts'
import { namesOfAuthorities } from '#persistence/assignments.ts'
import { passkeysOfAccount, removePasskey } from '#persistence/passkeys.ts'
import { type SignInMethod, endSessions, sessionsOfAccount } from '#persistence/sessions.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { StaffRole } from '../access/actor.ts'
import type { Session } from './session.ts'
import type { Desk } from './settings.ts'

/** A browser in which somebody is signed in. */
export interface OwnSession {
  readonly id: string
  readonly method: SignInMethod
  readonly began: Instant
  readonly seen: Instant
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

/** A passkey. */
export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly created: Instant
  readonly used: Instant | undefined
}

/** A role that holds, and for what: the name of an authority, or a selection. */
export interface OwnRole {
  readonly role: StaffRole
  readonly where: string
}

/** An account as its person sees it. */
export interface OwnAccount {
  readonly roles: readonly OwnRole[]
  readonly sessions: readonly OwnSession[]
  readonly passkeys: readonly OwnPasskey[]
}

/** One's own account. Everything is done in the person's own name: somebody else's rows are not there for them. */
export interface OwnAccounts {
  readonly read: (session: Session) => Promise<OwnAccount>
  /** Ends one session, by its name; false when there is none of that name. */
  readonly endSession: (session: Session, id: string) => Promise<boolean>
  /** Ends every session, this one included. */
  readonly endAllSessions: (session: Session) => Promise<void>
  /** Removes a passkey; false when there is none of that name. */
  readonly removePasskey: (session: Session, id: string) => Promise<boolean>
  readonly setLanguage: (session: Session, language: Language) => Promise<void>
}

/** One's own account, over `desk`. */
export function ownAccounts({ store }: Desk): OwnAccounts {
  const asThemselves = async <Value>(
    { account }: Session,
    work: (work: Work) => Promise<Value>,
  ): Promise<Value> => inTransaction(store.database, { account }, work)
  return {
    read: async (session) => asThemselves(session, async (work) => read(work, session)),
    endSession: async (session, id) =>
      asThemselves(session, async (work) => {
        const which = { id: Buffer.from(id, 'base64url') }
        return (await endSessions(work, session.account, which)) > 0
      }),
    endAllSessions: async (session) => {
      await asThemselves(session, async (work) => endSessions(work, session.account, 'all'))
    },
    removePasskey: async (session, id) =>
      asThemselves(session, async (work) =>
        removePasskey(work, session.account, Buffer.from(id, 'base64url')),
      ),
    setLanguage: async (session, language) =>
      asThemselves(session, async (work) => setLanguage(work, session.account, language)),
  }
}

async function read(work: Work, session: Session): Promise<OwnAccount> {
  const sessions = await sessionsOfAccount(work, session.account)
  const passkeys = await passkeysOfAccount(work, session.account)
  return {
    roles: await rolesOf(work, session),
    sessions: sessions.map(({ id, method, created, seen }) => ({
      id: id.toString('base64url'),
      method,
      began: created,
      seen,
      isThis: id.toString('base64url') === session.id,
    })),
    passkeys: passkeys.map(({ credential, name, created, used }) => ({
      id: credential.toString('base64url'),
      name,
      created,
      used: used ?? undefined,
    })),
  }
}

async function rolesOf(work: Work, { assignments }: Session): Promise<readonly OwnRole[]> {
  const names = await namesOfAuthorities(
    work,
    assignments.flatMap(({ authority }) => (authority === undefined ? [] : [authority])),
  )
  const roles = assignments.map(({ role, authority, selection }) => ({
    role,
    where: authority === undefined ? selection : (names.get(authority) ?? authority),
  }))
  return roles.toSorted((a, b) => compare(a.role, b.role) || compare(a.where, b.where))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
