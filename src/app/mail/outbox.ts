/**
 * The mails as a page can show them: all of them in demonstration mode, where no mail server is; those we gave up on for
 * whoever runs the site.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Database } from '#persistence/connect.ts'
import { type StoredMail, type Which, listMails, queueAgain } from '#persistence/mail.ts'
import { type MailContent, openedMail } from '#persistence/mail-sealing.ts'
import type { WrappingKeys } from '#persistence/sealing.ts'
import { inTransaction } from '#persistence/transaction.ts'

/** A mail as it stands. */
export interface OutboxMail {
  readonly mail: string
  readonly kind: string
  readonly messageId: string
  readonly queued: Instant
  readonly attempts: number
  readonly state:
    | { readonly kind: 'waiting'; readonly next: Instant }
    | { readonly kind: 'sent'; readonly at: Instant }
    | { readonly kind: 'given-up'; readonly at: Instant; readonly answer: string }
  /** To whom and what; gone once the mail was sent. */
  readonly content?: MailContent
}

/** The newest mails, at most `limit`. Their content is personal: show it to nobody but the demonstration's own visitor. */
export async function outbox(
  database: Database,
  wrapping: WrappingKeys,
  { which = 'all', limit = 100 }: { readonly which?: Which; readonly limit?: number } = {},
): Promise<readonly OutboxMail[]> {
  const stored = await inTransaction(database, 'system', async (work) =>
    listMails(work, which, limit),
  )
  return stored.map((mail) => shown(mail, wrapping))
}

/** Sends a mail again that we gave up on: a person's decision, since it may have arrived. Whether there was such a mail. */
export async function sendAgain(database: Database, mail: string): Promise<boolean> {
  return inTransaction(database, 'system', async (work) => queueAgain(work, mail))
}

function shown(stored: StoredMail, wrapping: WrappingKeys): OutboxMail {
  const { mail, kind, messageId, queued, attempts, sealed } = stored
  const common = { mail, kind, messageId, queued, attempts, state: stateOf(stored) }
  return sealed === null ? common : { ...common, content: openedMail(wrapping, mail, sealed) }
}

function stateOf({ sent, gaveUp, answer, nextAttempt }: StoredMail): OutboxMail['state'] {
  if (sent !== null) return { kind: 'sent', at: sent }
  if (gaveUp !== null) return { kind: 'given-up', at: gaveUp, answer: answer ?? '' }
  return { kind: 'waiting', next: nextAttempt }
}
