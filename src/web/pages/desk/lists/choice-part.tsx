/**
 * Choosing among those who passed, on the page of lists.
 *
 * @module
 */

import { type ChosenPerson } from '#app/desk/lists/lists.ts'
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
      <Chosen at={at} chosen={choice.chosen} />
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

function Chosen({
  at,
  chosen,
}: Pick<ListsProps, 'at'> & { readonly chosen: readonly ChosenPerson[] }): Html {
  const { t } = at.visit.frame
  if (chosen.length === 0) {
    return <p class="govuk-body">{t('Er is nog niemand gekozen.', 'Nobody was chosen yet.')}</p>
  }
  return (
    <ul class="govuk-list govuk-list--bullet">
      {chosen.map((one) => (
        <li>
          <PersonLink at={at} person={one} /> {one.name}: {t('gekozen voor ', 'chosen for ')}
          {vacancyInWords(one.vacancy, at.language)} ({formatInstant(one.at, at.language)}){' '}
          {one.offer === undefined ? null : (
            <Tag tone={OFFERS[one.offer].tone}>
              {`${t('Aanbod', 'Offer')}: ${OFFERS[one.offer][at.language].toLowerCase()}`}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  )
}
