/**
 * Asking somebody who applied twice which application counts: a mail to each of the two, about that one only.
 *
 * @module
 */

import { counting } from '#core/selection/applications/counting.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { type MailToQueue, queueMails } from '#persistence/mail.ts'
import { isAddress } from '../../applying/readable.ts'
import { contactsOf, selectionNamed } from '../../applying/receipt-data.ts'
import { calledBy } from '../lists/telling.ts'
import type { DeskMeans } from '../means.ts'
import type { Done } from '../perform.ts'

/** Queues the mails; who has no address, and who withdrew, gets none. */
export async function askWhichCounts(
  means: DeskMeans,
  { record, moment, after }: Done,
  pair: readonly [string, string],
  recipients: ReadonlyMap<string, Recipient>,
): Promise<void> {
  const { regulation } = moment
  const isLeft = pair.every((one) => after.candidates.get(one)?.withdrawn === undefined)
  const mails = pair.flatMap((candidate): readonly MailToQueue[] => {
    const known = after.candidates.get(candidate)
    const received = known === undefined ? undefined : counting(regulation, known)?.received
    const recipient = recipients.get(candidate)
    if (!isLeft || received === undefined || recipient === undefined) return []
    if (!isAddress(recipient.email)) return []
    const { language, email } = recipient
    const order = {
      kind: 'which-counts',
      language,
      name: calledBy(recipient, candidate),
      selection: selectionNamed(regulation, language),
      received,
      address: means.addresses(regulation.regulation, language).application,
      contacts: contactsOf(regulation, language),
    }
    return [{ to: email, order, selection: regulation.regulation, candidate }]
  })
  const { store, host } = means
  await queueMails(record, { wrapping: store.keys.wrapping, host }, mails)
}
