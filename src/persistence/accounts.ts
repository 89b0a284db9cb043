/**
 * Accounts: people who can sign in, how they are reached, and the identities by which they are known elsewhere.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '#core/values/text.ts'
import { hashOfAddress } from './addresses.ts'
import { enveloped, opened } from './envelope.ts'
import type { Keys } from './key-file.ts'
import type { WrappingKeys } from './sealing.ts'
import type { Work } from './transaction.ts'

const person = z.object({
  given: z.string().optional(),
  family: z.string().optional(),
  email: z.string().optional(),
})

/** What an account holds about its person. */
export type Person = Readonly<z.infer<typeof person>>

/** An account to be made. */
export interface NewAccount {
  readonly person: Person
  readonly language: Language
  /** Whether a link to the address of the person signs in to this account. */
  readonly byMail?: boolean
  readonly isDemonstration?: boolean
}

/** Makes an account and returns its name. */
async function addAccount(
  { client }: Work,
  keys: Keys,
  { person: who, language, byMail = false, isDemonstration = false }: NewAccount,
): Promise<string> {
  const account = randomUUID()
  const isFound = byMail && who.email !== undefined
  await client.query(
    `insert into keur.account (account, sealed, email_hash, language, demonstration)
      values ($1, $2, $3, $4, $5)`,
    [
      account,
      sealedPerson(keys.wrapping, account, who),
      isFound ? hashOfAddress(keys.addresses, who.email) : null,
      language,
      isDemonstration,
    ],
  )
  return account
}

/** The account that a link to this normal address signs in to; made at the first link that is followed. */
export async function accountOfAddress(
  work: Work,
  keys: Keys,
  { address, language }: { readonly address: string; readonly language: Language },
): Promise<string> {
  const found = await find(work, 'select account from keur.account where email_hash = $1', [
    hashOfAddress(keys.addresses, address),
  ])
  return found ?? addAccount(work, keys, { person: { email: address }, language, byMail: true })
}

/** Somebody as an identity provider names them. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** The account of an identity; made when it is met for the first time. What the provider says about the person is kept. */
export async function accountOfIdentity(
  work: Work,
  keys: Keys,
  { issuer, subject }: Identity,
  made: NewAccount,
): Promise<string> {
  // Somebody who comes in twice at the same moment, for the first time, is one person.
  await work.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `identity ${issuer} ${subject}`,
  ])
  const known = await find(
    work,
    'select account from keur.identity where issuer = $1 and subject = $2',
    [issuer, subject],
  )
  if (known !== undefined) {
    await work.client.query('update keur.account set sealed = $2 where account = $1', [
      known,
      sealedPerson(keys.wrapping, known, made.person),
    ])
    return known
  }
  const account = await addAccount(work, keys, made)
  await work.client.query(
    'insert into keur.identity (issuer, subject, account) values ($1, $2, $3)',
    [issuer, subject, account],
  )
  return account
}

/** What an account holds about its person; nothing for a seal that was never set. */
export function personIn(wrapping: WrappingKeys, account: string, sealed: Buffer | null): Person {
  if (sealed === null) return {}
  return person.parse(JSON.parse(opened(wrapping, sealed, placeOf(account)).toString('utf8')))
}

/** The person of an account and the language in which it is addressed; only for the system. */
export async function personOf(
  { client }: Pick<Work, 'client'>,
  { wrapping }: Pick<Keys, 'wrapping'>,
  account: string,
): Promise<{ readonly person: Person; readonly language: Language } | undefined> {
  const { rows } = await client.query<{ sealed: Buffer | null; language: Language }>(
    'select sealed, language from keur.account where account = $1',
    [account],
  )
  return rows.map(({ sealed, language }) => ({
    person: personIn(wrapping, account, sealed),
    language,
  }))[0]
}

/** In which language an account is addressed from now on. */
export async function setLanguage(
  { client }: Work,
  account: string,
  language: Language,
): Promise<void> {
  await client.query('update keur.account set language = $2 where account = $1', [
    account,
    language,
  ])
}

function sealedPerson(wrapping: WrappingKeys, account: string, who: Person): Buffer {
  return enveloped(wrapping, Buffer.from(JSON.stringify(who)), placeOf(account))
}

function placeOf(account: string): string {
  return `account/${account}`
}

async function find(
  { client }: Work,
  text: string,
  values: readonly unknown[],
): Promise<string | undefined> {
  const { rows } = await client.query<{ account: string }>(text, [...values])
  return rows[0]?.account
}
