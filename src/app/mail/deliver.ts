/**
 * Delivers the mails of the queue, one after the other.
 *
 * The promise: a mail is in the queue, or a mail server accepted it, or it stands among those we gave up on; and nobody
 * gets the same mail more than twice, the second time with the same Message-ID. Therefore it is counted before every
 * hand-over that it may go out; only a sure refusal takes that back, and what may have gone out twice waits for a person.
 *
 * @module
 */

import { type Instant, epochMilliseconds } from '#core/values/instant.ts'
import type { Database } from '#persistence/connect.ts'
import {
  type TakenMail,
  noteGivenUp,
  noteRefused,
  noteSent,
  noteUnknown,
  takeMail,
} from '#persistence/mail.ts'
import { type MailContent, openedMail } from '#persistence/mail-sealing.ts'
import type { WrappingKeys } from '#persistence/sealing.ts'
import { inTransaction } from '#persistence/transaction.ts'

/** A mail to hand over: for every attempt the same. */
export interface MailToSend extends MailContent {
  readonly messageId: string
  readonly queued: Instant
}

/** What became of a hand-over. An answer is a code of the mail server, never its text, which may name a person. */
export type HandedOver =
  | { readonly kind: 'accepted'; readonly answer: string }
  /** It surely did not go out; `final` when trying again is no use. */
  | { readonly kind: 'refused'; readonly answer: string; readonly final: boolean }
  /** It may have gone out. */
  | { readonly kind: 'unknown' }

/** The queue and how patient it is. */
export interface Mailroom {
  readonly database: Database
  readonly wrapping: WrappingKeys
  readonly handOver: (mail: MailToSend) => Promise<HandedOver>
  /** After how many milliseconds a mail whose sender died is tried again; longer than a hand-over can take. */
  readonly lease: number
  /** How many milliseconds to wait after the first refusal; each next wait is twice as long, up to an hour. */
  readonly firstWait: number
  /** How many milliseconds after queueing we give up on a mail that is refused time and again. */
  readonly patience: number
}

/** What was done: nothing was due, or one mail was sent, put off, or given up. */
export type Delivered = 'nothing' | 'sent' | 'put-off' | 'gave-up'

const HOUR = 3_600_000

/** Delivers the mail that waits longest, if one is due. Throws a `DatabaseFailure` when the database fails. */
export async function deliverNext(room: Mailroom): Promise<Delivered> {
  const taken = await inTransaction(room.database, 'system', async (work) =>
    takeMail(work, room.lease),
  )
  if (taken === undefined) return 'nothing'
  if (taken.gaveUp !== null) return 'gave-up'
  const opened = openedOf(room, taken)
  if (typeof opened === 'string') return giveUp(room, taken, opened)
  const { messageId, queued } = taken
  return note(room, taken, await room.handOver({ ...opened, messageId, queued }))
}

/** What the mail holds, or why it cannot or need not be sent. */
function openedOf(room: Mailroom, { mail, sealed, now }: TakenMail): MailContent | string {
  if (sealed === null) return 'empty'
  const opened = openedMail(room.wrapping, mail, sealed)
  // A link that works no more helps nobody.
  const { until } = opened.order
  return typeof until === 'string' && until < now ? 'expired' : opened
}

async function note(room: Mailroom, taken: TakenMail, became: HandedOver): Promise<Delivered> {
  const { mail } = taken
  const wait = waitAfter(room, taken.attempts)
  if (became.kind === 'refused' && (became.final || isTooOld(room, taken))) {
    return giveUp(room, taken, became.answer)
  }
  return inTransaction(room.database, 'system', async (work) => {
    if (became.kind === 'accepted') {
      await noteSent(work, mail, became.answer)
      return 'sent'
    }
    if (became.kind === 'unknown') await noteUnknown(work, mail, wait)
    else await noteRefused(work, mail, { answer: became.answer, wait })
    return 'put-off'
  })
}

async function giveUp(room: Mailroom, { mail }: TakenMail, answer: string): Promise<Delivered> {
  await inTransaction(room.database, 'system', async (work) => noteGivenUp(work, mail, answer))
  return 'gave-up'
}

function waitAfter({ firstWait }: Mailroom, attempts: number): number {
  return Math.min(firstWait * 2 ** Math.min(attempts - 1, 20), HOUR)
}

function isTooOld({ patience }: Mailroom, { now, queued }: TakenMail): boolean {
  return epochMilliseconds(now) - epochMilliseconds(queued) > patience
}
