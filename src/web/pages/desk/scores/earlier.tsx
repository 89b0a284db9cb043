/**
 * Results of earlier rounds, where the regulation says that they inform this one.
 *
 * @module
 */

import { type EarlierResult } from '#app/desk/scores/scores.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { Facts } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { type AtResult } from './at-result.tsx'
import { scoreIn } from './words.ts'

/** The earlier results; nothing where the regulation names none. */
export function EarlierPart({ page }: { readonly page: AtResult }): Html | null {
  const { at, view } = page
  const { visit, language } = at
  const { t } = visit.frame
  if (view.earlier.length === 0) return null
  return (
    <section aria-labelledby="eerder">
      <h2 class="govuk-heading-m" id="eerder">
        {t('Resultaten van eerdere rondes', 'Results of earlier rounds')}
      </h2>
      {view.earlier.map((one) => (
        <>
          <h3 class="govuk-heading-s">{one.round.label[language]}</h3>
          <blockquote class="keur-quote">{one.says[language]}</blockquote>
          <p class="govuk-body">
            {one.isWeighed
              ? t('Dit resultaat telt mee in deze ronde.', 'This result counts in this round.')
              : t(
                  'Dit resultaat wordt getoond en telt niet mee in deze ronde.',
                  'This result is shown and does not count in this round.',
                )}
          </p>
          <Facts facts={factsOf(one, language)} />
        </>
      ))}
    </section>
  )
}

function factsOf(
  { round, scores, total }: EarlierResult,
  language: AtResult['at']['language'],
): Parameters<typeof Facts>[0]['facts'] {
  const all =
    total === undefined || round.total === undefined
      ? scores
      : [...scores, { measure: 'total', value: total }]
  return all.map(({ measure, value }) => ({
    label: capitalised(measureName(measure, round, language)),
    value: scoreIn(round, measure, value, language),
  }))
}
