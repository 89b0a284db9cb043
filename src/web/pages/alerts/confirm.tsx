/**
 * Answers who follows the link to confirm. Looking changes nothing: a program that looks into mails confirms nothing.
 *
 * @module
 */

import { type Alerts } from '#app/alerts/alerts.ts'
import { type Confirmation } from '#app/alerts/follow.ts'
import { searchInWords } from '#core/vacancy/standing-search.ts'
import { Button } from '../../components/forms/button.tsx'
import { WordsView } from '../../components/words-view.tsx'
import { pathTo } from '../../paths.ts'
import { type Handler, nameIn, show, type Visit } from '../../visit.ts'
import { isGone } from './gone.tsx'

/** Says what is asked for, and asks. */
export function confirmPage(alerts: Alerts): Handler {
  return async (visit) => {
    const token = nameIn(visit, 'token')
    return answer(visit, token, await alerts.look(token))
  }
}

/** Confirms. */
export function confirmForm(alerts: Alerts): Handler {
  return async (visit) => {
    const token = nameIn(visit, 'token')
    return answer(visit, token, await alerts.confirm(token))
  }
}

function answer(
  visit: Visit,
  token: string,
  found: Confirmation | undefined,
): Response | Promise<Response> {
  if (found === undefined) return isGone(visit)
  if (found.state === 'waiting') return askToConfirm(visit, token, found)
  return found.state === 'confirmed' ? isConfirmed(visit, token, found) : areTooMany(visit, token)
}

function wordsOf({ frame }: Visit, found: Confirmation): string {
  return searchInWords(found.this.search, frame.language)
}

function askToConfirm(
  visit: Visit,
  token: string,
  found: Confirmation,
): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Wil je deze mails?', 'Do you want these mails?')}
      says={[
        t(
          `Op ${found.address} komt dan een mail zodra er nieuwe vacatures zijn voor: ${wordsOf(visit, found)}.`,
          `A mail then comes to ${found.address} as soon as there are new vacancies for: ${wordsOf(visit, found)}.`,
        ),
        t(
          'Vroeg je dit niet zelf? Sluit dan deze pagina, en er gebeurt niets.',
          'Did you not ask for this yourself? Then close this page, and nothing happens.',
        ),
      ]}
    >
      <form method="post" action={pathTo('alertConfirm', language, { token })}>
        <Button>{t('Ja, stuur mij die mails', 'Yes, send me those mails')}</Button>
      </form>
    </WordsView>,
  )
}

function isConfirmed(
  visit: Visit,
  token: string,
  found: Confirmation,
): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Je krijgt mails over nieuwe vacatures', 'You get mails about new vacancies')}
      says={[
        t(
          `We mailen naar ${found.address} zodra er iets nieuws is voor: ${wordsOf(visit, found)}.`,
          `We mail to ${found.address} as soon as there is something new for: ${wordsOf(visit, found)}.`,
        ),
        t('In elke mail staat een link om te stoppen.', 'Every mail has a link to stop.'),
      ]}
      on={{
        words: t('Naar de vacatures', 'To the vacancies'),
        path: pathTo('vacancies', language),
      }}
    >
      <p>
        <a class="govuk-link" href={pathTo('alertEnd', language, { token })}>
          {t('Bekijk of stop je meldingen', 'See or stop your alerts')}
        </a>
      </p>
    </WordsView>,
  )
}

function areTooMany(visit: Visit, token: string): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Je hebt al veel meldingen', 'You have many alerts already')}
      says={[
        t(
          'Voor dit adres zijn er zoveel meldingen als er kunnen. Stop er eerst een, en volg dan de link in de mail opnieuw.',
          'For this address there are as many alerts as there can be. Stop one first, and then follow the link in the mail again.',
        ),
      ]}
      on={{
        words: t('Bekijk je meldingen', 'See your alerts'),
        path: pathTo('alertEnd', language, { token }),
      }}
    />,
    409,
  )
}
