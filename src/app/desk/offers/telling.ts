/**
 * Telling a candidate about an offer: a letter that is kept with them, and a mail.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import type { Offer } from '#core/selection/state.ts'
import { keepLetters } from '#persistence/desk/letters.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { type MailToQueue, queueMails } from '#persistence/mail.ts'
import type { Work } from '#persistence/transaction.ts'
import { isAddress } from '../../applying/readable.ts'
import type { DeskMeans } from '../means.ts'
import type { Done } from '../perform.ts'
import { type OfferData, offerData } from './offer-data.ts'

/** Under what the letter of an offer is kept, where letters about results have their round. */
export function letterOf(offer: string): string {
  return `${OFFERS}${offer}`
}

/** What stands before the name of an offer there. */
export const OFFERS = 'offers/'

/** Keeps the letter and queues the mail of an offer that was made. */
export async function tellOffer(
  means: DeskMeans,
  { record, moment, entries, after }: Done,
  offer: Offer,
  recipient: Recipient | undefined,
): Promise<void> {
  const [entry] = entries
  if (recipient === undefined || entry === undefined) return
  const { regulation, at } = moment
  const data = offerData(means, { selection: after, regulation }, offer, recipient)
  const mails = offerMail(regulation.regulation, 'made', data, recipient)
  const kept = {
    letter: randomUUID(),
    candidate: offer.candidate,
    told: 'made',
    content: JSON.stringify({ kind: 'offer', ...data }),
    isMailed: mails.length > 0,
  }
  const about = { selection: regulation.regulation, round: letterOf(offer.offer), created: at }
  await keepLetters(means.store, record, { ...about, entry: entry.entry }, [kept])
  await queue(means, record, mails)
}

/** Confirms to the candidate what was answered. */
export async function tellAnswer(
  means: DeskMeans,
  { record, moment, after }: Done,
  { offer, what }: { readonly offer: string; readonly what: 'accepted' | 'declined' },
  recipient: Recipient | undefined,
): Promise<void> {
  const made = after.offers.get(offer)
  if (recipient === undefined || made === undefined) return
  const { regulation } = moment
  const data = offerData(means, { selection: after, regulation }, made, recipient)
  await queue(means, record, offerMail(regulation.regulation, what, data, recipient))
}

/** The mail about an offer; none for who has no address. */
export function offerMail(
  selection: string,
  what: 'made' | 'reminder' | 'accepted' | 'declined',
  data: OfferData,
  { email }: Recipient,
): readonly MailToQueue[] {
  if (!isAddress(email)) return []
  const order = { kind: 'offer-told', what, ...data }
  return [{ to: email, order, selection, candidate: data.candidate.pseudonym }]
}

async function queue(
  { store, host }: DeskMeans,
  work: Pick<Work, 'query'>,
  mails: readonly MailToQueue[],
): Promise<void> {
  await queueMails(work, { wrapping: store.keys.wrapping, host }, mails)
}
