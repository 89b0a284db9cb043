/**
 * One file: read, and taken off the draft.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type AtDraft, draftForm, draftPage, refused, vacancyPage } from '../desk.tsx'
import { download } from '../download.ts'
import { DraftPage } from '../draft-page.tsx'
import { keepingWay } from '../onward.ts'

/** The file itself, for whoever sent it. */
export const filePage = vacancyPage(async ({ visit, applying, actor, selection }) => {
  const found = await applying.readUpload(actor, selection, nameIn(visit, 'upload'))
  return found.ok ? download(visit, found.value) : refused(visit, found.refusal)
})

/** Asks whether to take it off. */
export const fileRemovalPage = draftPage((at) => {
  const { t } = at.visit.frame
  const { name, path } = fileIn(at)
  return show(
    at.visit,
    <DraftPage
      at={at}
      title={t('Dit bestand verwijderen?', 'Remove this file?')}
      back={{ path, name: t('Terug', 'Back') }}
    >
      <p class="govuk-body">{t(`We wissen ${name} meteen.`, `We erase ${name} at once.`)}</p>
      <form method="post">
        <div class="keur-actions">
          <Button kind="danger">{t('Ja, verwijder', 'Yes, remove')}</Button>
          <Button kind="second" path={path}>
            {t('Nee, ga terug', 'No, go back')}
          </Button>
        </div>
      </form>
    </DraftPage>,
  )
})

/** Takes it off. */
export const fileRemovalForm = draftForm(async (at) => {
  const { visit, applying, actor, selection } = at
  const { path } = fileIn(at)
  const gone = await applying.removeUpload(actor, selection, nameIn(visit, 'upload'))
  return gone.ok ? visit.c.redirect(path, 303) : refused(visit, gone.refusal)
})

/** The file that the address names, and the page on which it is listed. */
function fileIn(at: AtDraft): { readonly name: string; readonly path: string } {
  const { visit, selection, draft } = at
  const found = draft.uploads.find(({ upload }) => upload === nameIn(visit, 'upload')) ?? notFound()
  const { name, attachment } = found
  const path = pathTo('draftFiles', visit.frame.language, { selection, attachment })
  return { name, path: keepingWay(at, path) }
}
