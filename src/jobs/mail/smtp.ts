/**
 * Hands a mail over to a mail server over SMTP, and tells what surely happened and what is not known.
 *
 * @module
 */

import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { HandedOver, MailToSend } from '#app/mail/deliver.ts'
import { compose } from './compose.ts'

/** Which mail server, from which address, and how long one hand-over may take, in milliseconds. */
export interface MailServer {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string
  readonly from: string
  readonly limit: number
}

/**
 * A hand-over to `server`. A code of the mail server, or a failure before the whole message was given to the connection,
 * is a sure refusal; a failure after that is unknown.
 */
export function smtp({ url, from, limit }: MailServer): (mail: MailToSend) => Promise<HandedOver> {
  const transport = createTransport(url, { from })
  return async (mail) => {
    const bytes = await composed(mail, from)
    if (bytes === undefined) return { kind: 'refused', answer: 'unwritable', final: true }
    const message = Readable.from([bytes])
    try {
      const { response } = await transport.sendMail({
        envelope: { from, to: [mail.to] },
        raw: message,
        signal: AbortSignal.timeout(limit),
      })
      return { kind: 'accepted', answer: codesIn(response) }
    } catch (error) {
      return failed(error, message.readableEnded)
    }
  }
}

/** An order that no message can be made of stays unsent, however often it is tried. */
async function composed(mail: MailToSend, from: string): Promise<Buffer | undefined> {
  try {
    return await compose(mail, from)
  } catch {
    return undefined
  }
}

function failed(error: unknown, wasGiven: boolean): HandedOver {
  const { responseCode, response, command, code } = detailsOf(error)
  if (typeof responseCode === 'number') {
    // What is wrong with this recipient or message stays wrong; a sign-in or sender that is refused can be put right.
    const final = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
    return { kind: 'refused', answer: codesIn(String(response)), final }
  }
  if (wasGiven) return { kind: 'unknown' }
  return { kind: 'refused', answer: typeof code === 'string' ? code : 'failed', final: false }
}

function detailsOf(error: unknown): Readonly<Record<string, unknown>> {
  return typeof error === 'object' && error !== null ? { ...error } : {}
}

/** "250 2.0.0" of "250 2.0.0 <somebody@…> queued as 4F…": the codes without the words. */
function codesIn(response: string): string {
  return /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0] ?? 'unclear'
}
