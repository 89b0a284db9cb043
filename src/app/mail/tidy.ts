/**
 * How long the queue remembers mails: that one was sent, for a month; that and what we gave up on, for three.
 *
 * @module
 */

import type { Database } from '#persistence/connect.ts'
import { tidyMails } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'

const KEPT = { sentDays: 30, givenUpDays: 90 }

/** Removes from the queue what it need not remember any more. How many mails went. */
export async function tidyQueue(database: Database): Promise<number> {
  return inTransaction(database, 'system', async (work) => tidyMails(work, KEPT))
}
