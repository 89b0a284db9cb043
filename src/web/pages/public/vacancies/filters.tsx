/**
 * The filters beside the list, and the chosen ones above it.
 *
 * @module
 */

import { capitalised } from '#core/regulation/words/sentences.ts'
import { FILTER_TITLES, filterValueName } from '#core/vacancy/filter-words.ts'
import { type FacetValue, type Filter, FILTERS, type VacancyPage } from '#core/vacancy/query.ts'
import { OPEN_STATES } from '#core/vacancy/vacancy.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, type Option } from '../../../components/forms/choices.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { addressOf, type Asked, CLOSED, without } from './query.ts'

interface FilterProps {
  readonly frame: Frame
  readonly asked: Asked
  readonly facets: VacancyPage['facets']
}

/** The filters, which fold away on a phone. */
export function Filters({ frame, asked, facets }: FilterProps): Html {
  const { language, t } = frame

  return (
    <div class="keur-filters">
      <Disclosure title={t('Verfijn de lijst', 'Refine the list')}>
        {FILTERS.map((filter) => (
          <Checkboxes
            language={language}
            name={filter}
            label={FILTER_TITLES[filter][language]}
            options={optionsOf(filter, facets[filter], frame)}
            values={shownAsChosen(filter, asked)}
            isSmall
          />
        ))}
        <Button kind="second">{t('Toon vacatures', 'Show vacancies')}</Button>
      </Disclosure>
    </div>
  )
}

/** What was chosen, each with a way to drop it. */
export function Chips({ frame, asked, facets }: FilterProps): Html | null {
  const { language, t } = frame
  const chosen = FILTERS.filter((filter) => filter !== 'state').flatMap((filter) =>
    asked.chosen[filter].map((value) => ({ filter, value })),
  )
  if (chosen.length === 0) return null
  return (
    <ul class="keur-chips" aria-label={t('Gekozen filters', 'Chosen filters')}>
      {chosen.map(({ filter, value }) => (
        <li>
          <a href={pathTo('vacancies', language) + addressOf(without(asked, filter, value))}>
            {nameOf(filter, value, facets[filter], frame)} <span aria-hidden="true">×</span>
            <span class="govuk-visually-hidden">{t('(laat vallen)', '(remove)')}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function shownAsChosen(filter: Filter, { chosen }: Asked): readonly string[] {
  return filter === 'state' && chosen.state.length === 0 ? ['open'] : chosen[filter]
}

function optionsOf(filter: Filter, values: readonly FacetValue[], frame: Frame): readonly Option[] {
  if (filter === 'state') return stateOptions(values, frame)
  return values.map(({ value, count }) => ({
    value,
    label: `${nameOf(filter, value, values, frame)} (${count})`,
  }))
}

function stateOptions(values: readonly FacetValue[], { t }: Frame): readonly Option[] {
  const countOf = (states: readonly string[]): number =>
    values.reduce((sum, { value, count }) => (states.includes(value) ? sum + count : sum), 0)
  return [
    { value: 'open', label: `${t('Open vacatures', 'Open vacancies')} (${countOf(OPEN_STATES)})` },
    { value: 'closed', label: `${t('Afgesloten', 'Closed')} (${countOf(CLOSED)})` },
  ]
}

function nameOf(
  filter: Filter,
  value: string,
  values: readonly FacetValue[],
  { language }: Frame,
): string {
  return capitalised(filterValueName(filter, value, values)[language])
}
