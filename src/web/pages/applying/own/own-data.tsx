/**
 * Everything Keur holds about somebody, for them to keep.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { Page } from '../../../components/page.tsx'
import { show } from '../../../visit.ts'
import { applicantForm, applicantPage, refused } from '../desk.tsx'
import { download } from '../download.ts'

/** Says what one gets. */
export const ownDataPage = applicantPage(({ visit }) => {
  const { frame } = visit
  const { t } = frame
  return show(
    visit,
    <Page
      frame={frame}
      title={t('Alles wat we over je hebben', 'Everything we hold about you')}
      lead={t(
        'Eén bestand, met alles wat je invulde en meestuurde en wat ermee gebeurde.',
        'One file, with everything you filled in and sent along and what happened to it.',
      )}
    >
      <div class="keur-reading">
        <p class="govuk-body">{t('In het ZIP-bestand zit:', 'The ZIP file holds:')}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            {t('je account en wanneer je je aanmeldde', 'your account and when you signed in')}
          </li>
          <li>
            {t('de mails over nieuwe vacatures die je vroeg', 'the job alerts you asked for')}
          </li>
          <li>
            {t(
              'je ontwerpen en je sollicitaties, met de bestanden die je meestuurde',
              'your drafts and applications, with the files you sent along',
            )}
          </li>
          <li>
            {t(
              'wat er over jou in het register staat: wat, wanneer, en door wie in welke rol',
              'what the register holds about you: what, when, and by whom in which role',
            )}
          </li>
        </ul>
        <form method="post">
          <Button>{t('Maak het bestand', 'Make the file')}</Button>
        </form>
        <p class="keur-note">
          {t(
            'In het register komt te staan dat je je gegevens opvroeg.',
            'The register will show that you asked for your data.',
          )}
        </p>
      </div>
    </Page>,
  )
})

/** Sends it. */
export const ownDataForm = applicantForm(async ({ visit, applying, actor }) => {
  const found = await applying.download(actor)
  return found.ok ? download(visit, found.value) : refused(visit, found.refusal)
})
