/**
 * A form that asks the device for a passkey. It is hidden until the script runs, since without it nothing can come of it.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'

/** What the form does. */
export interface PasskeyFormProps {
  readonly frame: Frame
  readonly kind: 'sign-in' | 'new'
  readonly action: string
  /** Where the script asks for the challenge. */
  readonly question: string
  readonly children?: Child
}

/** The form, and what is said instead where there is no script. */
export function PasskeyForm({ frame, kind, action, question, children }: PasskeyFormProps): Html {
  const { t } = frame
  return (
    <>
      <form method="post" action={action} data-passkey={kind} data-question={question} hidden>
        <div data-problem="" tabindex={-1} role="alert" hidden>
          <p class="govuk-error-message">
            {t(
              'Je toestel gaf geen passkey. Er is niets gewijzigd; probeer het opnieuw of kies een andere manier.',
              'Your device gave no passkey. Nothing was changed; try again or choose another way.',
            )}
          </p>
        </div>
        <input type="hidden" name="credential" value="" />
        {children}
      </form>
      <p class="govuk-hint" data-without-passkey="">
        {t(
          'Voor een passkey moet JavaScript aanstaan, in een browser die passkeys kent.',
          'A passkey needs JavaScript switched on, in a browser that knows passkeys.',
        )}
      </p>
    </>
  )
}
