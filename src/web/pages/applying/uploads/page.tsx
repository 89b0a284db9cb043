/**
 * The files of one attachment: what is asked and why, what was sent, and one more. Files are read as they stream in and
 * never held whole.
 *
 * @module
 */

import { type UploadView } from '#app/applying/applying.ts'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { fileSize } from '#documents/receipt/file-size.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { FileField } from '../../../components/forms/file-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Handler, nameIn, notFound, show, type Visit } from '../../../visit.ts'
import {
  type AtDraft,
  applicantOf,
  askToSignIn,
  draftPage,
  publishedFor,
  refused,
} from '../desk.tsx'
import { DraftPage } from '../draft-page.tsx'
import { attachmentsOf, OTHER_FILES, uploadsFor } from '../journey.ts'
import { journeyOf, keepingWay, ONWARD, wayOf } from '../onward.ts'
import { BrokenForm } from './multipart.ts'
import { FILE_FIELD, type FilesSent, keepFiles } from './upload.ts'
import { OTHER_WORDS, OWED } from './words.ts'

/** The page. */
export const filesPage = draftPage((at) => show(at.visit, <FilesView at={at} />))

/** Files that were sent. Whoever is no longer signed in chooses them again afterwards: files cannot be carried along. */
export const filesForm: Handler = async (visit) => {
  const applicant = applicantOf(visit)
  if (applicant === undefined) return askToSignIn(visit)
  const published = await publishedFor(visit)
  const { selection } = published.vacancy
  const { applying, actor } = applicant
  const attachment = nameIn(visit, 'attachment')
  const kept = await keptFrom(visit, async ({ name, content }) =>
    applying.upload(actor, selection, { attachment, name, content }),
  )
  const found = await applying.draft(actor, selection)
  if (!found.ok) return refused(visit, found.refusal)
  const at: AtDraft = { ...applicant, published, selection, draft: found.value }
  const problem = problemWith(visit, kept)
  if (problem === undefined) {
    const { next } = wayOf(at, `files/${attachment}`)
    return visit.c.redirect(kept?.isOnward === true ? next : keepingWay(at, visit.c.req.path), 303)
  }
  return show(
    visit,
    <FilesView at={at} problems={[{ field: FILE_FIELD, message: problem }]} />,
    kept?.refused?.refusal.code === 'file-too-large' ? 413 : 422,
  )
}

async function keptFrom(
  { c }: Visit,
  keep: Parameters<typeof keepFiles>[1],
): Promise<FilesSent | undefined> {
  try {
    return await keepFiles(c.req.raw, keep)
  } catch (error) {
    if (error instanceof BrokenForm) return undefined
    throw error
  }
}

function problemWith({ frame }: Visit, kept: FilesSent | undefined): string | undefined {
  const { language } = frame
  if (kept === undefined) return BROKEN[language]
  const { refused: one } = kept
  if (one !== undefined) return `${one.name}: ${saidOf(one.refusal, language)}`
  return kept.kept.length === 0 && !kept.isOnward ? EMPTY[language] : undefined
}

/** What a refusal says; of a file that is too large, also how large it may be. */
function saidOf(refusal: ApplyingRefusal, language: Language): string {
  const says = refusal.says[language]
  if (refusal.code !== 'file-too-large') return says
  return `${says} ${AT_MOST[language]} ${fileSize(refusal.limit, language)}.`
}

const AT_MOST: Text = {
  nl: 'Het mag hoogstens zo groot zijn:',
  en: 'It may be at most this large:',
}
const EMPTY: Text = {
  nl: 'Kies eerst een bestand op je toestel.',
  en: 'First choose a file on your device.',
}
const BROKEN: Text = {
  nl: 'Het bestand kwam niet helemaal aan. Probeer het opnieuw.',
  en: 'The file did not arrive whole. Try again.',
}

/** What a page of files is about. */
interface About {
  readonly name: Text
  readonly says: Text
  readonly needed: Text | undefined
}

function aboutIn(at: AtDraft): About {
  const name = nameIn(at.visit, 'attachment')
  if (name === OTHER_FILES) return { ...OTHER_WORDS, needed: undefined }
  const found = attachmentsOf(journeyOf(at)).find(({ attachment }) => attachment === name)
  if (found === undefined) return notFound()
  return { name: found.name, says: found.says, needed: OWED[found.owed] }
}

interface FilesViewProps {
  readonly at: AtDraft
  readonly problems?: readonly FieldProblem[]
}

function FilesView({ at, problems = [] }: FilesViewProps): Html {
  const { language, t } = at.visit.frame
  const name = nameIn(at.visit, 'attachment')
  const { name: title, says, needed } = aboutIn(at)
  const { back } = wayOf(at, `files/${name}`)
  const { bytes, files } = at.applying.limits
  return (
    <DraftPage at={at} title={title[language]} back={back} problems={problems}>
      {needed === undefined ? null : (
        <p class="govuk-body">
          <strong>{needed[language]}</strong>
        </p>
      )}
      <p class="govuk-body">{says[language]}</p>
      <Uploads at={at} uploads={uploadsFor(at.draft, name)} />
      <form id={FORM} method="post" enctype="multipart/form-data" novalidate class="keur-panel">
        <FileField
          language={language}
          name={FILE_FIELD}
          label={t('Kies een bestand', 'Choose a file')}
          hint={t(
            `Een pdf, een foto of scan (JPEG, PNG) of een tekstdocument (DOCX, ODT), hoogstens ${fileSize(bytes, 'nl')} per bestand en ${files} bestanden in totaal. We bewaren het versleuteld.`,
            `A PDF, a photo or scan (JPEG, PNG) or a text document (DOCX, ODT), at most ${fileSize(bytes, 'en')} a file and ${files} files in all. We keep it encrypted.`,
          )}
          isMultiple
          problem={problemOf(FILE_FIELD, problems)}
        />
        <Button kind="second">{t('Stuur mee', 'Send along')}</Button>
      </form>
      <Button form={FORM} name={ONWARD} value="1">
        {t('Ga verder', 'Continue')}
      </Button>
    </DraftPage>
  )
}

/** Going on sends the form too, so that a file that was chosen is never left behind. */
const FORM = 'files'

interface UploadsProps {
  readonly at: AtDraft
  readonly uploads: readonly UploadView[]
}

function Uploads({ at, uploads }: UploadsProps): Html {
  const { visit, selection } = at
  const { language, t } = visit.frame
  if (uploads.length === 0) {
    return (
      <p class="govuk-body">
        {t('Je stuurde nog niets mee.', 'You have not sent anything along.')}
      </p>
    )
  }
  return (
    <ul class="keur-files">
      {uploads.map(({ upload, name, bytes }) => (
        <li class="keur-file">
          <span class="keur-file__name">
            <a class="govuk-link" href={pathTo('draftFile', language, { selection, upload })}>
              {name}
            </a>{' '}
            <span class="keur-file__size">{fileSize(bytes, language)}</span>
          </span>
          <a
            class="govuk-link"
            href={keepingWay(at, pathTo('draftFileRemoval', language, { selection, upload }))}
          >
            {t('Verwijder', 'Remove')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
