/**
 * The filters beside the list, and the chosen ones above it.
 *
 * @module
 */

import { ROUTE_KINDS } from '#core/regulation/words/list-words.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Text } from '#core/values/text.ts'
import { type FacetValue, type Filter, FILTERS, type VacancyPage } from '#core/vacancy/query.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, type Option } from '../../../components/forms/choices.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { addressOf, type Asked, CLOSED, OPEN, without } from './query.ts'

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
            label={TITLES[filter][language]}
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

const TITLES: Readonly<Record<Filter, Text>> = {
  state: { nl: 'Toon', en: 'Show' },
  authority: { nl: 'Dienst', en: 'Authority' },
  grade: { nl: 'Graad', en: 'Grade' },
  place: { nl: 'Standplaats', en: 'Place of work' },
  route: { nl: 'Kanaal', en: 'Route' },
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
    { value: 'open', label: `${t('Open vacatures', 'Open vacancies')} (${countOf(OPEN)})` },
    { value: 'closed', label: `${t('Afgesloten', 'Closed')} (${countOf(CLOSED)})` },
  ]
}

function nameOf(
  filter: Filter,
  value: string,
  values: readonly FacetValue[],
  { language }: Frame,
): string {
  if (filter === 'route') return capitalised(routeName(value)?.[language] ?? value)
  return capitalised(values.find((one) => one.value === value)?.name[language] ?? value)
}

function routeName(value: string): Text | undefined {
  return Object.entries(ROUTE_KINDS).find(([kind]) => kind === value)?.[1]
}
