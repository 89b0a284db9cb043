/**
 * Below the table: what to do for those who are marked.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, type Option, SelectField } from '../../../components/forms/choices.tsx'
import { type Language } from '#core/values/text.ts'
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

/** The name under which the address of the table says that nobody was marked. */
export const NOBODY_MARKED = 'niemand'

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
        problem={isNobodyMarked(at) ? nobody(language) : undefined}
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
        value={visit.c.req.query(FIELDS.deed) ?? ''}
      />
      <Button kind="second" name={FIELDS.go} value="prepare">
        {t('Bereid voor en kijk na wie het raakt', 'Prepare and see whom it touches')}
      </Button>
    </fieldset>
  )
}

/** Whether something was asked for nobody. */
export function isNobodyMarked({ visit }: AtSelection): boolean {
  return visit.c.req.query(NOBODY_MARKED) === '1'
}

/** That nobody was marked, and what to do. */
export function nobody(language: Language): string {
  return language === 'nl'
    ? 'Je duidde niemand aan. Vink in de tabel aan wie je bedoelt, of kies iedereen die gevonden is.'
    : 'You marked nobody. Tick in the table whom you mean, or choose everybody found.'
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
