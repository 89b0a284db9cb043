/**
 * Announcing an end beforehand: candidates are reminded of an offer that waits; who runs the selection and who stands on a list hear
 * that it expires. Each once.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { endedAt } from '#core/selection/ended.ts'
import { inForce, seenAt } from '#core/selection/in-force.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { noteAnnounced } from '#persistence/desk/announced.ts'
import { recipientsIn } from '#persistence/desk/recipients.ts'
import { addressesOfStaff } from '#persistence/desk/staff.ts'
import { type MailToQueue, queueMails } from '#persistence/mail.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { daily } from '../../operation/daily.ts'
import { isAddress } from '../../applying/readable.ts'
import { selectionNamed } from '../../applying/receipt-data.ts'
import type { DeskMeans } from '../means.ts'
import { membersOf } from '../lists/list-view.ts'
import { sourceOf } from '../lists/source.ts'
import { listMail } from '../lists/telling.ts'
import { offerData } from '../offers/offer-data.ts'
import { offerMail } from '../offers/telling.ts'
import { type Ahead, type ListEnding, type OfferEnding, listsEnding, offersEnding } from './due.ts'

/** What announcing needs. */
export interface AnnouncingMeans extends Pick<
  DeskMeans,
  'store' | 'selections' | 'now' | 'host' | 'addresses'
> {
  /** Where staff find the lists: a whole address. */
  readonly lists: (selection: string, reader: Language) => string
  readonly ahead: Ahead
}

interface At {
  readonly selection: Selection
  readonly regulation: Regulation
  readonly now: Instant
}

/** A job that announces what ends soon, in every selection once a day; how many mails were queued. */
export function announcing(means: AnnouncingMeans): () => Promise<number> {
  return daily(means, async (selection) => announceIn(means, selection))
}

async function announceIn(means: AnnouncingMeans, name: string): Promise<number> {
  const folded = await means.selections.find(name)
  const now = means.now()
  if (folded === undefined || endedAt(folded, now)?.by === 'stopped') return 0
  const selection = seenAt(folded, now)
  const at = { selection, regulation: inForce(selection, now), now }
  const { ahead } = means
  let count = 0
  for (const ending of offersEnding(selection, now, ahead.offers).filter(({ isOver }) => !isOver)) {
    // oxlint-disable-next-line no-await-in-loop -- each in a transaction of its own
    count += await once(means, name, `offer/${ending.offer.offer}`, async (work) =>
      reminder(means, work, at, ending),
    )
  }
  for (const ending of listsEnding(selection, at.regulation, now, ahead.lists)) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    count += await once(means, name, `${ending.list}/${ending.through}`, async (work) => [
      ...(await toStaff(means, work, at, ending)),
      ...(await toMembers(means, work, at, ending)),
    ])
  }
  return count
}

/** Queues mails unless that was done before; noted in the same transaction. */
async function once(
  { store, host }: AnnouncingMeans,
  selection: string,
  about: string,
  mailsOf: (work: Work) => Promise<readonly MailToQueue[]>,
): Promise<number> {
  return inTransaction(store.database, 'system', async (work) => {
    if (!(await noteAnnounced(work, selection, about))) return 0
    const mails = await mailsOf(work)
    await queueMails(work, { wrapping: store.keys.wrapping, host }, mails)
    return mails.length
  })
}

async function reminder(
  means: AnnouncingMeans,
  work: Work,
  at: At,
  { offer }: OfferEnding,
): Promise<readonly MailToQueue[]> {
  const { regulation: name } = at.regulation
  const { candidate } = offer
  const recipient = (await recipientsIn(means.store, work, name, [candidate])).get(candidate)
  if (recipient === undefined) return []
  return offerMail(name, 'reminder', offerData(means, at, offer, recipient), recipient)
}

/** Those who stand on the list, each in their own language. */
async function toMembers(
  means: AnnouncingMeans,
  work: Work,
  { selection, regulation, now }: At,
  { list, through }: ListEnding,
): Promise<readonly MailToQueue[]> {
  const names = membersOf(sourceOf({ selection, regulation, at: now }), list).map(
    ({ candidate }) => candidate,
  )
  const recipients = await recipientsIn(means.store, work, regulation.regulation, names)
  const about = { what: 'expires', through } as const
  return names.flatMap((candidate) => {
    const recipient = recipients.get(candidate)
    return listMail(means, { regulation, list, about, candidate, recipient })
  })
}

/** Selectors, the personnel service, and whoever may extend it. */
async function toStaff(
  { store, lists }: AnnouncingMeans,
  work: Work,
  { selection, regulation, now }: At,
  { list, through }: ListEnding,
): Promise<readonly MailToQueue[]> {
  const { regulation: name } = regulation
  const rule = regulation[list]?.extension
  const roles = new Set(['selector', 'hr', ...(rule === undefined ? [] : rolesOf(rule.owner))])
  const members = membersOf(sourceOf({ selection, regulation, at: now }), list).length
  const staff = await addressesOfStaff(store, work, name, [...roles])
  return staff
    .filter(({ email }) => isAddress(email))
    .map(({ email, account, ...who }) => ({
      to: email,
      account,
      order: {
        kind: 'list-expires',
        language: who.language,
        name: who.name,
        selection: selectionNamed(regulation, who.language),
        list,
        through,
        members,
        extension: (rule?.says ?? NO_EXTENSION)[who.language],
        address: lists(name, who.language),
      },
    }))
}

const NO_EXTENSION = {
  nl: 'Het selectiereglement kent geen verlenging.',
  en: 'The regulation knows no extension.',
}
