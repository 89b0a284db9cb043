/**
 * Reminders: whoever has a draft that was not submitted hears of it once, when closing is two days away or less.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import { draftOf } from '#persistence/drafts.ts'
import { type MailToQueue, queueMails } from '#persistence/mail.ts'
import { type DraftToRemind, takeDraftsToRemind } from '#persistence/reminders.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { uploadsOf } from '#persistence/uploads.ts'
import { readDraft } from './contents.ts'
import { type Desk, placeOf } from './desk.ts'
import { missingFrom } from './missing.ts'
import { isAddress } from './readable.ts'
import { closingOf, contactsOf, nameOf, selectionNamed } from './receipt-data.ts'

const HOUR = 3_600_000
/** Whoever wrote an hour ago is perhaps still at it. */
const NEARNESS = { closing: 48 * HOUR, quiet: HOUR, limit: 100 }

/** Queues the reminders that are due, each together with the note that it was. How many drafts were looked at. For a job. */
export async function remindOfDrafts(desk: Desk): Promise<number> {
  let count = 0
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each round takes what is left
    const taken = await inTransaction(desk.store.database, 'system', async (work) =>
      remind(desk, work),
    )
    count += taken
    if (taken < NEARNESS.limit) return count
  }
}

async function remind(desk: Desk, work: Work): Promise<number> {
  const due = await takeDraftsToRemind(work, NEARNESS)
  const mails: MailToQueue[] = []
  for (const one of due) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    const mail = await mailOf(desk, work, one)
    if (mail !== undefined) mails.push(mail)
  }
  const { store, host } = desk
  await queueMails(work, { wrapping: store.keys.wrapping, host }, mails)
  return due.length
}

/** The mail; none for a draft without an address. */
async function mailOf(
  desk: Desk,
  work: Work,
  { selection, candidate, now, ...account }: DraftToRemind,
): Promise<MailToQueue | undefined> {
  const candidacy = await candidacyOfCandidate(desk.store, work, selection, candidate)
  const place = await placeOf(desk, selection)
  if (candidacy === undefined || !place.ok) return undefined
  const stored = await draftOf(work, candidacy)
  if (stored === undefined) return undefined
  const { contents } = readDraft(stored.content)
  if (!isAddress(contents.person.email)) return undefined
  const uploads = await uploadsOf(work, candidacy)
  const attached = new Set(
    uploads.flatMap(({ entry, attachment }) => (entry === undefined ? [attachment] : [])),
  )
  const { regulation } = place.value
  const language: Language = account.language === 'en' ? 'en' : 'nl'
  const missing = missingFrom(regulation, contents, { now, attached })
  const order = {
    kind: 'draft-reminder',
    language,
    name: nameOf(contents),
    selection: selectionNamed(regulation, language),
    closing: closingOf(regulation),
    missing: missing.map(({ says }) => says[language]),
    address: desk.addresses(selection, language).application,
    contacts: contactsOf(regulation, language),
  }
  return { to: contents.person.email, order, selection, candidate }
}
