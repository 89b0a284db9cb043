/**
 * Links that are sent to an address and sign in whoever follows them, once and for a short time.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { hashOfAddress } from './addresses.ts'
import { enveloped, opened } from './envelope.ts'
import type { Keys } from './key-file.ts'
import type { WrappingKeys } from './sealing.ts'
import { hashOfToken, newToken } from './tokens.ts'
import type { Work } from './transaction.ts'

/** A link to be sent. */
export interface NewEmailLink {
  /** A normal address. */
  readonly address: string
  readonly language: Language
  /** Where to go on once signed in: a path of this site. */
  readonly continueAt: string
  /** The hash of the token of the browser that asked. */
  readonly browser: Buffer
  /** How many milliseconds it works. */
  readonly lasts: number
}

/** A link that was made: its token, which is nowhere else, and from when until when it works. */
export interface MadeEmailLink {
  readonly token: string
  readonly asked: Instant
  readonly until: Instant
}

/** Makes a link. */
export async function addEmailLink(
  { client }: Work,
  keys: Keys,
  { address, language, continueAt, browser, lasts }: NewEmailLink,
): Promise<MadeEmailLink> {
  const { token, hash } = newToken()
  const { rows } = await client.query<{ asked: Instant; until: Instant }>(
    `with moment as (select keur.stamp() as now)
      insert into keur.email_link
          (token_hash, sealed, email_hash, browser_hash, language, continue_at, created, expires)
        select $1, $2, $3, $4, $5, $6, now, now + $7 * interval '1 millisecond' from moment
        returning created as asked, expires as until`,
    [
      hash,
      sealedAddress(keys.wrapping, hash, address),
      hashOfAddress(keys.addresses, address),
      browser,
      language,
      continueAt,
      lasts,
    ],
  )
  const [made] = rows
  if (made === undefined) throw new TypeError('A row that was inserted comes back.')
  return { token, ...made }
}

/** A link as it stands. */
export interface EmailLink {
  readonly state: 'works' | 'used' | 'expired'
  readonly address: string
  readonly language: Language
  readonly continueAt: string
  /** The hash of the token of the browser that asked. */
  readonly browser: Buffer
}

interface Row {
  readonly state: EmailLink['state']
  readonly sealed: Buffer
  readonly language: Language
  readonly continue_at: string
  readonly browser_hash: Buffer
}

const COLUMNS = 'sealed, language, continue_at, browser_hash'

/** The link of a token; `undefined` where there never was one, or it is long forgotten. */
export async function emailLink(
  { client }: Work,
  wrapping: WrappingKeys,
  token: string,
): Promise<EmailLink | undefined> {
  const hash = hashOfToken(token)
  if (hash === undefined) return undefined
  const { rows } = await client.query<Row>(
    `select ${COLUMNS}, case when used is not null then 'used'
        when expires <= keur.stamp() then 'expired' else 'works' end as state
      from keur.email_link where token_hash = $1`,
    [hash],
  )
  return rows.map((row) => fromRow(wrapping, hash, row))[0]
}

/**
 * Uses a link up, and with it all others that were sent to the same address. `undefined` when it does not work (any more);
 * of several that use it at the same moment, one gets it.
 */
export async function useEmailLink(
  { client }: Work,
  wrapping: WrappingKeys,
  token: string,
): Promise<EmailLink | undefined> {
  const hash = hashOfToken(token)
  if (hash === undefined) return undefined
  const { rows } = await client.query<Row & { email_hash: Buffer }>(
    `update keur.email_link set used = keur.stamp()
      where token_hash = $1 and used is null and expires > keur.stamp()
      returning 'works' as state, email_hash, ${COLUMNS}`,
    [hash],
  )
  const [row] = rows
  if (row === undefined) return undefined
  await client.query(
    'update keur.email_link set used = keur.stamp() where email_hash = $1 and used is null',
    [row.email_hash],
  )
  return fromRow(wrapping, hash, row)
}

function fromRow(wrapping: WrappingKeys, hash: Buffer, row: Row): EmailLink {
  return {
    state: row.state,
    address: opened(wrapping, row.sealed, placeOf(hash)).toString('utf8'),
    language: row.language,
    continueAt: row.continue_at,
    browser: row.browser_hash,
  }
}

function sealedAddress(wrapping: WrappingKeys, hash: Buffer, address: string): Buffer {
  return enveloped(wrapping, Buffer.from(address), placeOf(hash))
}

function placeOf(hash: Buffer): string {
  return `email-link/${hash.toString('base64url')}`
}
