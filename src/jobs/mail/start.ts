/**
 * The sending of mails as a running Keur does it: how long it waits for whom, and when it tidies up.
 *
 * @module
 */

import type { Mailroom } from '#app/mail/deliver.ts'
import { tidyQueue } from '#app/mail/tidy.ts'
import { type Sender, type SenderSettings, startSender } from './sender.ts'
import { smtp } from './smtp.ts'

/** What sending needs. */
export interface MailSettings extends Pick<Mailroom, 'database' | 'wrapping'> {
  /** `KEUR_SMTP_URL`. */
  readonly url: string
  /** The address mails come from. */
  readonly from: string
  readonly told?: SenderSettings['told']
}

const SECOND = 1000
const HOUR = 3600 * SECOND
/** One hand-over ends within this time, or is broken off. */
const LIMIT = 60 * SECOND
/** A mail whose sender died is tried again after this; longer than a hand-over and the noting of it can take. */
const LEASE = 120 * SECOND
const FIRST_WAIT = 30 * SECOND
/** A mail server that is away over a long weekend is waited for. */
const PATIENCE = 96 * HOUR

/** Starts to send what is in the queue, and to tidy it every hour. */
export function startMail({ database, wrapping, url, from, told }: MailSettings): Sender {
  const room: Mailroom = {
    database,
    wrapping,
    handOver: smtp({ url, from, limit: LIMIT }),
    lease: LEASE,
    firstWait: FIRST_WAIT,
    patience: PATIENCE,
  }
  const sender = startSender(room, {
    lanes: 4,
    pause: SECOND,
    ...(told === undefined ? {} : { told }),
  })
  const tidying = setInterval(() => {
    tidyQueue(database).catch((failure: unknown) => told?.({ failure }))
  }, HOUR)
  tidying.unref()
  return {
    wake: sender.wake,
    stop: async () => {
      clearInterval(tidying)
      await sender.stop()
    },
  }
}
