/**
 * A site with job alerts over a database of its own.
 *
 * @module
 */

import { type TestServer } from '../persistence/servers.ts'
import { type TestSite, testSite } from '../sign-in/fixtures.ts'
import {
  type AlertParts,
  type AlertSetting,
  FREELY,
  NOW,
  ORIGIN,
  type Told,
  partsOf,
  toldIn,
} from './parts.ts'

/** A site with alerts. */
export interface AlertSite extends TestSite, AlertParts {
  /** The mails about new vacancies, the oldest first. */
  readonly told: () => Promise<readonly Told[]>
}

/** A site; anybody may try as often as they like unless `allowances` says otherwise. */
export async function alertSite(
  server: TestServer,
  setting: Partial<AlertSetting> = {},
): Promise<AlertSite> {
  const { origin = ORIGIN, allowances = FREELY } = setting
  let made: AlertParts | undefined
  const site = await testSite(server, {
    origin,
    more: (store) => {
      made = partsOf(store, { allowances, origin })
      return { ...made, now: () => NOW }
    },
  })
  if (made === undefined) throw new Error('The site has them.')
  return { ...site, ...made, told: async () => toldIn(site.store) }
}

/** Asks for mails at an address and confirms by the link in the mail. The token of the alert. */
export async function subscribed(
  site: AlertSite,
  email: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const browser = site.visitor()
  const { status } = await browser.post('/op-de-hoogte', { email, ...fields })
  if (status !== 200) throw new Error(`Asking answers with ${status}.`)
  const link = await site.lastLink()
  const confirmed = await browser.post(link)
  if (confirmed.status !== 200) throw new Error(`Confirming answers with ${confirmed.status}.`)
  return link.split('/').at(-1) ?? ''
}

/** Sends a form as a mail program does: from nowhere, without cookies. */
export async function postedFromAnywhere(
  { site }: Pick<TestSite, 'site'>,
  address: string,
  fields: Readonly<Record<string, string>> = { 'List-Unsubscribe': 'One-Click' },
): Promise<Response> {
  return site.request(address, { method: 'POST', body: new URLSearchParams(fields) })
}
