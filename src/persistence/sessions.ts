/**
 * Sessions: a browser in which somebody is signed in. It ends some time after it was last used, and in any case some time
 * after it began.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Database } from './connect.ts'
import { gathering } from './gathering.ts'
import { bytesList } from './lists.ts'
import { seal, unseal } from './sealing.ts'
import { hashOfToken, keyOfToken, newToken } from './tokens.ts'
import { type Work, inTransaction } from './transaction.ts'

/** How somebody proved who they are. */
export type SignInMethod = 'openid' | 'passkey' | 'email-link' | 'demonstration'

/** How long a session lasts, in milliseconds. */
export interface SessionLimits {
  /** After it was last used. */
  readonly idle: number
  /** After it began, however much it is used. */
  readonly whole: number
}

/** A role that holds now, as its row tells it. */
export interface AssignmentRow {
  readonly role: string
  readonly authority: string | null
  readonly selection: string | null
}

/** A session with its account and the roles in force. */
export interface SessionRow {
  readonly id: Buffer
  readonly account: string
  readonly method: SignInMethod
  readonly created: Instant
  readonly language: string
  readonly demonstration: boolean
  /** What the account holds about its person, sealed. */
  readonly person: Buffer | null
  readonly assignments: readonly AssignmentRow[]
}

/** A session to begin. */
export interface NewSession {
  readonly account: string
  readonly method: SignInMethod
  /** What the identity provider wants to have back at the end. */
  readonly hint?: string | undefined
}

/** Begins a session and returns its token, which is nowhere else. */
export async function beginSession(
  { client }: Work,
  { account, method, hint }: NewSession,
  { idle }: SessionLimits,
): Promise<string> {
  const { token, hash } = newToken()
  const sealed =
    hint === undefined ? null : seal(keyOfToken(token, HINT), Buffer.from(hint), placeOf(hash))
  await client.query(
    `insert into keur.session (token_hash, account, method, sealed, expires)
      values ($1, $2, $3, $4, keur.stamp() + $5 * interval '1 millisecond')`,
    [hash, account, method, sealed, idle],
  )
  return token
}

/** Finds the session of a token, unless it ended. */
export type SessionLookUp = (token: string) => Promise<SessionRow | undefined>

/** At most so many tokens in one question. */
const MOST_TOKENS = 100

/** Looks sessions up; those that are asked for while another question is under way share the next one. */
export function sessionLookUp(database: Database, limits: SessionLimits): SessionLookUp {
  const { add } = gathering<Buffer, Found>(
    async (hashes) =>
      inTransaction(database, 'system', async (work) => sessionsOf(work, hashes, limits)),
    { items: MOST_TOKENS, transactions: 2 },
  )
  return async (token) => {
    const hash = hashOfToken(token)
    return hash === undefined ? undefined : (await add(hash)).session
  }
}

interface Found {
  readonly session: SessionRow | undefined
}

/** The sessions with these hashes, in their order; that they were used is noted, at most once a minute. */
async function sessionsOf(
  { client }: Work,
  hashes: readonly Buffer[],
  { idle, whole }: SessionLimits,
): Promise<readonly Found[]> {
  const { rows } = await client.query<SessionRow>({
    name: 'keur-sessions',
    text: `
      with used as (
        update keur.session set seen = keur.stamp(),
            expires = least(keur.stamp() + $2 * interval '1 millisecond',
              created + $3 * interval '1 millisecond')
          where token_hash = any ($1::bytea[]) and expires > keur.stamp()
            and seen < keur.stamp() - interval '1 minute')
      select s.token_hash as id, s.account, s.method, s.created, a.language, a.demonstration,
          a.sealed as person,
          coalesce((select json_agg(json_build_object(
              'role', g.role, 'authority', g.authority, 'selection', g.selection)
              order by g.assignment)
            from keur.assignment g
            where g.account = s.account and g.since <= keur.stamp()
              and (g.until is null or g.until > keur.stamp())), '[]') as assignments
        from keur.session s join keur.account a using (account)
        where s.token_hash = any ($1::bytea[]) and s.expires > keur.stamp()
          and s.created > keur.stamp() - $3 * interval '1 millisecond'`,
    values: [bytesList(hashes), idle, whole],
  })
  const byHash = new Map(rows.map((row) => [row.id.toString('hex'), row]))
  return hashes.map((hash) => ({ session: byHash.get(hash.toString('hex')) }))
}

/** Ends the session of a token. What its identity provider wants to have back, if anything. */
export async function endSession({ client }: Work, token: string): Promise<string | undefined> {
  const hash = hashOfToken(token)
  if (hash === undefined) return undefined
  const { rows } = await client.query<{ sealed: Buffer | null }>(
    'delete from keur.session where token_hash = $1 returning sealed',
    [hash],
  )
  const sealed = rows[0]?.sealed ?? undefined
  if (sealed === undefined) return undefined
  return unseal(keyOfToken(token, HINT), sealed, placeOf(hash)).toString('utf8')
}

/** Which of the sessions of an account to end: all, or the one with that name. */
export type WhichSessions = 'all' | { readonly id: Buffer }

/** Ends sessions of an account. How many ended. */
export async function endSessions(
  { client }: Work,
  account: string,
  which: WhichSessions,
): Promise<number> {
  const { rowCount } = await client.query(
    'delete from keur.session where account = $1 and ($2::bytea is null or token_hash = $2)',
    [account, which === 'all' ? null : which.id],
  )
  return rowCount ?? 0
}

/** A session as its person sees it in a list. */
export interface ListedSession {
  readonly id: Buffer
  readonly method: SignInMethod
  readonly created: Instant
  readonly seen: Instant
}

/** The sessions of an account that did not end, the one used last first. */
export async function sessionsOfAccount(
  { client }: Work,
  account: string,
): Promise<readonly ListedSession[]> {
  const { rows } = await client.query<ListedSession>(
    `select token_hash as id, method, created, seen from keur.session
      where account = $1 and expires > keur.stamp() order by seen desc, token_hash`,
    [account],
  )
  return rows
}

const HINT = 'session-hint'

function placeOf(hash: Buffer): string {
  return `session/${hash.toString('base64url')}`
}
