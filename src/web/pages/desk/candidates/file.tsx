/**
 * The file of one candidate.
 *
 * @module
 */

import { type FileView } from '#app/desk/file/file.ts'
import { mayWithdraw } from '#app/desk/file/withdrawal.ts'
import { formatInstant, type Instant } from '#core/values/instant.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Fact, Facts } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { summaryOf } from '../../applying/summary.ts'
import { SummaryView } from '../../applying/summary-view.tsx'
import { type AtSelection, refusedAtDesk, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { plainly } from '#app/desk/refusal.ts'
import { Decided } from './file-decided.tsx'

/** The page. */
export const filePage = selectionPage('read-file', async (at) => {
  const { visit, desk, place } = at
  const file = await desk.file(place, nameIn(visit, 'candidate'))
  if (file === undefined) return refusedAtDesk(visit, plainly('unknown-candidate'))
  return show(visit, <FilePage at={at} file={file} />)
})

interface FileProps {
  readonly at: AtSelection
  readonly file: FileView
}

function FilePage({ at, file }: FileProps): Html {
  const { t } = at.visit.frame
  const { candidate, explanation } = file
  const names = { selection: at.selection, candidate: candidate.candidate }
  return (
    <DeskPage
      at={at}
      section="deskCandidates"
      title={`${t('Kandidaat', 'Candidate')} ${candidate.candidate}`}
      lead={explanation?.result[at.language]}
    >
      <Facts facts={factsOf(at, file)} />
      {at.place.may('screen') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo('deskScreened', at.language, names)}>
            {t('Het nazicht van deze kandidaat', 'The screening of this candidate')}
          </a>
        </p>
      ) : null}
      {!file.isClosed && mayWithdraw(at.place, candidate.candidate) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo('deskWithdrawal', at.language, names)}>
            {t('Noteren dat deze kandidaat zich terugtrok', 'Record that this candidate withdrew')}
          </a>
        </p>
      ) : null}
      <Sent at={at} file={file} />
      <Decided at={at} file={file} />
    </DeskPage>
  )
}

function factsOf({ visit, language, place }: AtSelection, file: FileView): readonly Fact[] {
  const { t } = visit.frame
  const { candidate, contents } = file
  const { email, phone } = contents?.person ?? {}
  const { route, withdrawn, submissions } = candidate
  const received = submissions.at(-1)?.received
  const chosen = route === undefined ? undefined : place.regulation.routes[route]?.name[language]
  const facts = [
    [t('Naam', 'Name'), calledIn(file)[language]],
    [t('E-mailadres', 'E-mail address'), email],
    [t('Telefoon', 'Telephone'), phone],
    [t('Kanaal', 'Route'), chosen ?? t('nog niet gekozen', 'not chosen yet')],
    [t('Ontvangen', 'Received'), said(received, language)],
    [t('Ingetrokken', 'Withdrew'), said(withdrawn, language)],
  ] as const
  return facts.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value }],
  )
}

function calledIn({ contents, isClosed }: FileView): Text {
  const { given = '', family = '' } = contents?.person ?? {}
  const name = `${given} ${family}`.trim()
  if (isClosed) return HIDDEN
  return name === '' ? UNKNOWN : { nl: name, en: name }
}

const UNKNOWN: Text = { nl: 'onbekend', en: 'unknown' }
const HIDDEN: Text = {
  nl: 'verborgen, wegens een belangenconflict',
  en: 'hidden, because of a conflict of interest',
}

function said(at: Instant | undefined, language: Language): string | undefined {
  return at === undefined ? undefined : formatInstant(at, language)
}

function Sent({ at, file }: FileProps): Html {
  const { visit, language, place, selection } = at
  const { t } = visit.frame
  const { contents, uploads } = file
  if (contents === undefined) {
    return (
      <p class="govuk-body">
        {file.isClosed
          ? t(
              'Wat deze kandidaat instuurde, blijft voor jou verborgen: er is een belangenconflict.',
              'What this candidate sent stays hidden from you: there is a conflict of interest.',
            )
          : t(
              'Wat deze kandidaat instuurde, is hier niet meer te zien.',
              'What this candidate sent can no longer be seen here.',
            )}
      </p>
    )
  }
  const parts = summaryOf({
    selection,
    regulation: place.regulation,
    contents,
    uploads,
    language,
    isReadByOthers: true,
  })
  return (
    <>
      <h2 class="govuk-heading-m">{t('Wat de kandidaat instuurde', 'What the candidate sent')}</h2>
      <SummaryView frame={visit.frame} parts={parts} />
      {uploads.length === 0 ? null : (
        <ul class="govuk-list">
          {uploads.map(({ upload, name, what }) => (
            <li>
              <a class="govuk-link" href={pathTo('draftFile', language, { selection, upload })}>
                {name}
              </a>{' '}
              ({what[language]})
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
