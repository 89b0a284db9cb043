/**
 * That something changed between drawing a form and sending it.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type AtSelection } from './at.tsx'

/** Above a form that was sent on what is no longer so. */
export function ChangedMeanwhile({ at }: { readonly at: AtSelection }): Html {
  const { t } = at.visit.frame
  return (
    <div class="keur-panel keur-panel--attention" role="alert">
      <h2 class="govuk-heading-s">
        {t('Intussen veranderde hier iets', 'Something changed here meanwhile')}
      </h2>
      <p class="govuk-body">
        {t(
          'Er is niets vastgelegd, en wat je intikte staat er nog. Kijk na hoe het nu staat, en verstuur het opnieuw.',
          'Nothing was recorded, and what you typed is still here. See how things stand now, and send it again.',
        )}
      </p>
    </div>
  )
}
