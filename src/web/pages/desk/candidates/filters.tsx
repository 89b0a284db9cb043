/**
 * Finding and filtering above the table.
 *
 * @module
 */

import { CODES } from '#app/desk/candidates/standings.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, type Option } from '../../../components/forms/choices.tsx'
import { TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { OUTCOME } from '../words.ts'
import { COLUMN_NAMES } from './columns.ts'
import { type AskedTable, FIELDS } from './query.ts'

interface FiltersProps {
  readonly at: AtSelection
  readonly asked: AskedTable
}

/** The form; it works by the address alone. */
export function Filters({ at, asked }: FiltersProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { query } = asked
  return (
    <form
      method="get"
      action={pathTo('deskCandidates', language, { selection })}
      role="search"
      class="keur-table-search"
    >
      <TextField
        language={language}
        name={FIELDS.text}
        type="search"
        label={t('Zoek op naam of nummer', 'Find by name or number')}
        value={query.text}
        width={30}
      />
      <More at={at} asked={asked} />
      {query.sort === 'number' ? null : (
        <input type="hidden" name={FIELDS.sort} value={query.sort} />
      )}
      {query.isDescending ? <input type="hidden" name={FIELDS.down} value="1" /> : null}
      <Button kind="second">{t('Toon', 'Show')}</Button>
    </form>
  )
}

function More({ at, asked }: FiltersProps): Html {
  const { visit, language, place } = at
  const { t } = visit.frame
  const { query, columns, offered } = asked
  const { rounds } = place.regulation
  const small = { language, isSmall: true } as const
  return (
    <Disclosure title={t('Filters en kolommen', 'Filters and columns')}>
      <div class="keur-filter-columns">
        <Checkboxes
          {...small}
          name={FIELDS.round}
          label={t('Laatste ronde met een uitkomst', 'Last round with an outcome')}
          options={rounds.map(({ round, label }) => ({ value: round, label: label[language] }))}
          values={query.rounds}
        />
        <Checkboxes
          {...small}
          name={FIELDS.outcome}
          label={t('Uitkomst', 'Outcome')}
          options={CODES.map((code) => ({ value: code, label: OUTCOME[code][language] }))}
          values={query.outcomes}
        />
        <Checkboxes
          {...small}
          name={FIELDS.route}
          label={t('Kanaal', 'Route')}
          options={routeOptions(at)}
          values={query.routes}
        />
        <Checkboxes
          {...small}
          name={FIELDS.column}
          label={t('Kolommen', 'Columns')}
          options={offered.map((value) => ({ value, label: COLUMN_NAMES[value][language] }))}
          values={columns}
        />
      </div>
    </Disclosure>
  )
}

function routeOptions({ visit, language, place }: AtSelection): readonly Option[] {
  const routes = Object.entries(place.regulation.routes)
  return [
    ...routes.map(([value, { name }]) => ({ value, label: name[language] })),
    { value: '', label: visit.frame.t('nog niet gekozen', 'not chosen yet') },
  ]
}
