/**
 * What the tests of mail share: keys, orders, and a mailroom that is quick to lose patience.
 *
 * @module
 */

import type { Mailroom } from '#app/mail/deliver.ts'
import { orders } from '#documents/mail/fixtures.ts'
import type { OrderOf } from '#documents/mail/orders.ts'
import { smtp } from '#jobs/mail/smtp.ts'
import type { Database } from '#persistence/connect.ts'
import type { Postmark } from '#persistence/mail.ts'
import { sealingKey } from '#persistence/sealing.ts'

/** Keys of tests and a host of nobody. */
export const postmark: Postmark = {
  wrapping: { current: 'test', all: new Map([['test', sealingKey(new Uint8Array(32).fill(7))]]) },
  host: 'keur.voorbeeld.example',
}

/** The reminder to a fictional candidate. */
export function reminder(): OrderOf<'draft-reminder'> {
  const order = orders.find((one) => one.kind === 'draft-reminder')
  if (order?.kind !== 'draft-reminder') throw new Error('The fixtures have a reminder.')
  return order
}

/** A mailroom over `database` that hands mails over to `url`. */
export function mailroom(database: Database, url: string, lease = 2000): Mailroom {
  return {
    database,
    wrapping: postmark.wrapping,
    handOver: smtp({ url, from: 'geen-antwoord@keur.voorbeeld.example', limit: 1500 }),
    lease,
    firstWait: 1,
    patience: 60_000,
  }
}
