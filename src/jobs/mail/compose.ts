/**
 * A mail from the queue as the bytes a mail server gets: the same for every attempt, the Message-ID and date included.
 *
 * @module
 */

import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailToSend } from '#app/mail/deliver.ts'
import { epochMilliseconds } from '#core/values/instant.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { writeMail } from '#documents/mail/write.ts'

/** The bytes of the message, from the address `from` of this site. Throws for an order that is none. */
export async function compose(mail: MailToSend, from: string): Promise<Buffer> {
  const order = mailOrder.parse(mail.order)
  const written = writeMail(order)
  const composer = new MailComposer({
    from: { name: `${written.from} (Keur)`, address: from },
    to: { name: '', address: mail.to },
    subject: written.subject,
    text: written.text,
    html: written.html,
    headers: { ...written.headers },
    messageId: mail.messageId,
    date: new Date(epochMilliseconds(mail.queued)),
    // The boundary between text and HTML is otherwise another at every attempt.
    baseBoundary: mail.messageId.replaceAll(/[^a-z0-9]/g, ''),
    disableFileAccess: true,
    disableUrlAccess: true,
    textEncoding: 'quoted-printable',
  })
  return composer.compile().build()
}
