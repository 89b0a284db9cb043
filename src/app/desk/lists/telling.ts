/**
 * Mails about a list to those who stand on it, in the language in which they read this site.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { ListName } from '#core/selection/lists/validity.ts'
import type { Day } from '#core/values/day.ts'
import type { Language, Text } from '#core/values/text.ts'
import { type Recipient, recipientsIn } from '#persistence/desk/recipients.ts'
import type { MailToQueue } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { isAddress } from '../../applying/readable.ts'
import { contactsOf, selectionNamed } from '../../applying/receipt-data.ts'
import { appealFrom } from '../closing/letters/decision-data.ts'
import type { DeskMeans } from '../means.ts'

/** What is told; what the regulation says is put in the language of the reader. */
export type AboutList =
  | { readonly what: 'interest-asked'; readonly vacancy: string }
  | {
      readonly what: 'comparable-vacancy'
      readonly vacancy: string
      readonly authority: string
      readonly says: Text
    }
  | { readonly what: 'extended' | 'expires'; readonly through: Day }
  | {
      readonly what: 'place-decided'
      readonly effect: 'keep' | 'remove'
      readonly says: Text
      readonly reason: string
      /** When it is told: the term for an appeal counts from then. */
      readonly told: Day
    }

/** What mails are made with. */
export type TellingMeans = Pick<DeskMeans, 'store' | 'addresses'>

/** To whom mails go. */
export async function recipientsOf(
  { store }: Pick<DeskMeans, 'store'>,
  selection: string,
  candidates: readonly string[],
): Promise<ReadonlyMap<string, Recipient>> {
  return inTransaction(store.database, 'system', (work) =>
    recipientsIn(store, work, selection, candidates),
  )
}

/** What a mail is about. */
export interface ListMail {
  readonly regulation: Regulation
  readonly list: ListName
  readonly about: AboutList
  readonly candidate: string
  readonly recipient: Recipient | undefined
}

/** The mail; none for who has no address. */
export function listMail(
  { addresses }: Pick<TellingMeans, 'addresses'>,
  { regulation, list, about, candidate, recipient }: ListMail,
): readonly MailToQueue[] {
  if (recipient === undefined || !isAddress(recipient.email)) return []
  const { language, email } = recipient
  const { regulation: selection } = regulation
  const order = {
    kind: 'list-told',
    language,
    name: calledBy(recipient, candidate),
    selection: selectionNamed(regulation, language),
    list,
    about: worded(regulation, about, language),
    address: addresses(selection, language).application,
    contacts: contactsOf(regulation, language),
  }
  return [{ to: email, order, selection, candidate }]
}

function worded(
  regulation: Regulation,
  about: AboutList,
  language: Language,
): Readonly<Record<string, unknown>> {
  if (about.what !== 'place-decided') {
    return 'says' in about ? { ...about, says: about.says[language] } : about
  }
  const { told, says, ...rest } = about
  return { ...rest, says: says[language], appeal: appealFrom(regulation, told, language) }
}

/** What somebody is called in a mail: their name, or their number. */
export function calledBy({ given, family }: Recipient, candidate: string): string {
  const name = [given, family].filter((part) => part !== '').join(' ')
  return name === '' ? candidate : name
}
