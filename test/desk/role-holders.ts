/**
 * People who get roles at the desk, and what is recorded about it.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { accountOfIdentity } from '#persistence/accounts.ts'
import { beginSession } from '#persistence/sessions.ts'
import { hashOfWritten, noteStaffAddress } from '#persistence/staff-addresses.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { type DeskSite } from './site.ts'

/** The selection in which they are given. */
export const SELECTION = 'opgroeien-19498'
/** The page on which they are. */
export const PAGE = `/werkplek/${SELECTION}/rollen`

/** Somebody who signed in by the identity provider, and is signed in. */
export async function newcomer(
  { store, guest }: DeskSite,
  name: string,
  email: string,
): Promise<{ readonly account: string; readonly visitor: Visitor }> {
  const [given = '', family = ''] = name.split(' ')
  const { account, token } = await inTransaction(store.database, 'system', async (work) => {
    const identity = { issuer: 'https://toegang.example', subject: email }
    const made = { person: { given, family, email }, language: 'nl' } as const
    const found = await accountOfIdentity(work, store.keys, identity, made)
    await noteStaffAddress(work, found, hashOfWritten(store.keys, email))
    const limits = { idle: 3_600_000, whole: 3_600_000 }
    const begun = await beginSession(work, { account: found, method: 'openid' }, limits)
    return { account: found, token: begun }
  })
  const visitor = guest()
  visitor.cookies.set('__Host-keur-session', token)
  return { account, visitor }
}

/** Gives a role, after what its page says. */
export async function gives(
  visitor: Visitor,
  adres: string,
  rol: string,
  says?: RegExp,
): Promise<void> {
  const shown = await visitor.post(PAGE, { adres, rol })
  assert.equal(shown.status, 200, textOf(shown.html))
  if (says !== undefined) assert.match(textOf(shown.html), says)
  const gezien = hidden(shown.html, 'gezien')
  assert.equal((await visitor.post(PAGE, { adres, rol, gezien })).to, PAGE)
}

/** An entry of the record, as far as it is looked at. */
interface Entry {
  readonly event: Readonly<Record<string, unknown>>
  readonly by: string
  readonly role: string
  readonly body: string
}

/** The last entry of a kind. */
export async function lastEntry({ owner }: DeskSite, kind: string): Promise<Entry> {
  const { rows } = await owner.pool.query<{ body: string }>(
    `select body from keur.entry where selection = $1 and kind = $2 order by recorded desc limit 1`,
    [SELECTION, kind],
  )
  const body = rows[0]?.body ?? assert.fail(kind)
  const { event, by, role }: Omit<Entry, 'body'> = JSON.parse(body)
  return { event, by, role, body }
}

/** The pseudonyms of everybody who acts in the selection, by account. */
export async function actorsOf({ owner }: DeskSite): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.pool.query<{ account: string; actor: string }>(
    'select account, actor from keur.actor where selection = $1',
    [SELECTION],
  )
  return new Map(rows.map(({ account, actor }) => [account, actor]))
}

/** The account of somebody of the demonstration. */
export async function accountOf({ owner }: DeskSite, subject: string): Promise<string> {
  const { rows } = await owner.pool.query<{ account: string }>(
    `select account from keur.identity where issuer = 'demonstration' and subject = $1`,
    [subject],
  )
  return rows[0]?.account ?? assert.fail(subject)
}

/** The page on which a role of somebody is withdrawn. */
export async function endPageOf(
  { owner }: DeskSite,
  account: string,
  role: string,
): Promise<string> {
  const { rows } = await owner.pool.query<{ assignment: string }>(
    `select assignment from keur.assignment where account = $1 and role = $2 and until is null`,
    [account, role],
  )
  return `${PAGE}/${rows[0]?.assignment ?? assert.fail(role)}`
}
