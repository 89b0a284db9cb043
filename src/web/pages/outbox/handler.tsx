/**
 * Shows the mails of a demonstration: the newest, and one of them as whoever gets it would see it.
 *
 * @module
 */

import { type OutboxMail } from '#app/mail/outbox.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { writeMail } from '#documents/mail/write.ts'
import { allowLetter } from '../../security.ts'
import { type Handler, nameIn, notFound, show } from '../../visit.ts'
import { LetterView, type Letter, OutboxView } from './view.tsx'

type Outbox = () => Promise<readonly OutboxMail[]>

/** The list, the newest first. */
export function outboxPage(outbox: Outbox): Handler {
  return async (visit) => {
    const letters = (await outbox()).map(letterOf)
    return show(visit, <OutboxView frame={visit.frame} letters={letters} />)
  }
}

/** One mail. */
export function mailPage(outbox: Outbox): Handler {
  return async (visit) => {
    const wanted = nameIn(visit, 'mail')
    const found = (await outbox()).find(({ mail }) => mail === wanted) ?? notFound()
    allowLetter(visit.c)
    return show(visit, <LetterView frame={visit.frame} letter={letterOf(found)} />)
  }
}

/** A mail, written as it would be sent; without its text where it was sent and is gone. */
function letterOf({ mail, queued, content }: OutboxMail): Letter {
  if (content === undefined) return { mail, queued }
  return { mail, queued, to: content.to, written: writeMail(mailOrder.parse(content.order)) }
}
