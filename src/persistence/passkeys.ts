/**
 * Passkeys: public keys by which somebody signs in with a device of their own.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from './transaction.ts'

/** A passkey to sign in with. */
export interface Passkey {
  readonly credential: Buffer
  readonly account: string
  readonly publicKey: Buffer
  /** How often the device says it was used; 0 for devices that do not count. */
  readonly counter: number
  readonly transports: readonly string[]
}

/** A passkey as its person sees it in a list. */
export interface ListedPasskey {
  readonly credential: Buffer
  readonly name: string
  readonly created: Instant
  readonly used: Instant | null
  readonly transports: readonly string[]
}

/** Adds a passkey; false when that credential is known already, to whomever. */
export async function addPasskey(
  { client }: Work,
  passkey: Passkey & { readonly name: string },
): Promise<boolean> {
  const { credential, account, publicKey, counter, transports, name } = passkey
  const { rowCount } = await client.query(
    `insert into keur.passkey (credential, account, public_key, counter, transports, name)
      values ($1, $2, $3, $4, $5, $6) on conflict (credential) do nothing`,
    [credential, account, publicKey, counter, transports, name],
  )
  return rowCount === 1
}

/** The passkey with that credential; nobody else uses it until the transaction ends. */
export async function passkeyToUse(
  { client }: Work,
  credential: Buffer,
): Promise<Passkey | undefined> {
  const { rows } = await client.query<Passkey>(
    `select credential, account, public_key as "publicKey", counter, transports
      from keur.passkey where credential = $1 for update`,
    [credential],
  )
  return rows[0]
}

/** Notes that a passkey was used, and what its device counts now. */
export async function notePasskeyUsed(
  { client }: Work,
  credential: Buffer,
  counter: number,
): Promise<void> {
  await client.query(
    'update keur.passkey set counter = $2, used = keur.stamp() where credential = $1',
    [credential, counter],
  )
}

/** The passkeys of an account, the oldest first. */
export async function passkeysOfAccount(
  { client }: Work,
  account: string,
): Promise<readonly ListedPasskey[]> {
  const { rows } = await client.query<ListedPasskey>(
    `select credential, name, created, used, transports from keur.passkey
      where account = $1 order by created, credential`,
    [account],
  )
  return rows
}

/** Removes a passkey of an account; false when the account has none of that credential. */
export async function removePasskey(
  { client }: Work,
  account: string,
  credential: Buffer,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from keur.passkey where account = $1 and credential = $2',
    [account, credential],
  )
  return rowCount === 1
}
