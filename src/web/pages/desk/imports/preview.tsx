/**
 * What a file would do: everything that is wrong with it, row by row; what is new, what differs; and taking it.
 *
 * @module
 */

import { type ReceivedTable, type TablePreview } from '#app/desk/imports/imports.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { NobodyLeft } from '../closing/confirmers.tsx'
import { DeskPage } from '../page.tsx'
import { type AtTable } from './one.tsx'
import { Corrections, Problems } from './rows.tsx'
import { Spreads } from './spread.tsx'
import { TakeForms } from './take-forms.tsx'

interface PreviewProps {
  readonly page: AtTable
}

/** The page. */
export function PreviewPage({ page }: PreviewProps): Html {
  const { at, view, problems } = page
  const { visit, language } = at
  const { t } = visit.frame
  const { received, round } = view
  return (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={t('Kijk dit bestand na', 'Check this file')}
      lead={`${received.name}, ${round.label[language]}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Notices page={page} />
      <AtAGlance page={page} />
      <Problems page={page} />
      <Corrections page={page} />
      <NobodyLeft at={at} deed="record" confirmers={page.confirmers} />
      <Spreads page={page} />
      <TakeForms page={page} />
    </DeskPage>
  )
}

const FAILURES: Readonly<Record<NonNullable<ReceivedTable['failure']>, Text>> = {
  changed: {
    nl: 'Intussen veranderde er iets in deze ronde. Er is niets ingelezen. Kijk na wat het bestand nu zou doen.',
    en: 'Something changed in this round meanwhile. Nothing was imported. See what the file would do now.',
  },
  refused: {
    nl: 'Het reglement liet dit niet toe. Er is niets ingelezen.',
    en: 'The regulation did not allow this. Nothing was imported.',
  },
  broken: {
    nl: 'Het inlezen werd onderbroken. Er is niets ingelezen. Probeer het opnieuw.',
    en: 'The import was interrupted. Nothing was imported. Try again.',
  },
}

/** What happened to the file before, and whether the same came before. */
function Notices({ page: { at, view, isChanged } }: PreviewProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { received, sameFiles } = view
  const interrupted = received.isSilent ? 'broken' : received.failure
  const failure = isChanged ? 'changed' : interrupted
  return (
    <>
      {failure === undefined ? null : (
        <div class="keur-panel keur-panel--attention" role="alert">
          <p class="govuk-body">{FAILURES[failure][language]}</p>
        </div>
      )}
      {sameFiles.map(({ name, by, created, state }) => (
        <div class="keur-panel keur-panel--attention">
          <p class="govuk-body">
            {t('Precies hetzelfde bestand kwam al binnen', 'Exactly the same file came in before')}:{' '}
            {name}, {formatInstant(created, language)}, {by}.{' '}
            {state === 'taken'
              ? t('Het is toen ingelezen.', 'It was imported then.')
              : t('Het is nog niet ingelezen.', 'It was not imported yet.')}
          </p>
        </div>
      ))}
    </>
  )
}

const SEPARATORS: Readonly<Record<';' | ',' | '\t', Text>> = {
  ';': { nl: 'puntkomma’s', en: 'semicolons' },
  ',': { nl: 'komma’s', en: 'commas' },
  '\t': { nl: 'tabs', en: 'tabs' },
}

function AtAGlance({ page: { at, view } }: PreviewProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  const { compared, received } = view
  if (compared === undefined) return null
  const { fresh, corrections, same, absent, ignored, measures } = compared
  const count = fresh.reduce((sum, { scores }) => sum + scores.length, 0)
  return (
    <Facts
      facts={[
        {
          label: t('Ingestuurd', 'Sent'),
          value: `${formatInstant(received.created, language)}, ${received.by}`,
        },
        { label: t('Gelezen als', 'Read as'), value: howInWords(compared, at.language) },
        { label: t('Rijen', 'Rows'), value: String(compared.rows) },
        {
          label: t('Kolommen', 'Columns'),
          value: measures.map(({ head }) => head).join(', ') || '–',
        },
        ...(ignored.length === 0
          ? []
          : [{ label: t('Niet gebruikt', 'Not used'), value: ignored.slice(0, 20).join(', ') }]),
        { label: t('Nieuwe scores', 'New scores'), value: String(count) },
        { label: t('Verbeteringen', 'Corrections'), value: String(corrections.length) },
        { label: t('Staan er al zo', 'There already'), value: String(same) },
        {
          label: t('Ontbreken en staan niet in dit bestand', 'Missing and not in this file'),
          value: String(absent),
        },
      ]}
    />
  )
}

function howInWords({ how }: NonNullable<TablePreview['compared']>, language: 'nl' | 'en'): string {
  const isDutch = language === 'nl'
  if (how.form === 'xlsx') {
    const sheets = how.sheets ?? 1
    if (sheets <= 1) return 'Excel'
    return isDutch
      ? `Excel, het eerste van ${sheets} werkbladen`
      : `Excel, the first of ${sheets} sheets`
  }
  const separator = SEPARATORS[how.separator ?? ';'][language]
  const encoding = how.encoding === 'windows-1252' ? 'Windows-1252' : 'UTF-8'
  return isDutch
    ? `CSV in ${encoding}, met ${separator} tussen de kolommen`
    : `CSV in ${encoding}, with ${separator} between the columns`
}
