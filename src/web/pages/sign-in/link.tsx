/**
 * Answers who follows a link from a mail.
 *
 * @module
 */

import { type LinkOutcome } from '#app/sign-in/mail-links.ts'
import { Button } from '../../components/forms/button.tsx'
import { pathTo } from '../../paths.ts'
import { browserIn, sessionTokenIn } from '../../session-cookie.ts'
import { nameIn, show, type Visit } from '../../visit.ts'
import { entered, signInOf } from './desk.ts'
import { WordsView } from '../../components/words-view.tsx'

/** In the browser that asked for it, a link signs in; in another, it asks for a confirmation. */
export async function linkPage(visit: Visit): Promise<Response> {
  return follow(visit, false)
}

/** A person confirmed that they follow the link. */
export async function confirmLink(visit: Visit): Promise<Response> {
  return follow(visit, true)
}

async function follow(visit: Visit, isConfirmed: boolean): Promise<Response> {
  const { c, services } = visit
  const outcome = await signInOf(visit).mailLinks.follow({
    token: nameIn(visit, 'token'),
    browser: browserIn(c, services),
    isConfirmed,
    previous: sessionTokenIn(c, services),
  })
  if (outcome.kind === 'signed-in') return entered(visit, outcome.session, outcome.continueAt)
  if (outcome.kind === 'to-confirm') return askToConfirm(visit, outcome.address)
  return doesNotWork(visit, outcome.kind)
}

function askToConfirm(visit: Visit, address: string): Response | Promise<Response> {
  const { language, t } = visit.frame
  return show(
    visit,
    <WordsView
      frame={visit.frame}
      title={t('Aanmelden bevestigen', 'Confirm signing in')}
      says={[
        t(
          `Met deze link meld je je aan als ${address}.`,
          `With this link you sign in as ${address}.`,
        ),
        t(
          'Vroeg je de link zelf, misschien op een ander toestel? Bevestig dan. Kreeg je hem van iemand anders? Sluit dan deze pagina.',
          'Did you ask for the link yourself, perhaps on another device? Then confirm. Did somebody else give it to you? Then close this page.',
        ),
      ]}
    >
      <form
        method="post"
        action={pathTo('signInLink', language, { token: nameIn(visit, 'token') })}
      >
        <Button>{t('Ja, meld me aan', 'Yes, sign me in')}</Button>
      </form>
    </WordsView>,
  )
}

type Broken = Exclude<LinkOutcome['kind'], 'signed-in' | 'to-confirm'>

/** 410 for what worked once, 404 for what never did. */
function doesNotWork(visit: Visit, why: Broken): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  const words = {
    used: t(
      'Deze link is al gebruikt. Elke link werkt maar één keer, en een nieuwe maakt de vorige onbruikbaar zodra je je ermee aanmeldt.',
      'This link was used already. Each link works only once, and none of the earlier ones works after you signed in with a later one.',
    ),
    expired: t(
      'Deze link werkt niet meer: hij was een kwartier geldig.',
      'This link no longer works: it was valid for a quarter of an hour.',
    ),
    unknown: t(
      'Deze link kennen we niet. Misschien is hij niet helemaal overgenomen uit de mail.',
      'We do not know this link. Perhaps it was not copied completely from the mail.',
    ),
  }
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Deze link werkt niet', 'This link does not work')}
      says={[words[why], t('Vraag gerust een nieuwe.', 'You are welcome to ask for a new one.')]}
      on={{
        words: t('Vraag een nieuwe link', 'Ask for a new link'),
        path: pathTo('signIn', language),
      }}
    />,
    why === 'unknown' ? 404 : 410,
  )
}
