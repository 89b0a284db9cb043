/**
 * How the scores of a file lie, what looks wrong with them, and whose forms they pass over.
 *
 * @module
 */

import { type PassedOver } from '#app/desk/imports/imports.ts'
import { type Spread } from '#app/desk/imports/spread.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Rational } from '#core/values/rational.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { scoreIn } from '../scores/words.ts'
import { type AtTable } from './one.tsx'

interface SpreadProps {
  readonly page: AtTable
}

/** So many values are shown one by one. */
const MOST = 500

/** Everything about the scores that would be recorded. */
export function Spreads({ page }: SpreadProps): Html | null {
  const { at, view } = page
  const { t } = at.visit.frame
  const { spreads = [], passedOver = [] } = view.compared ?? {}
  if (spreads.length === 0) return null
  return (
    <section aria-labelledby="spreiding">
      <h2 class="govuk-heading-m" id="spreiding">
        {t('Hoe de scores liggen', 'How the scores lie')}
      </h2>
      {passedOver.map((one) => (
        <Forms page={page} one={one} />
      ))}
      {spreads.map((one) => (
        <Doubts page={page} one={one} />
      ))}
      <Table
        caption={t('Wat genoteerd zou worden', 'What would be recorded')}
        isCaptionHidden
        head={[
          t('Meting', 'Measure'),
          t('Aantal', 'Count'),
          t('Laagste', 'Lowest'),
          t('Middelste', 'Median'),
          t('Hoogste', 'Highest'),
          t('Onder het minimum', 'Under the minimum'),
        ]}
        figures={[1, 2, 3, 4, 5]}
        rows={spreads.map((one) => [
          named(page, one.measure),
          String(one.count),
          valued(page, one.measure, one.lowest),
          one.median === undefined ? '–' : valued(page, one.measure, one.median),
          valued(page, one.measure, one.highest),
          one.under === undefined ? t('geen minimum', 'no minimum') : String(one.under),
        ])}
      />
      {spreads.map((one) => (
        <Values page={page} one={one} />
      ))}
    </section>
  )
}

function named({ at, view }: AtTable, measure: string): string {
  return capitalised(measureName(measure, view.round, at.language))
}

function valued({ at, view }: AtTable, measure: string, value: Rational): string {
  return scoreIn(view.round, measure, value, at.language)
}

function Values({ page, one }: SpreadProps & { readonly one: Spread }): Html {
  const { t } = page.at.visit.frame
  const { measure, count, scores } = one
  const name = named(page, measure)
  const more = count > MOST ? t(`De eerste ${MOST}`, `The first ${MOST}`) : undefined
  return (
    <Disclosure title={`${name}: ${t('elke score', 'every score')}`} more={more}>
      <Table
        caption={name}
        isCaptionHidden
        head={[t('Kandidaat', 'Candidate'), t('Score', 'Score')]}
        figures={[1]}
        rows={scores
          .slice(0, MOST)
          .map(([candidate, score]) => [candidate, valued(page, measure, score)])}
      />
    </Disclosure>
  )
}

/** That the forms of those who judge are passed over. */
function Forms({ page, one }: SpreadProps & { readonly one: PassedOver }): Html {
  const { t } = page.at.visit.frame
  const { measure, overruled, waiting } = one
  return (
    <Attention>
      <strong>
        {t(
          `${named(page, measure)} wordt door mensen beoordeeld. Lees je dit in, dan tellen hun formulieren niet.`,
          `${named(page, measure)} is judged by people. If you import this, their forms do not count.`,
        )}
      </strong>{' '}
      {t(
        `Kandidaten met een vergrendeld formulier: ${overruled.length}. Kandidaten van wie nog een formulier verwacht wordt: ${waiting}.`,
        `Candidates with a locked form: ${overruled.length}. Candidates of whom a form is still waited for: ${waiting}.`,
      )}{' '}
      {overruled.length === 0
        ? ''
        : t(
            'Wat in een vergrendeld formulier staat, geldt dan niet: daarvoor is een reden nodig.',
            'What a locked form says does not hold then: that needs a reason.',
          )}
    </Attention>
  )
}

/** What looks wrong. */
function Doubts({ page, one }: SpreadProps & { readonly one: Spread }): Html | null {
  const { t } = page.at.visit.frame
  const { measure, looksLikePoints, under, count } = one
  const name = named(page, measure)
  if (looksLikePoints) {
    return (
      <Attention>
        {t(
          `${name}: elke score is hoogstens 20 %. Staan er misschien punten op 20 in plaats van procenten?`,
          `${name}: every score is at most 20 %. Are these perhaps points out of 20 instead of percentages?`,
        )}
      </Attention>
    )
  }
  if (under !== count || count < 2) return null
  return (
    <Attention>
      {t(
        `${name}: iedereen haalt minder dan het minimum. Kijk na of dit het goede bestand en de goede kolom is.`,
        `${name}: everybody scores less than the minimum. See whether this is the right file and the right column.`,
      )}
    </Attention>
  )
}

function Attention({
  children,
}: {
  readonly children: Html | readonly (Html | string)[] | string
}): Html {
  return (
    <div class="keur-panel keur-panel--attention">
      <p class="govuk-body">{children}</p>
    </div>
  )
}
