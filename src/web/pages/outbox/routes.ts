/**
 * The mails of a demonstration, which go nowhere: shown so that their links can be followed. No such page anywhere else.
 *
 * @module
 */

import { type Services } from '../../services.ts'
import { type PageRoute } from '../../visit.ts'
import { mailPage, outboxPage } from './handler.tsx'

/** The pages, in a demonstration; elsewhere none, whatever else is at hand. */
export function outboxPages({ site, outbox }: Services): readonly PageRoute[] {
  if (!site.isDemonstration || outbox === undefined) return []
  return [
    { page: 'demonstrationMails', session: 'welcome', get: outboxPage(outbox) },
    { page: 'demonstrationMail', session: 'welcome', get: mailPage(outbox) },
  ]
}
