/**
 * The pages of signing in, as far as this installation has them.
 *
 * @module
 */

import { type SignIn } from '#app/sign-in/sign-in.ts'
import { type PageRoute } from '../../visit.ts'
import { accountForm, accountPage } from './account.tsx'
import { choosePage, linkForm } from './choose.tsx'
import { demonstrationForm, demonstrationPage } from './demonstration.tsx'
import { confirmLink, linkPage } from './link.tsx'
import { newPasskeyForm, newPasskeyQuestion, passkeyForm, passkeyQuestion } from './passkey.tsx'
import { providerPage, returnPage } from './provider.tsx'
import { signOutForm, signOutPage } from './sign-out.tsx'

/** The pages and what answers them. What an installation does not have has no address either. */
export function signInPages(signIn: SignIn | undefined): readonly PageRoute[] {
  if (signIn === undefined) return []
  return [
    ...ALWAYS,
    ...(signIn.passkeys === undefined ? [] : PASSKEYS),
    ...(signIn.openId === undefined ? [] : PROVIDER),
    ...(signIn.demonstration === undefined ? [] : DEMONSTRATION),
  ]
}

const ALWAYS: readonly PageRoute[] = [
  { page: 'signIn', session: 'welcome', get: choosePage, post: linkForm },
  { page: 'signInLink', session: 'welcome', get: linkPage, post: confirmLink },
  { page: 'signOut', session: 'welcome', get: signOutPage, post: signOutForm },
  { page: 'account', session: 'needed', get: accountPage, post: accountForm },
]

const PASSKEYS: readonly PageRoute[] = [
  { page: 'signInPasskeyQuestion', session: 'welcome', post: passkeyQuestion },
  { page: 'signInPasskey', session: 'welcome', post: passkeyForm },
  { page: 'newPasskeyQuestion', session: 'needed', post: newPasskeyQuestion },
  { page: 'newPasskey', session: 'needed', post: newPasskeyForm },
]

const PROVIDER: readonly PageRoute[] = [
  { page: 'signInProvider', session: 'welcome', get: providerPage },
  { page: 'signInReturn', session: 'welcome', get: returnPage },
]

const DEMONSTRATION: readonly PageRoute[] = [
  { page: 'demonstration', session: 'welcome', get: demonstrationPage, post: demonstrationForm },
]
