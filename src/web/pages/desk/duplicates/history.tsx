/**
 * What was recorded about two who may be one person.
 *
 * @module
 */

import { type PairHappening, type PairView } from '#app/desk/duplicates/duplicates.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'

interface HistoryProps {
  readonly at: AtSelection
  readonly pair: PairView
}

/** The newest first; nothing where nothing was recorded. */
export function PairHistory({ at, pair: { history } }: HistoryProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  if (history.length === 0) return null
  return (
    <section aria-labelledby="verloop">
      <h2 class="govuk-heading-m" id="verloop">
        {t('Wat er vastgelegd is', 'What was recorded')}
      </h2>
      <ol class="keur-history">
        {history.map(({ at: when, by, finding, reason }) => (
          <li>
            <span class="keur-note">
              {formatInstant(when, language)} · {t('selectieteam', 'selection team')} {by}
            </span>
            <br />
            {SAID[finding][language]}
            {reason === undefined ? null : <q class="keur-history__reason">{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const SAID: Readonly<Record<PairHappening['finding'], Text>> = {
  suspected: {
    nl: 'Legde vast dat het misschien één persoon is',
    en: 'Recorded that this may be one person',
  },
  same: { nl: 'Besloot: één persoon', en: 'Concluded: one person' },
  different: { nl: 'Besloot: twee personen', en: 'Concluded: two persons' },
}
