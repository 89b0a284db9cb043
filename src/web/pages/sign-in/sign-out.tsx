/**
 * Signs out.
 *
 * @module
 */

import { Button } from '../../components/forms/button.tsx'
import { pathTo } from '../../paths.ts'
import { forgetSession, sessionTokenIn } from '../../session-cookie.ts'
import { show, type Visit } from '../../visit.ts'
import { signInOf } from './desk.ts'
import { WordsView } from '../../components/words-view.tsx'

/** Asks whoever is signed in whether to sign out; says to others that they are. */
export function signOutPage(visit: Visit): Response | Promise<Response> {
  const { frame, session } = visit
  const { language, t } = frame
  if (session === undefined) return signedOut(visit)
  return show(
    visit,
    <WordsView frame={frame} title={t('Afmelden', 'Sign out')} says={[]}>
      <form method="post" action={pathTo('signOut', language)}>
        <Button>{t('Meld me af', 'Sign me out')}</Button>
      </form>
    </WordsView>,
  )
}

/** Signs out, here and where the visitor signed in. */
export async function signOutForm(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const token = sessionTokenIn(c, services)
  const afterwards = frame.site.origin + pathTo('signOut', 'nl')
  const further = token === undefined ? undefined : await signInOf(visit).signOut(token, afterwards)
  forgetSession(c, services)
  // A form may lead to no other site, so the browser goes there from a page of its own.
  if (further !== undefined) c.header('refresh', `0; url=${further}`)
  return signedOut({ ...visit, frame: { ...frame, visitor: undefined } })
}

function signedOut(visit: Visit): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Je bent afgemeld', 'You are signed out')}
      says={[
        t(
          'Zit je aan een toestel dat anderen ook gebruiken? Sluit dan de browser.',
          'Do others use this device too? Then close the browser.',
        ),
      ]}
      on={{ words: t('Meld je opnieuw aan', 'Sign in again'), path: pathTo('signIn', language) }}
    />,
  )
}
