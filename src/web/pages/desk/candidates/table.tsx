/**
 * The table of candidates: finding, filtering, sorting, saved views.
 *
 * @module
 */

import { type SavedView } from '#app/desk/candidates/views.ts'
import { type TablePage } from '#app/desk/candidates/table.ts'
import { endedAt } from '#core/selection/ended.ts'
import { show } from '../../../visit.ts'
import { pathTo } from '../../../paths.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import {
  BulkFields,
  FIELDS as BULK,
  isBulkOffered,
  isNobodyMarked,
  nobody,
} from '../bulk/choose.tsx'
import { DeskPage } from '../page.tsx'
import { Filters } from './filters.tsx'
import { Lines } from './lines.tsx'
import { type AskedTable, askedIn, askedWithoutTotals, writtenAsk } from './query.ts'
import { Views } from './views.tsx'

/** The page. */
export const candidatesPage = selectionPage('read-candidates', async (at) => {
  const { visit, desk, place } = at
  const question = askedIn(new URL(visit.c.req.url).searchParams)
  const table = await desk.candidates(place, question.query)
  const asked = table.hasTotals ? question : askedWithoutTotals(question)
  const views = await desk.views(place)
  const prepared = place.may('run-round') ? await desk.preparedCount(place) : 0
  return show(
    visit,
    <CandidatesPage at={at} asked={asked} table={table} views={views} prepared={prepared} />,
  )
})

/** The same as a file for a spreadsheet. */
export const candidatesFile = selectionPage('read-candidates', async ({ visit, desk, place }) => {
  const { c } = visit
  const { query } = askedIn(new URL(c.req.url).searchParams)
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${place.name}-kandidaten.csv"`)
  return c.body(await desk.candidatesFile(place, query))
})

const LONGEST_NAME = 80

/** Saves or forgets a view. */
export const viewsForm = selectionForm('read-candidates', async (at, sent) => {
  const { visit, desk, place, language, selection } = at
  const query = writtenAsk(askedIn(new URLSearchParams(sent.one('vraag'))))
  const name = sent.one('naam').slice(0, LONGEST_NAME)
  if (name !== '' && sent.one('doe') === 'vergeet') await desk.dropView(place, name)
  else if (name !== '' && name.isWellFormed()) await desk.keepView(place, { name, query })
  return visit.c.redirect(pathTo('deskCandidates', language, { selection }) + query, 303)
})

interface CandidatesProps {
  readonly at: AtSelection
  readonly asked: AskedTable
  readonly table: TablePage
  readonly views: readonly SavedView[]
  /** How many things for many at once wait to be confirmed. */
  readonly prepared: number
}

function CandidatesPage(props: CandidatesProps): Html {
  const { at, asked, table, views } = props
  const { visit, language, selection } = at
  const { frame } = visit
  const { t } = frame
  const path = pathTo('deskCandidates', language, { selection })
  const problems = isNobodyMarked(at) ? [{ field: BULK.all, message: nobody(language) }] : []
  return (
    <DeskPage
      at={at}
      section="deskCandidates"
      title={t('Kandidaten', 'Candidates')}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Prepared {...props} />
      <OnPaper at={at} />
      <Filters at={at} asked={asked} />
      <Count {...props} />
      <NoTotals at={at} table={table} />
      {table.found === 0 ? (
        <p class="govuk-body-l">
          {t('Niemand gevonden. ', 'Nobody found. ')}
          <a class="govuk-link" href={path}>
            {t('Toon iedereen', 'Show everybody')}
          </a>
        </p>
      ) : (
        <Found {...props} />
      )}
      <Pagination
        frame={frame}
        page={table.page}
        pages={table.pages}
        pathOf={(page) => path + writtenAsk({ ...asked, query: { ...asked.query, page } })}
      />
      <Views at={at} asked={asked} views={views} />
    </DeskPage>
  )
}

/** The candidates that were found; to be marked where something can be done for many. */
function Found({ at, asked, table }: CandidatesProps): Html {
  const { language, selection } = at
  const lines = <Lines at={at} asked={asked} table={table} />
  return isBulkOffered(at) ? (
    <form method="post" action={pathTo('deskBulk', language, { selection })}>
      <input type="hidden" name={BULK.question} value={writtenAsk(asked)} />
      {lines}
      <BulkFields at={at} found={table.found} />
    </form>
  ) : (
    lines
  )
}

function Prepared({ at, prepared }: CandidatesProps): Html | null {
  const { visit, language, selection } = at
  if (prepared === 0) return null
  return (
    <p class="govuk-inset-text">
      <a class="govuk-link" href={pathTo('deskBulk', language, { selection })}>
        {visit.frame.t(
          'Je bereidde iets voor dat nog niet bevestigd is',
          'You prepared something that is not confirmed yet',
        )}
      </a>
    </p>
  )
}

/** The way to what came in by post or by mail, for who may enter it. */
function OnPaper({ at }: { readonly at: AtSelection }): Html | null {
  const { visit, language, selection, place } = at
  const { has, t } = visit.frame
  const isOver = endedAt(place.selection, place.now) !== undefined
  if (isOver || !has('paper') || !place.may('enter-paper-application')) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={pathTo('paper', language, { selection })}>
        {t('Voer een sollicitatie op papier in', 'Enter an application on paper')}
      </a>
    </p>
  )
}

/** Why there are no totals, for whoever still judges. */
function NoTotals({ at, table }: Pick<CandidatesProps, 'at' | 'table'>): Html | null {
  if (table.hasTotals) return null
  return (
    <p class="govuk-body">
      {at.visit.frame.t(
        'Totalen staan hier niet zolang je beoordeelt, ook niet in het bestand.',
        'Totals are not shown here while you judge, nor in the file.',
      )}
    </p>
  )
}

function Count({ at, asked, table }: CandidatesProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { found, everybody } = table
  return (
    <p class="govuk-body" role="status">
      {found === everybody
        ? t(`${everybody} kandidaten`, `${everybody} candidates`)
        : t(`${found} van ${everybody} kandidaten`, `${found} of ${everybody} candidates`)}{' '}
      ·{' '}
      <a
        class="govuk-link"
        href={pathTo('deskCandidatesFile', language, { selection }) + writtenAsk(asked)}
      >
        {t('Haal deze lijst op (csv)', 'Download this list (csv)')}
      </a>
    </p>
  )
}
