/**
 * Comparable vacancies, on the page of lists.
 *
 * @module
 */

import { COMPARED, CONSENT } from '#core/regulation/words/list-words.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type ListsProps } from './lists.tsx'
import { DOING, NotNow } from './not-now.tsx'

/** Which there are, and why they are comparable; nothing where the reserve serves none. */
export function ComparablePart({ at, view: { comparable } }: ListsProps): Html | null {
  const { language, visit, selection } = at
  const { t } = visit.frame
  if (comparable === undefined) return null
  return (
    <section aria-labelledby="vergelijkbaar">
      <h2 class="govuk-heading-m" id="vergelijkbaar">
        {t('Vergelijkbare vacatures', 'Comparable vacancies')}
      </h2>
      <blockquote class="keur-quote">{comparable.says[language]}</blockquote>
      <p class="govuk-body">
        {t('Wie in de reserve staat: ', 'Who is in the reserve: ')}
        {CONSENT[comparable.consent][language]}.
      </p>
      {comparable.vacancies.length === 0 ? (
        <p class="govuk-body">{t('Er is er nog geen.', 'There is none yet.')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {comparable.vacancies.map(({ vacancy, authority, compared, reason, by, at: when }) => (
            <li>
              <strong>{vacancy}</strong>, {authority}. {t('Vergeleken', 'Compared')}:{' '}
              {compared.map((one) => COMPARED[one][language]).join(', ')}. {reason} ({by},{' '}
              {formatInstant(when, language)})
            </li>
          ))}
        </ul>
      )}
      {comparable.adding.is === 'open' ? (
        <div class="keur-actions">
          <Button kind="second" path={pathTo('deskListComparable', language, { selection })}>
            {t('Voeg een vergelijkbare vacature toe', 'Add a comparable vacancy')}
          </Button>
        </div>
      ) : null}
      <NotNow at={at} chance={comparable.adding} what={DOING.add} />
    </section>
  )
}
