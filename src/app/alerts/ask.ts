/**
 * Asking for mails about new vacancies.
 *
 * @module
 */

import { z } from 'zod'
import type { Language } from '#core/values/text.ts'
import {
  type AskedSearch,
  everything,
  searchInWords,
  standingSearch,
} from '#core/vacancy/standing-search.ts'
import { normalAddress } from '#persistence/addresses.ts'
import { lineUp } from '#persistence/alert-telling.ts'
import { addAlert } from '#persistence/alerts.ts'
import type { Count } from '#persistence/attempts.ts'
import { queueMails } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type AlertDesk, CONFIRM_LASTS } from './settings.ts'

/** Somebody asks for an alert. */
export interface AlertWanted {
  readonly address: string
  readonly search: AskedSearch
  /** In which language the mails are. */
  readonly language: Language
  /** The network address. */
  readonly client: string
}

/** What became of asking. */
export type AlertAsked =
  | { readonly kind: 'sent'; readonly address: string }
  | { readonly kind: 'no-address' }
  /** Too often; with the milliseconds to wait. */
  | { readonly kind: 'too-often'; readonly wait: number }

/** How asking is counted. */
export interface Counts {
  readonly byClient: Count
  readonly byAddress: Count
}

const mailbox = z.email().max(254)

/** Keeps the alert until it is confirmed, and queues the mail that asks for that, both or neither. */
export async function askForAlert(
  desk: AlertDesk,
  wanted: AlertWanted,
  { byClient, byAddress }: Counts,
): Promise<AlertAsked> {
  const address = mailbox.safeParse(normalAddress(wanted.address)).data
  if (address === undefined) return { kind: 'no-address' }
  const wait = (await byClient(wanted.client)) || (await byAddress(address))
  if (wait > 0) return { kind: 'too-often', wait }
  await keep(desk, wanted, address)
  return { kind: 'sent', address }
}

async function keep(desk: AlertDesk, wanted: AlertWanted, to: string): Promise<void> {
  const { store, addresses, from, host, vacancies, now } = desk
  const { database, keys } = store
  const { language } = wanted
  const { facets } = await vacancies.search(everything(now()))
  const search = standingSearch(wanted.search, facets)
  await inTransaction(database, 'system', async (work) => {
    // What is on the site by now is not new to whoever asks.
    await lineUp(work)
    const alert = { address: to, search, language, lasts: CONFIRM_LASTS }
    const { token, asked, until } = await addAlert(work, keys, alert)
    const order = {
      kind: 'confirm-alert',
      language,
      from: from[language],
      search: searchInWords(search, language),
      asked,
      until,
      address: addresses.confirm(token, language),
    }
    await queueMails(work, { wrapping: keys.wrapping, host }, [{ to, order }])
  })
}
