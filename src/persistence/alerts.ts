/**
 * Job alerts: who wants a mail about new vacancies, and about which. Nobody's account is needed. The address is sealed; the
 * token of an alert, which stands in the links of its mails, is sealed with it and found by its hash.
 *
 * @module
 */

import { z } from 'zod'
import type { Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import type { StandingSearch } from '#core/vacancy/standing-search.ts'
import { hashOfAddress } from './addresses.ts'
import { enveloped, opened } from './envelope.ts'
import type { Keys } from './key-file.ts'
import type { WrappingKeys } from './sealing.ts'
import { hashOfToken, newToken } from './tokens.ts'
import type { Work } from './transaction.ts'

/** An alert to be asked for. */
export interface NewAlert {
  /** A normal address. */
  readonly address: string
  readonly search: StandingSearch
  /** In which language its mails are. */
  readonly language: Language
  /** How many milliseconds it waits to be confirmed. */
  readonly lasts: number
}

/** An alert that was asked for: its token, from when, and until when it can be confirmed. */
export interface AskedAlert {
  readonly token: string
  readonly asked: Instant
  readonly until: Instant
}

/** Keeps what somebody asked; nothing is sent to them before they confirm it. */
export async function addAlert(
  { client }: Work,
  keys: Keys,
  { address, search, language, lasts }: NewAlert,
): Promise<AskedAlert> {
  const { token, hash } = newToken()
  const { rows } = await client.query<{ asked: Instant; until: Instant }>(
    `insert into keur.alert (sealed, email_hash, search, language, token_hash)
      values ($1, $2, $3, $4, $5)
      returning created as asked, created + $6 * interval '1 millisecond' as until`,
    [
      sealedReach(keys.wrapping, hash, { address, token }),
      hashOfAddress(keys.addresses, address),
      JSON.stringify(search),
      language,
      hash,
      lasts,
    ],
  )
  const [made] = rows
  if (made === undefined) throw new TypeError('A row that was inserted comes back.')
  return { token, ...made }
}

/** An alert as it stands. */
export interface Alert {
  readonly alert: string
  readonly address: string
  readonly token: string
  readonly search: StandingSearch
  readonly language: Language
  readonly isConfirmed: boolean
}

/** The alert of a token; `undefined` where there is none (any more). Until the transaction ends it stays as it is. */
export async function alertOfToken(
  { client }: Work,
  wrapping: WrappingKeys,
  token: string,
): Promise<Alert | undefined> {
  const hash = hashOfToken(token)
  if (hash === undefined) return undefined
  const { rows } = await client.query<AlertRow>(
    `select ${COLUMNS} from keur.alert where token_hash = $1 for update`,
    [hash],
  )
  return rows.map((row) => alertIn(wrapping, row))[0]
}

/** The confirmed alerts of the address that this alert is for, the oldest first. */
export async function confirmedBeside(
  { client }: Work,
  wrapping: WrappingKeys,
  { alert }: Pick<Alert, 'alert'>,
): Promise<readonly Alert[]> {
  const { rows } = await client.query<AlertRow>(
    `select ${COLUMNS} from keur.alert where confirmed is not null
        and email_hash = (select email_hash from keur.alert where alert = $1)
      order by created, alert`,
    [alert],
  )
  return rows.map((row) => alertIn(wrapping, row))
}

/**
 * Confirms an alert. One with the same search and language that was confirmed before makes way for it; what that one was
 * told is not told again.
 */
export async function confirmAlert({ client }: Work, alert: string): Promise<void> {
  const { rows } = await client.query<{ told: Instant }>(
    `delete from keur.alert earlier using keur.alert this
      where this.alert = $1 and earlier.alert <> this.alert and earlier.confirmed is not null
        and earlier.email_hash = this.email_hash and earlier.search = this.search
        and earlier.language = this.language
      returning earlier.told_until as told`,
    [alert],
  )
  await client.query(
    `update keur.alert set confirmed = keur.stamp(), told_until = coalesce($2, told_until)
      where alert = $1`,
    [alert, rows[0]?.told ?? null],
  )
}

/** Removes one alert, or with `all` every alert of its address. */
export async function removeAlert({ client }: Work, alert: string, all = false): Promise<void> {
  await client.query(
    all
      ? `delete from keur.alert
          where email_hash = (select email_hash from keur.alert where alert = $1)`
      : 'delete from keur.alert where alert = $1',
    [alert],
  )
}

/** Removes what was asked for longer ago than this many milliseconds and not confirmed. How many went. */
export async function removeUnconfirmed({ client }: Work, lasts: number): Promise<number> {
  const { rowCount } = await client.query(
    `delete from keur.alert where confirmed is null
      and created <= keur.stamp() - $1 * interval '1 millisecond'`,
    [lasts],
  )
  return rowCount ?? 0
}

/** The columns of an {@link AlertRow}. */
export const COLUMNS =
  'alert, sealed, token_hash, search, language, confirmed is not null as "isConfirmed"'

/** An alert as the database has it. */
export interface AlertRow {
  readonly alert: string
  readonly sealed: Buffer
  readonly token_hash: Buffer
  readonly search: unknown
  readonly language: string
  readonly isConfirmed: boolean
}

/** Opens a row. Throws a `DatabaseFailure` when the bytes are damaged or belong to another alert. */
export function alertIn(wrapping: WrappingKeys, row: AlertRow): Alert {
  const bytes = opened(wrapping, row.sealed, placeOf(row.token_hash))
  return {
    alert: row.alert,
    ...reach.parse(JSON.parse(bytes.toString('utf8'))),
    search: search.parse(row.search),
    language: row.language === 'en' ? 'en' : 'nl',
    isConfirmed: row.isConfirmed,
  }
}

const reach = z.object({ address: z.string(), token: z.string() })
const values = z.array(
  z.object({ value: z.string(), name: z.object({ nl: z.string(), en: z.string() }) }),
)
const search = z.object({
  text: z.string(),
  read: z.enum(['nl', 'en']),
  chosen: z.object({ authority: values, grade: values, place: values, route: values }),
})

function sealedReach(wrapping: WrappingKeys, hash: Buffer, holds: z.infer<typeof reach>): Buffer {
  return enveloped(wrapping, Buffer.from(JSON.stringify(holds)), placeOf(hash))
}

function placeOf(hash: Buffer): string {
  return `alert/${hash.toString('base64url')}`
}
