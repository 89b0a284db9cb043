/**
 * A letter that a conflict of interest closes to the reader: who can print it, or that nobody can.
 *
 * @module
 */

import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'

interface ClosedLetterProps {
  readonly at: AtSelection
  /** The names of those who can print it. */
  readonly others: readonly string[]
}

/** The sentence. */
export function ClosedLetter({ at, others }: ClosedLetterProps): Html {
  const { language, selection, visit } = at
  const { t } = visit.frame
  if (others.length > 0) {
    return (
      <>
        {t(
          'voor jou gesloten, wegens een belangenconflict. Wie hem wel kan afdrukken: ',
          'closed to you, because of a conflict of interest. Who can print it: ',
        )}
        {others.join(', ')}.
      </>
    )
  }
  return (
    <>
      {t(
        'voor jou gesloten, wegens een belangenconflict, en niemand anders kan hem afdrukken. ',
        'closed to you, because of a conflict of interest, and nobody else can print it. ',
      )}
      <a class="govuk-link" href={pathTo('deskRoles', language, { selection })}>
        {t('Laat iemand een rol geven', 'Have somebody given a role')}
      </a>
      {t(': selector of personeelsdienst.', ': selector or HR.')}
    </>
  )
}
