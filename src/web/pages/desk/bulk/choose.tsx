/**
 * Below the table: what to do for those who are marked.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, type Option, SelectField } from '../../../components/forms/choices.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { ATTENDANCE } from './words.ts'

/** The names of the fields. */
export const FIELDS = {
  candidate: 'kandidaat',
  all: 'iedereen',
  question: 'vraag',
  deed: 'wat',
  bulk: 'voorbereid',
  mark: 'merk',
  go: 'doe',
} as const

/** Whether there is something to do for many, and this person may. */
export function isBulkOffered(at: AtSelection): boolean {
  return at.place.may('run-round') && optionsOf(at).length > 0
}

/** The fields below the table. */
export function BulkFields({
  at,
  found,
}: {
  readonly at: AtSelection
  readonly found: number
}): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <fieldset class="keur-panel">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {t('Voor wie je aanduidt', 'For those you mark')}
      </legend>
      <Checkboxes
        language={language}
        name={FIELDS.all}
        label={t('Wie?', 'Who?')}
        options={[
          {
            value: '1',
            label: t(
              `Iedereen die gevonden is (${found}), niet alleen wie aangeduid is`,
              `Everybody found (${found}), not only those marked`,
            ),
          },
        ]}
        isSmall
      />
      <SelectField
        language={language}
        name={FIELDS.deed}
        label={t('Noteer de aanwezigheid', 'Record attendance')}
        options={optionsOf(at)}
      />
      <Button kind="second" name={FIELDS.go} value="prepare">
        {t('Bereid voor en kijk na wie het raakt', 'Prepare and see whom it touches')}
      </Button>
    </fieldset>
  )
}

function optionsOf({ place, language }: AtSelection): readonly Option[] {
  return place.regulation.rounds
    .filter(({ kind }) => kind !== 'eligibility')
    .flatMap(({ round, label }) =>
      Object.entries(ATTENDANCE).map(([value, words]) => ({
        value: `${round}/${value}`,
        label: `${label[language]}: ${words[language]}`,
      })),
    )
}
