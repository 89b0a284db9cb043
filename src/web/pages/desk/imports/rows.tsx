/**
 * The rows of a file of which something has to be known before it is taken: what is wrong, and what would be corrected.
 *
 * @module
 */

import { measureName } from '#core/regulation/words/scale.ts'
import { Pagination } from '../../../components/pagination.tsx'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { scoreIn } from '../scores/words.ts'
import { type AtTable } from './one.tsx'

/** How many rows a page lists. */
const A_PAGE = 100

interface RowsProps {
  readonly page: AtTable
}

interface Shown<Row> {
  readonly rows: readonly Row[]
  readonly number: number
  readonly pages: number
}

/** The rows of the page that the address asks for by `name`. */
function shownOf<Row>({ visit }: AtSelection, name: string, all: readonly Row[]): Shown<Row> {
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE))
  const wanted = Number.parseInt(visit.c.req.query(name) ?? '1', 10) || 1
  const number = Math.min(pages, Math.max(1, wanted))
  return { rows: all.slice((number - 1) * A_PAGE, number * A_PAGE), number, pages }
}

function pathOf({ at, view }: AtTable, name: string, number: number): string {
  const { language, selection } = at
  const { round, received } = view
  const path = pathTo('deskImport', language, {
    selection,
    round: round.round,
    table: received.table,
  })
  return `${path}?${new URLSearchParams({ [name]: String(number) }).toString()}`
}

/** Everything that is wrong: the row, the column, what stands there, what is wrong and what to do. */
export function Problems({ page }: RowsProps): Html | null {
  const { at, view } = page
  const { visit, language } = at
  const { t } = visit.frame
  const all = view.compared?.problems ?? []
  if (all.length === 0) return null
  const { rows, number, pages } = shownOf(at, 'pagina', all)
  return (
    <section aria-labelledby="problemen">
      <h2 class="govuk-heading-m" id="problemen">
        {t(`Niet in orde: ${all.length}`, `Not right: ${all.length}`)}
      </h2>
      <p class="govuk-body">
        {t(
          'Er wordt niets ingelezen voor alle rijen kloppen. Verbeter het bestand en stuur het opnieuw in.',
          'Nothing is imported before all rows are right. Correct the file and send it again.',
        )}
      </p>
      <Table
        caption={t('Wat niet in orde is', 'What is not right')}
        isCaptionHidden
        head={[
          t('Rij', 'Row'),
          t('Kolom', 'Column'),
          t('Er staat', 'It says'),
          t('Wat er scheelt', 'What is wrong'),
        ]}
        figures={[0]}
        rows={rows.map(({ row, column, value, says }) => [
          row === undefined ? '–' : String(row),
          column === '' ? '–' : column,
          value === '' ? '–' : value.slice(0, 100),
          says[language],
        ])}
      />
      <Pagination
        frame={visit.frame}
        page={number}
        pages={pages}
        pathOf={(one) => pathOf(page, 'pagina', one)}
      />
    </section>
  )
}

/** Scores that differ from those in force, with both. */
export function Corrections({ page }: RowsProps): Html | null {
  const { at, view } = page
  const { visit, language } = at
  const { t } = visit.frame
  const all = view.compared?.corrections ?? []
  if (all.length === 0) return null
  const { rows, number, pages } = shownOf(at, 'verbeteringen', all)
  const { round } = view
  return (
    <section aria-labelledby="verbeteringen">
      <h2 class="govuk-heading-m" id="verbeteringen">
        {t(`Verbeteringen: ${all.length}`, `Corrections: ${all.length}`)}
      </h2>
      <p class="govuk-body">
        {t(
          'Deze scores zijn anders dan wat er staat. Ze worden verbeterd met een reden die jij schrijft; beide waarden blijven.',
          'These scores differ from what stands there. They are corrected with a reason that you write; both values stay.',
        )}
      </p>
      <Table
        caption={t('Scores die veranderen', 'Scores that change')}
        isCaptionHidden
        head={[
          t('Kandidaat', 'Candidate'),
          t('Meting', 'Measure'),
          t('Staat er', 'Stands there'),
          t('Wordt', 'Becomes'),
        ]}
        figures={[2, 3]}
        rows={rows.map(({ candidate, measure, before, after }) => [
          candidate,
          measureName(measure, round, language),
          scoreIn(round, measure, before, language),
          scoreIn(round, measure, after, language),
        ])}
      />
      <Pagination
        frame={visit.frame}
        page={number}
        pages={pages}
        pathOf={(one) => pathOf(page, 'verbeteringen', one)}
      />
    </section>
  )
}
