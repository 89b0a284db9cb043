/**
 * Answers who wants to sign in, and sends the link they ask for.
 *
 * @module
 */

import { CONTINUE_AT, pathTo, signInFor } from '../../paths.ts'
import { markedBrowser } from '../../session-cookie.ts'
import { allowScripts } from '../../security.ts'
import { show, type Visit } from '../../visit.ts'
import { clientAddress } from '../../client-address.ts'
import { ChooseView } from './choose-view.tsx'
import { minutesOf } from '../../components/too-often.tsx'
import { goOnAt, signInOf } from './desk.ts'
import { sentForm } from './sent.ts'
import { SignInTooOften } from './too-often.tsx'
import { WordsView } from '../../components/words-view.tsx'

/** The ways to sign in; whoever is signed in goes on at once. */
export function choosePage(visit: Visit): Response | Promise<Response> {
  const goOn = goOnAt(visit)
  if (visit.session !== undefined) return visit.c.redirect(goOn, 303)
  return choose(visit, { goOn })
}

/** Sends a link. Who reads the answer does not learn whether anybody with that address was here before. */
export async function linkForm(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const { language, site, t } = frame
  const sent = await sentForm(visit)
  const email = sent('email')
  const goOn = goOnAt(visit, sent(CONTINUE_AT))
  const asked = await signInOf(visit).mailLinks.ask({
    address: email,
    language,
    continueAt: goOn,
    browser: markedBrowser(c, services),
    client: clientAddress(c, services.proxies ?? 0),
    addressOf: (token) => site.origin + pathTo('signInLink', language, { token }),
  })
  if (asked.kind === 'no-address') {
    const message = t(
      'Geef een e-mailadres in, zoals naam@voorbeeld.be',
      'Enter an e-mail address, such as name@example.com',
    )
    return choose(visit, { goOn, email, problems: [{ field: 'email', message }] })
  }
  if (asked.kind === 'too-often') {
    return show(visit, <SignInTooOften visit={visit} minutes={minutesOf(asked.wait)} />, 429)
  }
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Kijk in je mailbox', 'Look in your mailbox')}
      says={[
        t(
          `We stuurden een link naar ${asked.address}. Klik erop om je aan te melden. De link werkt één keer, een kwartier lang.`,
          `We sent a link to ${asked.address}. Follow it to sign in. The link works once, for a quarter of an hour.`,
        ),
        t(
          'Geen mail gekregen? Kijk bij de ongewenste mail, en kijk na of het adres juist is.',
          'No mail? Look among the unwanted mail, and check that the address is right.',
        ),
      ]}
      on={{
        words: t('Een ander adres of een nieuwe link', 'Another address or a new link'),
        path: signInFor(language, goOn),
      }}
    />,
  )
}

function choose(
  visit: Visit,
  props: Omit<Parameters<typeof ChooseView>[0], 'frame' | 'ways'>,
): Response | Promise<Response> {
  const ways = signInOf(visit)
  if (ways.passkeys !== undefined) allowScripts(visit.c)
  const hasProblems = (props.problems ?? []).length > 0
  const page = <ChooseView frame={visit.frame} ways={ways} {...props} />
  return show(visit, page, hasProblems ? 422 : 200)
}
