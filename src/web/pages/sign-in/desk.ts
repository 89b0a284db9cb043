/**
 * What the pages of signing in have in common.
 *
 * @module
 */

import { continueAt } from '#app/sign-in/continue-at.ts'
import { type SignIn } from '#app/sign-in/sign-in.ts'
import { clientAddress } from '../../client-address.ts'
import { minutesOf } from '../../components/too-often.tsx'
import { CONTINUE_AT, pathTo } from '../../paths.ts'
import { keepSession } from '../../session-cookie.ts'
import { notFound, type Visit } from '../../visit.ts'

/** Signing in; these pages exist only where it does. */
export function signInOf({ services }: Visit): SignIn {
  return services.signIn ?? notFound()
}

/** Where to go on after signing in: what the address or the form says, if that is a path of this site; else the account. */
export function goOnAt({ c, frame }: Visit, sent?: string): string {
  return continueAt(sent ?? c.req.query(CONTINUE_AT), pathTo('account', frame.language))
}

/** The visitor is signed in from here on, and goes on. */
export function entered(visit: Visit, session: string, path: string): Response {
  keepSession(visit.c, visit.services, session)
  return visit.c.redirect(path, 303)
}

/** Counts that somebody begins to sign in. The minutes to wait when it is too often, else 0. */
export async function minutesToWait(visit: Visit): Promise<number> {
  const client = clientAddress(visit.c, visit.services.proxies ?? 0)
  return minutesOf(await signInOf(visit).countBeginning(client))
}
