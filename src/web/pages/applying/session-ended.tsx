/**
 * A form came in after the session had ended: nothing was saved, and nothing is lost.
 *
 * @module
 */

import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { signInFor } from '../../paths.ts'
import { Carried } from './carried.tsx'
import { type Sent } from './sent.ts'

interface SessionEndedProps {
  readonly frame: Frame
  /** Where the form was sent to. */
  readonly action: string
  readonly sent: Sent
}

/** Says so, leads to signing in, and keeps what was written for sending it again. */
export function SessionEnded({ frame, action, sent }: SessionEndedProps): Html {
  const { language, t } = frame
  return (
    <Page frame={frame} title={t('Je was niet meer aangemeld', 'You were no longer signed in')}>
      <div class="keur-reading">
        <p class="govuk-body-l">
          {t(
            'Wat je net verstuurde, is nog niet verwerkt. Het staat nog in deze pagina: sluit ze niet.',
            'What you just sent has not been dealt with yet. It is still in this page: do not close it.',
          )}
        </p>
        <ol class="govuk-list govuk-list--number">
          <li>
            <a
              class="govuk-link"
              href={signInFor(language, action.split('?')[0] ?? action)}
              target="_blank"
              rel="noopener"
            >
              {t(
                'Meld je opnieuw aan (opent in een nieuw venster)',
                'Sign in again (opens in a new window)',
              )}
            </a>
          </li>
          <li>
            {t(
              'Kom terug naar dit venster en ga hier verder.',
              'Come back to this window and go on here.',
            )}
          </li>
        </ol>
        <form method="post" action={action}>
          <Carried sent={sent} />
          <Button>{t('Ik ben aangemeld: ga verder', 'I am signed in: go on')}</Button>
        </form>
      </div>
    </Page>
  )
}
