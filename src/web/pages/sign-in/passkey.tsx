/**
 * Answers the script of the passkeys, and the forms it fills in.
 *
 * @module
 */

import { CONTINUE_AT, pathTo, signInFor } from '../../paths.ts'
import { browserIn, markedBrowser, sessionTokenIn } from '../../session-cookie.ts'
import { notFound, show, signedIn, type Visit } from '../../visit.ts'
import { doneAt } from './account-done.ts'
import { entered, goOnAt, minutesToWait, signInOf } from './desk.ts'
import { sentForm } from './sent.ts'
import { WordsView } from '../../components/words-view.tsx'

/** The challenge to sign in with. */
export async function passkeyQuestion(visit: Visit): Promise<Response> {
  const { c, services } = visit
  const { passkeys = notFound() } = signInOf(visit)
  const minutes = await minutesToWait(visit)
  if (minutes > 0) return c.json({}, 429, { 'retry-after': String(minutes * 60) })
  return c.json(await passkeys.begin(markedBrowser(c, services)))
}

/** Signs in with what the device answered. */
export async function passkeyForm(visit: Visit): Promise<Response> {
  const { c, services } = visit
  const { passkeys = notFound() } = signInOf(visit)
  const sent = await sentForm(visit)
  const goOn = goOnAt(visit, sent(CONTINUE_AT))
  const answer = { credential: sent('credential'), browser: browserIn(c, services) }
  const session = await passkeys.finish(answer, sessionTokenIn(c, services))
  return session === undefined
    ? didNotHold(visit, signInFor(visit.frame.language, goOn))
    : entered(visit, session, goOn)
}

/** The challenge to make a passkey with. */
export async function newPasskeyQuestion(visit: Visit): Promise<Response> {
  const { c, services } = visit
  const { passkeys = notFound() } = signInOf(visit)
  return c.json(await passkeys.beginNew(signedIn(visit), markedBrowser(c, services)))
}

const LONGEST_NAME = 60

/** Adds the passkey that the device made. */
export async function newPasskeyForm(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const { passkeys = notFound() } = signInOf(visit)
  const sent = await sentForm(visit)
  const name =
    sent('name')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, LONGEST_NAME) || 'Passkey'
  const answer = { credential: sent('credential'), browser: browserIn(c, services) }
  const isAdded = await passkeys.finishNew(signedIn(visit), answer, name)
  return isAdded
    ? c.redirect(doneAt(frame.language, 'passkey-added'), 303)
    : didNotHold(visit, pathTo('account', frame.language))
}

function didNotHold(visit: Visit, path: string): Response | Promise<Response> {
  const { frame } = visit
  const { t } = frame
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Deze passkey werkt hier niet', 'This passkey does not work here')}
      says={[
        t(
          'Je toestel gaf een antwoord dat niet klopt of te laat kwam, of de passkey is hier niet (meer) bekend. Er is niets gewijzigd.',
          'Your device gave an answer that does not hold or came too late, or the passkey is not known here (any more). Nothing was changed.',
        ),
      ]}
      on={{ words: t('Probeer het opnieuw', 'Try again'), path }}
    />,
    422,
  )
}
