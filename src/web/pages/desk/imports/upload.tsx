/**
 * Sending files with scores of a round; the files that came in; a table to fill in.
 *
 * @module
 */

import { type ReceivedTable } from '#app/desk/imports/imports.ts'
import { SENT } from '#app/desk/imports/receive.ts'
import { plainly } from '#app/desk/refusal.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { HTTPException } from 'hono/http-exception'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes } from '../../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { FileField } from '../../../components/forms/file-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { BrokenForm } from '../../applying/uploads/multipart.ts'
import { type AtSelection, refusedAtDesk, selectionPage, selectionStream } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { ReceivedTables } from './received.tsx'
import { type SentTables, sentTables } from './sent-tables.ts'

/** The page. */
export const importsPage = selectionPage('import-scores', async (at) => drawn(at, [], []))

/** Keeps the files of the form; on to the one that came in, or to all of them. */
export const importsForm = selectionStream('import-scores', async (at) => {
  const { visit, desk, place, language, selection } = at
  const round = nameIn(visit, 'round')
  const sent = await read(at)
  const { kept, refused, measures } = sent
  if (refused !== undefined && refused.refusal.code !== 'fields-unreadable') {
    return refusedAtDesk(visit, refused.refusal)
  }
  const problems = problemsOf(at, sent)
  if (problems.length > 0) return drawn(at, problems, measures)
  const [table] = kept
  const isOne = kept.length === 1 && table !== undefined
  return visit.c.redirect(
    isOne
      ? pathTo('deskImport', language, { selection, round, table })
      : pathTo('deskImports', language, { selection, round }),
    303,
  )

  async function read({ visit: { c } }: AtSelection): Promise<SentTables> {
    try {
      return await sentTables(c.req.raw, async (file, wanted) =>
        desk.receiveTable(place, { round, measures: wanted, ...file }),
      )
    } catch (cause) {
      if (cause instanceof BrokenForm) throw new HTTPException(400, { cause })
      throw cause
    }
  }
})

function problemsOf({ visit, language }: AtSelection, sent: SentTables): readonly FieldProblem[] {
  const { t } = visit.frame
  const { refused, kept } = sent
  if (refused?.refusal.code === 'fields-unreadable') {
    return refused.refusal.fields.map(({ field, says }) => ({
      field,
      message: field === SENT.file ? `${refused.name}: ${says[language]}` : says[language],
    }))
  }
  return kept.length > 0
    ? []
    : [{ field: SENT.file, message: t('Kies een bestand.', 'Choose a file.') }]
}

/** A table to fill in. */
export const templateFile = selectionPage('import-scores', ({ visit, desk, place }) => {
  const { c } = visit
  const round = nameIn(visit, 'round')
  const whom = c.req.query('wie') === 'iedereen' ? 'everybody' : 'missing'
  const text = desk.importTemplate(place, round, whom) ?? notFound()
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${place.name}-${round}.csv"`)
  return c.body(text)
})

async function drawn(
  at: AtSelection,
  problems: readonly FieldProblem[],
  chosen: readonly string[],
): Promise<Response> {
  const { visit, desk, place } = at
  const name = nameIn(visit, 'round')
  const round = roundOf(place.regulation, name)
  const tables = await desk.receivedTables(place, name)
  if (round === undefined || tables === undefined) {
    return refusedAtDesk(visit, plainly('unknown-round'))
  }
  const page = (
    <UploadPage at={at} round={round} tables={tables} problems={problems} chosen={chosen} />
  )
  return show(visit, page, problems.length > 0 ? 422 : 200)
}

interface UploadProps {
  readonly at: AtSelection
  readonly round: Round
  readonly tables: readonly ReceivedTable[]
  readonly problems: readonly FieldProblem[]
  /** The measures that were chosen; those of tests when nothing was sent yet. */
  readonly chosen: readonly string[]
}

function UploadPage(props: UploadProps): Html {
  const { at, round, tables, problems } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const names = { selection, round: round.round }
  return (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={t('Scores inlezen uit een bestand', 'Import scores from a file')}
      lead={round.label[language]}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <p class="govuk-body">
        {t(
          'Een rij per kandidaat: in de eerste kolom het nummer, dan een kolom voor elke meting. Je ziet eerst wat het bestand zou doen; er wordt niets genoteerd voor alles klopt en jij bevestigt.',
          'One row a candidate: the number in the first column, then a column for each measure. You first see what the file would do; nothing is recorded before all of it is right and you confirm.',
        )}{' '}
        <a class="govuk-link" href={pathTo('deskImportTemplate', language, names)}>
          {t(
            'Een sjabloon met wie nog een score mist (CSV)',
            'A template with those who miss a score (CSV)',
          )}
        </a>
        {', '}
        <a
          class="govuk-link"
          href={`${pathTo('deskImportTemplate', language, names)}?wie=iedereen`}
        >
          {t('of met iedereen', 'or with everybody')}
        </a>
      </p>
      <UploadForm {...props} />
      <ReceivedTables at={at} tables={tables} />
      <p class="govuk-body">
        <a class="govuk-link" href={pathTo('deskResults', language, names)}>
          {t('De resultaten van deze ronde', 'The results of this round')}
        </a>
      </p>
    </DeskPage>
  )
}

function UploadForm({ at, round, problems, chosen }: UploadProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const measures = Object.entries(round.measures ?? {}).filter(
    ([, { counts }]) => counts === 'scored',
  )
  return (
    <form
      method="post"
      action={pathTo('deskImports', language, { selection, round: round.round })}
      enctype="multipart/form-data"
      novalidate
    >
      <Checkboxes
        language={language}
        name={SENT.measure}
        label={t('Wat staat er in het bestand?', 'What is in the file?')}
        options={measures.map(([value, { name }]) => ({ value, label: name[language] }))}
        values={problems.length > 0 ? chosen : measures.map(([name]) => name)}
        problem={problemOf(SENT.measure, problems)}
        isSmall
      />
      <FileField
        language={language}
        name={SENT.file}
        label={t('Bestand of bestanden', 'File or files')}
        hint={t('CSV of Excel (.xlsx).', 'CSV or Excel (.xlsx).')}
        accept=".csv,.txt,.tsv,.xlsx"
        isMultiple
        problem={problemOf(SENT.file, problems)}
      />
      <Button>{t('Stuur in en kijk na', 'Send and check')}</Button>
    </form>
  )
}
