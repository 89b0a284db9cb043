/**
 * Signing in by a link in a mail.
 *
 * Anybody may ask for a link to any address, and reads the same whether somebody with that address was ever here. The link
 * works once and for a short time. In the browser that asked it signs in at once; in any other a person confirms first, so
 * that a program that looks into mails does not use it up, and sees as whom they sign in.
 *
 * @module
 */

import { z } from 'zod'
import type { Language } from '#core/values/text.ts'
import { accountOfAddress } from '#persistence/accounts.ts'
import { normalAddress } from '#persistence/addresses.ts'
import { type Count, counterOf } from '#persistence/attempts.ts'
import { addEmailLink, emailLink, useEmailLink } from '#persistence/email-links.ts'
import { queueMails } from '#persistence/mail.ts'
import { hashOfToken } from '#persistence/tokens.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { enter } from './session.ts'
import { ALLOWANCES, type Desk, LINK_LASTS } from './settings.ts'

/** Somebody asks for a link. */
export interface LinkWanted {
  readonly address: string
  readonly language: Language
  /** A path of this site. */
  readonly continueAt: string
  /** The token of the browser. */
  readonly browser: string
  /** The network address. */
  readonly client: string
  /** The address of the page that a token leads to. */
  readonly addressOf: (token: string) => string
}

/** What became of asking for a link. */
export type LinkAsked =
  | { readonly kind: 'sent'; readonly address: string }
  | { readonly kind: 'no-address' }
  /** Too often; with the milliseconds to wait. */
  | { readonly kind: 'too-often'; readonly wait: number }

/** Somebody follows a link. */
export interface LinkFollowed {
  readonly token: string
  readonly browser: string | undefined
  /** Whether they confirmed that it is they who follow it. */
  readonly isConfirmed: boolean
  /** The session that the browser had. */
  readonly previous: string | undefined
}

/** What became of following a link. */
export type LinkOutcome =
  | { readonly kind: 'signed-in'; readonly session: string; readonly continueAt: string }
  | { readonly kind: 'to-confirm'; readonly address: string }
  | { readonly kind: 'used' | 'expired' | 'unknown' }

/** Links in mails. */
export interface MailLinks {
  readonly ask: (wanted: LinkWanted) => Promise<LinkAsked>
  readonly follow: (followed: LinkFollowed) => Promise<LinkOutcome>
}

/** Signing in by links in mails, over `desk`. */
export function mailLinks(desk: Desk, byClient: Count): MailLinks {
  const { address } = desk.settings.allowances ?? ALLOWANCES
  const byAddress = counterOf(desk.store, { what: 'sign-in-address', ...address })
  return {
    ask: async (wanted) => ask(desk, wanted, { byClient, byAddress }),
    follow: async (followed) => follow(desk, followed),
  }
}

const mailbox = z.email().max(254)

async function ask(
  desk: Desk,
  wanted: LinkWanted,
  { byClient, byAddress }: { readonly byClient: Count; readonly byAddress: Count },
): Promise<LinkAsked> {
  const address = mailbox.safeParse(normalAddress(wanted.address)).data
  if (address === undefined) return { kind: 'no-address' }
  const wait = (await byClient(wanted.client)) || (await byAddress(address))
  if (wait > 0) return { kind: 'too-often', wait }
  await send(desk, wanted, address)
  return { kind: 'sent', address }
}

async function send(
  { store, settings }: Desk,
  { language, continueAt, browser, addressOf }: LinkWanted,
  address: string,
): Promise<void> {
  const browserHash = hashOfToken(browser)
  if (browserHash === undefined) throw new TypeError('A browser has a token of ours.')
  await inTransaction(store.database, 'system', async (work) => {
    const link = { address, language, continueAt, browser: browserHash, lasts: LINK_LASTS }
    const { token, asked, until } = await addEmailLink(work, store.keys, link)
    const order = {
      kind: 'sign-in-link',
      language,
      from: settings.from[language],
      asked,
      until,
      address: addressOf(token),
    }
    const host = new URL(settings.origin).hostname
    await queueMails(work, { wrapping: store.keys.wrapping, host }, [{ to: address, order }])
  })
}

async function follow(
  desk: Desk,
  { token, browser, isConfirmed, previous }: LinkFollowed,
): Promise<LinkOutcome> {
  const { database, keys } = desk.store
  return inTransaction(database, 'system', async (work) => {
    const link = await emailLink(work, keys.wrapping, token)
    if (link === undefined) return { kind: 'unknown' }
    if (link.state !== 'works') return { kind: link.state }
    const asked = browser === undefined ? undefined : hashOfToken(browser)
    if (!isConfirmed && asked?.equals(link.browser) !== true) {
      return { kind: 'to-confirm', address: link.address }
    }
    // Somebody else may have used it in the meantime.
    const used = await useEmailLink(work, keys.wrapping, token)
    if (used === undefined) return { kind: 'used' }
    const account = await accountOfAddress(work, keys, used)
    const session = await enter(desk, work, { account, method: 'email-link' }, previous)
    return { kind: 'signed-in', session, continueAt: used.continueAt }
  })
}
