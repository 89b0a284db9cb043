/**
 * By which address an identity provider knows somebody: it finds the account to give a role to. Kept is a keyed hash only.
 *
 * @module
 */

import { hashOfAddress, normalAddress } from './addresses.ts'
import type { Keys } from './key-file.ts'
import type { Work } from './transaction.ts'

/** The hash of an address as people write it. */
export function hashOfWritten(keys: Keys, address: string): Buffer {
  return hashOfAddress(keys.addresses, normalAddress(address))
}

/**
 * Notes that an account signed in with this address, or with none that counts; only for the system. An address is that of the
 * account that signed in with it last.
 */
export async function noteStaffAddress(
  { client }: Work,
  account: string,
  hash: Buffer | undefined,
): Promise<void> {
  await client.query(
    'delete from keur.staff_address where account = $1 and email_hash is distinct from $2',
    [account, hash ?? null],
  )
  if (hash === undefined) return
  await client.query(
    `insert into keur.staff_address (email_hash, account) values ($2, $1)
      on conflict (email_hash) do update set account = $1, seen = keur.stamp()`,
    [account, hash],
  )
}

/** The account that signed in last with an address; only for the system. */
export async function accountAtAddress(
  { client }: Work,
  hash: Buffer,
): Promise<{ readonly account: string; readonly sealed: Buffer | null } | undefined> {
  const { rows } = await client.query<{ account: string; sealed: Buffer | null }>(
    `select a.account, a.sealed from keur.staff_address s join keur.account a using (account)
      where s.email_hash = $1`,
    [hash],
  )
  return rows[0]
}

/** Whether the person behind an address stands as a candidate in a selection, with whichever account they applied. */
export async function standsAt(
  { client }: Work,
  selection: string,
  hash: Buffer,
): Promise<boolean> {
  const { rows } = await client.query<{ stands: boolean }>(
    'select keur.stands_at($1, $2) as stands',
    [selection, hash],
  )
  return rows[0]?.stands === true
}
