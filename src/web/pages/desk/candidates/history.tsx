/**
 * What happened about a candidate, in words, the newest first.
 *
 * @module
 */

import { type HistoryLine } from '#app/desk/file/history.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'

/** The history. */
export function History({
  at,
  history,
}: {
  readonly at: AtSelection
  readonly history: readonly HistoryLine[]
}): Html {
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <ol class="keur-history">
      {history.map(({ at: when, says, details, by, role }) => (
        <li>
          <p class="keur-history__when">
            {formatInstant(when, language)} · {by} ({rolesInWords([role], language)})
          </p>
          <p class="govuk-body">{says[language]}</p>
          {details.length === 0 ? null : (
            <ul class="govuk-list keur-history__details" aria-label={t('Meer', 'More')}>
              {details.map((line) => (
                <li>{line[language]}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
