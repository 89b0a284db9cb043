/**
 * Calling from the ranked list, on the page of lists.
 *
 * @module
 */

import { GROUNDS } from '#core/regulation/words/list-words.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type ListsProps } from './lists.tsx'
import { DOING, NotNow } from './not-now.tsx'
import { PersonLink, personInWords } from './people.tsx'

/** Who would be called next, and who was called before; nothing where the regulation calls nobody. */
export function CallPart({ at, view: { call } }: ListsProps): Html | null {
  const { language, visit, selection } = at
  const { t } = visit.frame
  if (call === undefined) return null
  return (
    <section aria-labelledby="oproepen">
      <h2 class="govuk-heading-m" id="oproepen">
        {t('De volgenden oproepen', 'Calling the next')}
      </h2>
      <blockquote class="keur-quote">{call.says[language]}</blockquote>
      <p class="govuk-body">
        {call.next.length === 0
          ? t('Er is niemand meer om op te roepen.', 'There is nobody left to call.')
          : `${call.next.length === 1 ? t('Aan de beurt', 'Next') : t('Aan de beurt, samen', 'Next, together')}: ${call.next.map(personInWords).join('; ')}.`}
      </p>
      {call.calls.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {call.calls.map(({ ground, people, reason, by, at: when }) => (
            <li>
              {formatInstant(when, language)}:{' '}
              {people.map((one, index) => (
                <>
                  {index === 0 ? '' : ', '}
                  <PersonLink at={at} person={one} />
                </>
              ))}
              . {t('Grond', 'Ground')}: {groundInWords(ground, language)}. {reason} ({by})
            </li>
          ))}
        </ul>
      )}
      {call.calling.chance.is === 'open' ? (
        <div class="keur-actions">
          <Button kind="second" path={pathTo('deskListCall', language, { selection })}>
            {t('Roep de volgenden op', 'Call the next')}
          </Button>
        </div>
      ) : null}
      <NotNow at={at} chance={call.calling.chance} what={DOING.call} />
    </section>
  )
}

/** A ground of the regulation in words. */
export function groundInWords(ground: string, language: 'nl' | 'en'): string {
  const words: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = GROUNDS
  return words[ground]?.[language] ?? ground
}
