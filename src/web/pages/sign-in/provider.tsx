/**
 * Sends people to the identity provider, and answers when they come back.
 *
 * @module
 */

import { type OpenIdOutcome } from '#app/sign-in/openid.ts'
import { ProviderAway } from '#app/sign-in/provider-away.ts'
import { pathTo } from '../../paths.ts'
import { browserIn, markedBrowser, sessionTokenIn } from '../../session-cookie.ts'
import { notFound, show, type Visit } from '../../visit.ts'
import { entered, goOnAt, minutesToWait, signInOf } from './desk.ts'
import { SignInTooOften } from './too-often.tsx'
import { WordsView } from '../../components/words-view.tsx'

/** Sends the visitor to the provider. */
export async function providerPage(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const { openId = notFound() } = signInOf(visit)
  const minutes = await minutesToWait(visit)
  if (minutes > 0) return show(visit, <SignInTooOften visit={visit} minutes={minutes} />, 429)
  const browser = markedBrowser(c, services)
  const begun = { browser, continueAt: goOnAt(visit), language: frame.language }
  return unlessAway(visit, async () => c.redirect(await openId.begin(begun), 303))
}

/** The visitor comes back from the provider. */
export async function returnPage(visit: Visit): Promise<Response> {
  const { c, services } = visit
  const { openId = notFound() } = signInOf(visit)
  return unlessAway(visit, async () => {
    const outcome = await openId.finish({
      answer: new URL(c.req.url).searchParams,
      browser: browserIn(c, services),
      previous: sessionTokenIn(c, services),
    })
    if (outcome.kind === 'signed-in') return entered(visit, outcome.session, outcome.continueAt)
    return notSignedIn(visit, outcome.kind)
  })
}

async function unlessAway(visit: Visit, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error
    visit.c.header('retry-after', '60')
    return notSignedIn(visit, 'away')
  }
}

type Why = Exclude<OpenIdOutcome['kind'], 'signed-in'> | 'away'

const STATUS = { cancelled: 200, stale: 400, refused: 403, away: 503 } as const

function notSignedIn(visit: Visit, why: Why): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  const name = signInOf(visit).openId?.name[language] ?? ''
  const words = {
    cancelled: t(
      `Je hebt het aanmelden met ${name} afgebroken.`,
      `You broke off signing in with ${name}.`,
    ),
    stale: t(
      'Deze aanmelding is niet in deze browser begonnen, is al gebruikt, of duurde te lang.',
      'This sign-in did not begin in this browser, was used already, or took too long.',
    ),
    refused: t(
      `Het antwoord van ${name} klopt niet. Daarom ben je niet aangemeld.`,
      `The answer of ${name} does not hold. Therefore you are not signed in.`,
    ),
    away: t(
      `${name} is nu niet te bereiken. Probeer het over enkele minuten opnieuw.`,
      `${name} cannot be reached now. Try again in a few minutes.`,
    ),
  }
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Je bent niet aangemeld', 'You are not signed in')}
      says={[words[why]]}
      on={{
        words: t('Terug naar aanmelden', 'Back to signing in'),
        path: pathTo('signIn', language),
      }}
    />,
    STATUS[why],
  )
}
