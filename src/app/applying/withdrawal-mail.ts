/**
 * The mail that confirms a withdrawal, whoever recorded it.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { deadline } from '#core/selection/applications/timeliness.ts'
import type { Language } from '#core/values/text.ts'
import type { Written } from '#persistence/entries/write.ts'
import type { MailToQueue } from '#persistence/mail.ts'
import { hex } from '#record/bytes.ts'
import { isAddress } from './readable.ts'
import { closingOf, contactsOf, selectionNamed } from './receipt-data.ts'

/** A withdrawal that was recorded. */
export interface Withdrew {
  readonly regulation: Regulation
  readonly candidate: string
  readonly name: string
  readonly email: string
  readonly reader: Language
  readonly entry: Written
  /** Where they find their application. */
  readonly address: string
}

/** The mail; none for who has no address. */
export function withdrawalMail(withdrew: Withdrew): readonly MailToQueue[] {
  const { regulation, candidate, name, email, reader, entry, address } = withdrew
  if (!isAddress(email)) return []
  const order = {
    kind: 'application-withdrawn',
    language: reader,
    name,
    selection: selectionNamed(regulation, reader),
    withdrawn: entry.recorded,
    closing: closingOf(regulation),
    again: entry.recorded < deadline(regulation),
    entry: { id: entry.entry, hash: hex(entry.hash) },
    address,
    contacts: contactsOf(regulation, reader),
  }
  return [{ to: email, order, selection: regulation.regulation, candidate }]
}
