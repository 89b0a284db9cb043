/**
 * Making offers on their page, and what was told of them.
 *
 * @module
 */

import { outbox } from '#app/mail/outbox.ts'
import { hidden } from '../applying/pages.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { type DeskSite } from './site.ts'

/** What is filled in. */
export type Fields = Readonly<Record<string, string>>

/** The page of the offers. */
export const PAGE = '/werkplek/opgroeien-req18582/aanbiedingen'

/** Makes an offer on its page. */
export async function make(visitor: Visitor, fields: Fields): ReturnType<Visitor['post']> {
  const { html } = await visitor.get(`${PAGE}/nieuw`)
  return visitor.post(`${PAGE}/nieuw`, { gezien: hidden(html, 'gezien'), ...fields })
}

/** A day of a form, from how people write it. */
export function dayOf(field: string, written: string): Fields {
  const [day = '', month = '', year = ''] = written.split(' ')
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
}

/** What a mail about an offer is drawn from. */
interface Mail {
  readonly order: Readonly<Record<string, unknown>>
}

/** What was told of offers, the newest first. */
export async function mailsOf({ store }: DeskSite): Promise<readonly Mail[]> {
  const mails = await outbox(store.database, store.keys.wrapping, { limit: 500 })
  return mails.flatMap(({ content }) =>
    content?.order.kind === 'offer-told' ? [{ order: content.order }] : [],
  )
}

/** What is filled in wrong on the page of a new offer, and what is said of it. */
export const REFUSED: readonly (readonly [Fields, RegExp])[] = [
  [{ which: 'this', contract: 'statutory' }, /Kies iemand\./u],
  [{ candidate: 'k01', contract: 'statutory' }, /Kies voor welke vacature\./u],
  [{ candidate: 'k01', which: 'this' }, /Kies met welk contract\./u],
  [{ candidate: 'k01', which: 'this', contract: 'levenslang' }, /Kies met welk contract\./u],
  [
    { candidate: 'k01', which: 'another', contract: 'statutory' },
    /Schrijf welke vacature het is\./u,
  ],
]
