/**
 * Shows one's own account, and changes it.
 *
 * @module
 */

import { HTTPException } from 'hono/http-exception'
import { pathTo } from '../../paths.ts'
import { allowScripts } from '../../security.ts'
import { forgetSession } from '../../session-cookie.ts'
import { show, signedIn, type Visit } from '../../visit.ts'
import { doneAt, doneIn, type Done } from './account-done.ts'
import { AccountView } from './account-view.tsx'
import { signInOf } from './desk.ts'
import { type Sent, sentForm } from './sent.ts'

/** One's own account. */
export async function accountPage(visit: Visit): Promise<Response> {
  const session = signedIn(visit)
  const ways = signInOf(visit)
  const hasPasskeys = ways.passkeys !== undefined
  if (hasPasskeys) allowScripts(visit.c)
  const account = await ways.account.read(session)
  return show(
    visit,
    <AccountView
      frame={visit.frame}
      session={session}
      account={account}
      hasPasskeys={hasPasskeys}
      done={doneIn((name) => visit.c.req.query(name))}
    />,
  )
}

/** Changes it. What is not there (any more), or is somebody else's, is not found. */
export async function accountForm(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const sent = await sentForm(visit)
  if (sent('do') === 'end-all-sessions') {
    await signInOf(visit).account.endAllSessions(signedIn(visit))
    forgetSession(c, services)
    return c.redirect(pathTo('signOut', frame.language), 303)
  }
  if (sent('do') === 'language') return changeLanguage(visit, sent('language'))
  return c.redirect(doneAt(frame.language, await removed(visit, sent)), 303)
}

async function changeLanguage(visit: Visit, wanted: string): Promise<Response> {
  const language = (['nl', 'en'] as const).find((one) => one === wanted)
  if (language === undefined) throw new HTTPException(422)
  await signInOf(visit).account.setLanguage(signedIn(visit), language)
  return visit.c.redirect(doneAt(language, 'language'), 303)
}

async function removed(visit: Visit, sent: Sent): Promise<Done> {
  const { account } = signInOf(visit)
  const session = signedIn(visit)
  const ways: Readonly<Record<string, () => Promise<readonly [boolean, Done]>>> = {
    'end-session': async () => [await account.endSession(session, sent('id')), 'session-ended'],
    'remove-passkey': async () => [
      await account.removePasskey(session, sent('id')),
      'passkey-removed',
    ],
  }
  const way = Object.hasOwn(ways, sent('do')) ? ways[sent('do')] : undefined
  if (way === undefined) throw new HTTPException(422)
  const [isFound, done] = await way()
  if (!isFound) throw new HTTPException(404)
  return done
}
