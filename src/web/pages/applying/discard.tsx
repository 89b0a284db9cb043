/**
 * Throwing a draft away, once that is confirmed.
 *
 * @module
 */

import { Button } from '../../components/forms/button.tsx'
import { pathTo } from '../../paths.ts'
import { show } from '../../visit.ts'
import { draftPage, refused, vacancyForm } from './desk.tsx'
import { DraftPage } from './draft-page.tsx'
import { overviewOf } from './onward.ts'

/** Asks whether that is meant. */
export const discardPage = draftPage((at) => {
  const { frame } = at.visit
  const { t } = frame
  const back = overviewOf(at)
  return show(
    at.visit,
    <DraftPage at={at} title={t('Dit ontwerp weggooien?', 'Throw this draft away?')} back={back}>
      <p class="govuk-body">
        {t(
          'Alles wat je invulde en de bestanden die je meestuurde, worden meteen gewist. Dat kun je niet ongedaan maken.',
          'Everything you filled in and the files you sent along are erased at once. You cannot undo that.',
        )}
      </p>
      {at.draft.replaces === undefined ? null : (
        <p class="govuk-body">
          {t(
            'De sollicitatie die je al indiende, blijft.',
            'The application you already submitted stays.',
          )}
        </p>
      )}
      <form method="post">
        <div class="keur-actions">
          <Button kind="danger">{t('Ja, gooi weg', 'Yes, throw it away')}</Button>
          <Button kind="second" path={back.path}>
            {t('Nee, ga terug', 'No, go back')}
          </Button>
        </div>
      </form>
    </DraftPage>,
  )
})

/** Throws it away. */
export const discardForm = vacancyForm(async ({ visit, applying, actor, selection }) => {
  const gone = await applying.discard(actor, selection)
  if (!gone.ok && gone.refusal.code !== 'no-draft') return refused(visit, gone.refusal)
  return visit.c.redirect(pathTo('myApplications', visit.frame.language), 303)
})
