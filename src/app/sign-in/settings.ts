/**
 * How people sign in to this installation.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { Allowance } from '#persistence/attempts.ts'
import type { SessionLimits, SessionLookUp } from '#persistence/sessions.ts'
import type { Store } from '#persistence/store.ts'
import type { OpenIdSettings } from './openid-settings.ts'

/** What the operator decides about signing in. */
export interface SignInSettings {
  /** The public address of the site, without a slash at the end. */
  readonly origin: string
  /** In whose name mails with a link are sent. */
  readonly from: Text
  readonly limits?: SessionLimits | undefined
  readonly allowances?: Allowances | undefined
  /** The identity provider for staff; without it nobody gets a role by signing in. */
  readonly openId?: OpenIdSettings | undefined
  /** Whether anybody may sign in as anybody, since everybody is fictional. */
  readonly isDemonstration: boolean
}

/** How often something may be tried from one network address, and for one mailbox. */
export interface Allowances {
  readonly client: Omit<Allowance, 'what'>
  readonly address: Omit<Allowance, 'what'>
}

const MINUTE = 60_000

/** Two hours after the last use, and twelve hours in all. */
export const SESSION_LIMITS: SessionLimits = { idle: 120 * MINUTE, whole: 720 * MINUTE }

/** Sixty starts of a sign-in from one network address and four mails to one mailbox in a quarter of an hour. */
export const ALLOWANCES: Allowances = {
  client: { times: 60, seconds: 900 },
  address: { times: 4, seconds: 900 },
}

/** How many milliseconds a link in a mail works. */
export const LINK_LASTS = 15 * MINUTE

/** How many milliseconds one may take at an identity provider or an authenticator. */
export const SIGN_IN_LASTS = 15 * MINUTE

/** Everything that signing in works with. */
export interface Desk {
  readonly store: Store
  readonly settings: SignInSettings
  readonly limits: SessionLimits
  readonly sessionOf: SessionLookUp
}
