/**
 * Whether somebody was there, what an absence means, and recording it.
 *
 * @module
 */

import { type Attendance } from '#core/selection/state.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { absenceChoice } from '#core/selection/outcomes/absence.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { ATTENDANCE } from '../bulk/words.ts'
import { POINT } from '../ways.ts'
import { type AtResult, ResultForm } from './at-result.tsx'
import { ABSENCE } from './words.ts'

/** What is recorded about being there, and the form. */
export function AttendancePart({ page }: { readonly page: AtResult }): Html {
  const { at, view } = page
  const { visit, language } = at
  const { t } = visit.frame
  const { attendance } = view
  return (
    <section aria-labelledby="aanwezigheid">
      <h2 class="govuk-heading-m" id="aanwezigheid">
        {t('Aanwezigheid', 'Attendance')}
      </h2>
      <p class="govuk-body">
        {attendance === undefined
          ? t('Er is niets genoteerd.', 'Nothing is recorded.')
          : `${capitalised(ATTENDANCE[attendance][language])}.`}{' '}
        <Meaning page={page} />
      </p>
      <AttendanceForm page={page} />
    </section>
  )
}

function Meaning({ page: { at, view } }: { readonly page: AtResult }): Html | null {
  const { visit, language, selection } = at
  const { absence, attendance, round, candidate } = view
  if (absence === 'none' || attendance === undefined) return null
  if (absence !== 'undecided') return <>{ABSENCE[absence][language]}</>
  const point = absenceChoice(round.round, attendance, candidate.candidate)
  const asked = new URLSearchParams({ [POINT]: point }).toString()
  return (
    <>
      {ABSENCE[absence][language]}{' '}
      <a class="govuk-link" href={`${pathTo('deskChoice', language, { selection })}?${asked}`}>
        {visit.frame.t('Naar die beslissing', 'To that decision')}
      </a>
    </>
  )
}

const OPTIONS: readonly Attendance[] = ['attended', 'no-show', 'could-not-attend']

/** Who was there stays there: nothing is left to record. */
function AttendanceForm({ page }: { readonly page: AtResult }): Html | null {
  const { at, view, sent, problems } = page
  const { visit, language, place } = at
  const { t } = visit.frame
  if (!view.isIn || view.attendance === 'attended' || !place.may('run-round')) return null
  return (
    <ResultForm page={page} does="attendance">
      <Radios
        language={language}
        name="aanwezig"
        label={t('Was de kandidaat er?', 'Was the candidate there?')}
        options={OPTIONS.filter((one) => one !== view.attendance).map((value) => ({
          value,
          label: capitalised(ATTENDANCE[value][language]),
        }))}
        value={sent.one('aanwezig')}
        problem={problemOf('aanwezig', problems)}
        isSmall
      />
      <TextArea
        language={language}
        name="reden"
        label={t('Toelichting (mag leeg blijven)', 'Explanation (may stay empty)')}
        hint={t(
          'Bijvoorbeeld welk attest er is. Noem geen ziekte.',
          'For instance which certificate there is. Name no illness.',
        )}
        rows={2}
        value={sent.one('reden')}
        problem={problemOf('reden', problems)}
      />
      <Button kind="second">{t('Noteer dit', 'Record this')}</Button>
    </ResultForm>
  )
}
