/**
 * A site on which people sign in, over a database of its own.
 *
 * @module
 */

import { outbox } from '#app/mail/outbox.ts'
import { type SignIn, openSignIn } from '#app/sign-in/sign-in.ts'
import { type SignInSettings } from '#app/sign-in/settings.ts'
import { type Database } from '#persistence/connect.ts'
import { type Store } from '#persistence/store.ts'
import { app } from '#web/app.tsx'
import { type Assets, loadAssets } from '#web/assets.ts'
import { type Incident, type Services } from '#web/services.ts'
import { shippedServices } from '../browser/harness/shipped.ts'
import { testStore } from '../persistence/fixtures.ts'
import { type TestServer } from '../persistence/servers.ts'
import { type Visitor, newVisitor } from './visitor.ts'

/** A site with its parts. */
export interface TestSite {
  readonly site: ReturnType<typeof app>
  readonly store: Store
  /** For looking and for moving time: everything, as the owner of the tables. */
  readonly owner: Database
  readonly signIn: SignIn
  readonly incidents: readonly Incident[]
  readonly origin: string
  readonly visitor: () => Visitor
  /** The address in the mail that was queued last, without the site. */
  readonly lastLink: () => Promise<string>
}

let assets: Promise<Assets> | undefined

/** What a test asks of a site. */
export interface Wanted extends Partial<SignInSettings> {
  readonly proxies?: number
  /** Paths to people's own pages at the provider lead back here; the site itself when left out. */
  readonly returnAt?: string
  /** What else the site has. */
  readonly more?: (store: Store) => Partial<Services>
}

/** A site over a fresh database. */
export async function testSite(server: TestServer, wanted: Wanted = {}): Promise<TestSite> {
  const { store, database } = await testStore(server)
  const { origin = 'https://keur.voorbeeld.example', isDemonstration = false, proxies } = wanted
  const signIn = openSignIn(
    store,
    {
      from: { nl: 'Agentschap Voorbeeld', en: 'Example Agency' },
      ...wanted,
      origin,
      isDemonstration,
    },
    wanted.returnAt ?? `${origin}/aanmelden/terug`,
  )
  const mails = async (): ReturnType<typeof outbox> => outbox(store.database, store.keys.wrapping)
  assets ??= loadAssets()
  const services = await shippedServices({ origin, isDemonstration })
  const more = wanted.more?.(store)
  const site = app({ ...services, signIn, proxies, outbox: mails, ...more }, await assets)
  return {
    site,
    store,
    owner: server.owner(database),
    signIn,
    incidents: services.incidents,
    origin,
    visitor: () => newVisitor(site, origin),
    lastLink: async () => {
      const [mail] = await mails()
      return String(mail?.content?.order['address']).replace(origin, '')
    },
  }
}

/** Signs a visitor in by a link in a mail. */
export async function signedInByMail(
  { visitor, lastLink }: TestSite,
  email: string,
): Promise<Visitor> {
  const browser = visitor()
  await browser.post('/aanmelden', { email })
  const { status } = await browser.get(await lastLink())
  if (status !== 303) throw new Error(`The link answers with ${status}.`)
  return browser
}
