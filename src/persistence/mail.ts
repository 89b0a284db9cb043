/**
 * The queue of mails. A mail is queued in the transaction of what it tells; it then waits here until a mail server took it
 * or we gave up. The table itself is the queue: there is no second place that could know otherwise.
 *
 * What a mail holds about a person is sealed with a data key of its own and goes when the mail was sent.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#core/values/instant.ts'
import { sealedMail } from './mail-sealing.ts'
import type { WrappingKeys } from './sealing.ts'
import type { Work } from './transaction.ts'

/** What a message is made of, as plain data; its kind says which message it is. */
export type Order = Readonly<Record<string, unknown>> & { readonly kind: string }

/** To whom a mail belongs: with the candidacy or account the mail goes too. */
export interface MailOwner {
  readonly selection?: string | undefined
  readonly candidate?: string | undefined
  readonly account?: string | undefined
}

/** A mail to be queued. */
export interface MailToQueue extends MailOwner {
  /** The address, as a mail server takes it. */
  readonly to: string
  readonly order: Order
}

/** With which keys mails are sealed, and what stands behind the @ of their Message-ID. */
export interface Postmark {
  readonly wrapping: WrappingKeys
  /** The host name of the public address of this site. */
  readonly host: string
}

/** A mail made ready for the queue: it has its name and its Message-ID for good, and is sealed. */
export interface ReadyMail {
  readonly mail: string
  readonly messageId: string
  readonly kind: string
  readonly sealed: Buffer
}

/** Makes a mail ready, for whoever queues it with a statement of their own. */
export function readyMail(
  { wrapping, host }: Postmark,
  { to, order }: Pick<MailToQueue, 'to' | 'order'>,
): ReadyMail {
  const mail = randomUUID()
  const sealed = sealedMail(wrapping, mail, { to, order })
  return { mail, messageId: `<${mail}@${host}>`, kind: order.kind, sealed }
}

/** A mail as it stands in the queue. */
export interface StoredMail {
  readonly mail: string
  readonly messageId: string
  readonly kind: string
  readonly sealed: Buffer | null
  readonly queued: Instant
  readonly attempts: number
  readonly nextAttempt: Instant
  readonly sent: Instant | null
  readonly gaveUp: Instant | null
  readonly answer: string | null
}

/** How many mails are queued with one statement. */
const BATCH = 1000

/**
 * Queues mails in the transaction of their cause: they are queued when it commits, or not at all. The Message-IDs come back
 * in the order of the mails.
 */
export async function queueMails(
  { query }: Pick<Work, 'query'>,
  postmark: Postmark,
  mails: readonly MailToQueue[],
): Promise<readonly string[]> {
  const rows = mails.map((one) => {
    const { mail, messageId, kind, sealed } = readyMail(postmark, one)
    const { selection = null, candidate = null, account = null } = one
    return { mail, message_id: messageId, kind, selection, candidate, account, sealed }
  })
  for (let from = 0; from < rows.length; from += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one connection; a statement takes only so many values
    await query
      .insertInto('keur.mail')
      .values(rows.slice(from, from + BATCH))
      .execute()
  }
  return rows.map(({ message_id }) => message_id)
}

/** A mail that was taken: it is counted as handed over, unless we gave up on it instead. */
export interface TakenMail extends StoredMail {
  /** The moment of taking, by the clock of the database. */
  readonly now: Instant
}

/**
 * Takes the mail that waits longest and counts, before anybody sends it, that it may have gone out. Nobody else gets it
 * for `lease` milliseconds. A mail that may have gone out twice is not taken a third time: we give up on it, and it comes
 * back with `gaveUp`. `undefined` when none is due.
 */
export async function takeMail(
  { query }: Pick<Work, 'query'>,
  lease: number,
): Promise<TakenMail | undefined> {
  const { rows } = await sql<TakenMail>`
    with due as (
      select mail from keur.mail
        where sent is null and gave_up is null and next_attempt <= keur.stamp()
        order by next_attempt, mail limit 1 for update skip locked)
    update keur.mail set
        attempts = attempts + (handed_over < 2)::integer,
        handed_over = least(handed_over + 1, 2),
        next_attempt = keur.stamp() + ${lease} * interval '1 millisecond',
        gave_up = case when handed_over = 2 then keur.stamp() end,
        answer = case when handed_over = 2 then 'unknown' else answer end
      from due where keur.mail.mail = due.mail
      returning ${COLUMNS}, keur.stamp() as now`.execute(query)
  return rows[0]
}

/** The mail server has it: what it held goes. */
export async function noteSent(
  { query }: Pick<Work, 'query'>,
  mail: string,
  answer: string,
): Promise<void> {
  await query
    .updateTable('keur.mail')
    .set({ sent: sql`keur.stamp()`, sealed: null, gave_up: null, answer })
    .where('mail', '=', mail)
    .execute()
}

/** The mail server surely did not take it. It is tried again after `wait` milliseconds. */
export async function noteRefused(
  { query }: Pick<Work, 'query'>,
  mail: string,
  { answer, wait }: { readonly answer: string; readonly wait: number },
): Promise<void> {
  await query
    .updateTable('keur.mail')
    .set({
      answer,
      handed_over: sql`greatest(handed_over - 1, 0)`,
      next_attempt: sql`keur.stamp() + ${wait} * interval '1 millisecond'`,
    })
    .where('mail', '=', mail)
    .where('sent', 'is', null)
    .execute()
}

/** Nobody knows whether the mail server took it. It stays counted, and is tried again after `wait` milliseconds. */
export async function noteUnknown(
  { query }: Pick<Work, 'query'>,
  mail: string,
  wait: number,
): Promise<void> {
  await query
    .updateTable('keur.mail')
    .set({
      answer: 'unknown',
      next_attempt: sql`keur.stamp() + ${wait} * interval '1 millisecond'`,
    })
    .where('mail', '=', mail)
    .where('sent', 'is', null)
    .execute()
}

/** We give up; the mail stays to be seen, with why. */
export async function noteGivenUp(
  { query }: Pick<Work, 'query'>,
  mail: string,
  answer: string,
): Promise<void> {
  await query
    .updateTable('keur.mail')
    .set({ gave_up: sql`keur.stamp()`, answer })
    .where('mail', '=', mail)
    .where('sent', 'is', null)
    .execute()
}

/** Puts a mail we gave up on back in the queue; a person decided so. Whether there was such a mail. */
export async function queueAgain({ query }: Pick<Work, 'query'>, mail: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('keur.mail')
    .set({ gave_up: null, handed_over: 0, next_attempt: sql`keur.stamp()` })
    .where('mail', '=', mail)
    .where('gave_up', 'is not', null)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Which mails: those we gave up on, or all. */
export type Which = 'given-up' | 'all'

/** Mails, the newest first. */
export async function listMails(
  { query }: Pick<Work, 'query'>,
  which: Which,
  limit: number,
): Promise<readonly StoredMail[]> {
  const given = which === 'given-up' ? sql`where gave_up is not null` : sql``
  const { rows } = await sql<StoredMail>`
    select ${COLUMNS} from keur.mail ${given} order by queued desc, mail limit ${limit}`.execute(
    query,
  )
  return rows
}

/** How many mails wait, how long the one that is longest due does, and on how many we gave up. */
export interface QueueLength {
  readonly waiting: number
  /** In milliseconds; 0 when none is due. */
  readonly overdue: number
  readonly givenUp: number
}

/** The length of the queue. */
export async function queueLength({ query }: Pick<Work, 'query'>): Promise<QueueLength> {
  const { rows } = await sql<QueueLength>`
    select count(*) filter (where gave_up is null) as waiting,
        coalesce(floor(greatest(0, max(extract(epoch from keur.stamp() - next_attempt))
          filter (where gave_up is null)) * 1000), 0)::bigint as overdue,
        count(*) filter (where gave_up is not null) as "givenUp"
      from keur.mail where sent is null`.execute(query)
  const [length] = rows
  if (length === undefined) throw new TypeError('A count always has a row.')
  return length
}

/** Removes what is no longer needed: mails sent, or given up, more than so many days ago. How many went. */
export async function tidyMails(
  { query }: Pick<Work, 'query'>,
  { sentDays, givenUpDays }: { readonly sentDays: number; readonly givenUpDays: number },
): Promise<number> {
  const { numDeletedRows } = await query
    .deleteFrom('keur.mail')
    .where((is) =>
      is.or([
        is('sent', '<', sql<Instant>`keur.stamp() - ${sentDays} * interval '1 day'`),
        is('gave_up', '<', sql<Instant>`keur.stamp() - ${givenUpDays} * interval '1 day'`),
      ]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

const COLUMNS = sql`keur.mail.mail, message_id as "messageId", kind, sealed, queued, attempts,
  next_attempt as "nextAttempt", sent, gave_up as "gaveUp", answer`
