/**
 * Signing in and out: everything that the pages need, in one place.
 *
 * @module
 */

import { type Count, counterOf } from '#persistence/attempts.ts'
import { endSession, sessionLookUp } from '#persistence/sessions.ts'
import { tidySignIns } from '#persistence/sign-in-tidying.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type Demonstration, demonstration } from './demonstration.ts'
import { type MailLinks, mailLinks } from './mail-links.ts'
import { type OpenId, openId } from './openid.ts'
import { type OwnAccounts, ownAccounts } from './own-account.ts'
import { type Passkeys, passkeys } from './passkeys.ts'
import { ProviderAway } from './provider-away.ts'
import { type Session, sessionOf } from './session.ts'
import { ALLOWANCES, type Desk, SESSION_LIMITS, type SignInSettings } from './settings.ts'

/** Signing in and out, as far as this installation has it. */
export interface SignIn {
  /** The session of a token, unless it is none or ended. */
  readonly sessionOf: (token: string) => Promise<Session | undefined>
  /**
   * Ends the session of a token. Where its identity provider should hear of it, the address to go to, from where it leads
   * back to `afterwards`.
   */
  readonly signOut: (token: string, afterwards: string) => Promise<string | undefined>
  /** Counts that somebody at this network address begins to sign in. The milliseconds to wait when it is too often, else 0. */
  readonly countBeginning: Count
  readonly mailLinks: MailLinks
  readonly passkeys: Passkeys | undefined
  readonly openId: OpenId | undefined
  readonly demonstration: Demonstration | undefined
  readonly account: OwnAccounts
}

/** Signing in over `store`. The identity provider sends people back to `returnAt`, an address of this site. */
export function openSignIn(store: Store, settings: SignInSettings, returnAt: string): SignIn {
  const { limits = SESSION_LIMITS } = settings
  const sessionOfToken = sessionLookUp(store.database, limits)
  const desk: Desk = { store, settings, limits, sessionOf: sessionOfToken }
  const { client } = settings.allowances ?? ALLOWANCES
  const countBeginning = counterOf(store, { what: 'sign-in-client', ...client })
  const provider =
    settings.openId === undefined ? undefined : openId(desk, settings.openId, returnAt)
  return {
    sessionOf: async (token) => sessionOf(desk, token),
    signOut: async (token, afterwards) => signOut(desk, provider, token, afterwards),
    countBeginning,
    mailLinks: mailLinks(desk, countBeginning),
    passkeys: passkeys(desk),
    openId: provider,
    demonstration: demonstration(desk),
    account: ownAccounts(desk),
  }
}

/** Removes what signing in leaves behind; for a job, every now and then. How many rows went. */
export async function tidySignIn({ database }: Store): Promise<number> {
  return inTransaction(database, 'system', tidySignIns)
}

async function signOut(
  { store }: Desk,
  provider: OpenId | undefined,
  token: string,
  afterwards: string,
): Promise<string | undefined> {
  const hint = await inTransaction(store.database, 'system', async (work) =>
    endSession(work, token),
  )
  if (hint === undefined || provider === undefined) return undefined
  try {
    return await provider.signOutAt(hint, afterwards)
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error
    // Signed out here all the same; the provider will forget by itself.
    return undefined
  }
}
