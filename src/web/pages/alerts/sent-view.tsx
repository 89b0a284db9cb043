/**
 * What somebody reads who asked for mails: the same for every address.
 *
 * @module
 */

import { CONFIRM_DAYS } from '#app/alerts/settings.ts'
import { WordsView } from '../../components/words-view.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'

/** The page. */
export function SentView({
  frame,
  address,
}: {
  readonly frame: Frame
  readonly address: string
}): Html {
  const { language, t } = frame
  return (
    <WordsView
      frame={frame}
      title={t('Kijk in je mailbox', 'Look in your mailbox')}
      says={[
        t(
          `We stuurden een mail naar ${address}. Klik op de link erin en bevestig: pas dan krijg je mails over nieuwe vacatures.`,
          `We sent a mail to ${address}. Follow the link in it and confirm: only then do you get mails about new vacancies.`,
        ),
        t(
          `De link werkt ${CONFIRM_DAYS} dagen. Bevestig je niet, dan wissen we je adres en wat je vroeg.`,
          `The link works for ${CONFIRM_DAYS} days. If you do not confirm, we erase your address and what you asked for.`,
        ),
        t(
          'Geen mail gekregen? Kijk bij de ongewenste mail, en kijk na of het adres juist is.',
          'No mail? Look among the unwanted mail, and check that the address is right.',
        ),
      ]}
      on={{
        words: t('Naar de vacatures', 'To the vacancies'),
        path: pathTo('vacancies', language),
      }}
    />
  )
}
