/**
 * Choosing among those who passed, on the page of lists.
 *
 * @module
 */

import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { rolesInWords } from '../words.ts'
import { type ListsProps } from './lists.tsx'
import { DOING, NotNow } from './not-now.tsx'
import { PersonLink } from './people.tsx'
import { OFFERS, vacancyInWords } from './words.ts'

/** Who was chosen, and the way to choose. */
export function ChoicePart({ at, view: { choice } }: ListsProps): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  if (choice === undefined) {
    return (
      <p class="govuk-body-l">
        {t(
          'Er is nog niemand geslaagd: de laatste ronde is niet beslist.',
          'Nobody has passed yet: the last round is not decided.',
        )}
      </p>
    )
  }
  return (
    <section aria-labelledby="kiezen">
      <h2 class="govuk-heading-m" id="kiezen">
        {t('Wie krijgt de functie?', 'Who gets the job?')}
      </h2>
      <blockquote class="keur-quote">{choice.says[language]}</blockquote>
      <Facts
        facts={[
          { label: t('Posten', 'Posts'), value: choice.posts },
          { label: t('Geslaagd', 'Passed'), value: choice.passed.length },
          { label: t('Gekozen door', 'Chosen by'), value: rolesInWords(choice.owner, language) },
        ]}
      />
      {choice.chosen.length === 0 ? (
        <p class="govuk-body">{t('Er is nog niemand gekozen.', 'Nobody was chosen yet.')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {choice.chosen.map((one) => (
            <li>
              <PersonLink at={at} person={one} /> {one.name}: {t('gekozen voor ', 'chosen for ')}
              {vacancyInWords(one.vacancy, language)} ({formatInstant(one.at, language)}){' '}
              {one.offer === undefined ? null : (
                <Tag tone={OFFERS[one.offer].tone}>
                  {`${t('Aanbod', 'Offer')}: ${OFFERS[one.offer][language].toLowerCase()}`}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {choice.choosing.chance.is === 'open' ? (
        <div class="keur-actions">
          <Button path={pathTo('deskListChoice', language, { selection })}>
            {t('Kies iemand', 'Choose somebody')}
          </Button>
        </div>
      ) : null}
      <NotNow at={at} chance={choice.choosing.chance} what={DOING.choose} />
    </section>
  )
}
