/**
 * Sign-ins under way: what we must remember between asking an identity provider or an authenticator and its answer. Each
 * is taken once.
 *
 * @module
 */

import { hashOfToken } from './tokens.ts'
import type { Work } from './transaction.ts'

/** What is under way. */
export type SignInKind = 'openid' | 'passkey' | 'new-passkey'

/** A sign-in that begins. */
export interface NewSignIn {
  readonly kind: SignInKind
  /** The account it adds something to, if any. */
  readonly account?: string
  /** What must be remembered; plain data, nothing personal. */
  readonly progress: unknown
  /** How many milliseconds it may take. */
  readonly lasts: number
}

/** Remembers a sign-in under a token that its browser holds. */
export async function addSignIn(
  { client }: Work,
  token: string,
  { kind, account, progress, lasts }: NewSignIn,
): Promise<void> {
  await client.query(
    `insert into keur.sign_in (token_hash, kind, account, progress, expires)
      values ($1, $2, $3, $4, keur.stamp() + $5 * interval '1 millisecond')`,
    [hashOfToken(token), kind, account ?? null, JSON.stringify(progress), lasts],
  )
}

/** Takes what was remembered under the token for this kind of sign-in and, where given, this account; once. */
export async function takeSignIn(
  { client }: Work,
  token: string,
  { kind, account }: { readonly kind: SignInKind; readonly account?: string },
): Promise<unknown> {
  const hash = hashOfToken(token)
  if (hash === undefined) return undefined
  const { rows } = await client.query<{ progress: unknown }>(
    `delete from keur.sign_in
      where token_hash = $1 and kind = $2 and account is not distinct from $3
        and expires > keur.stamp()
      returning progress`,
    [hash, kind, account ?? null],
  )
  return rows[0]?.progress
}
