/**
 * The lines of the table of candidates, with columns that sort.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type TableLine, type TablePage } from '#app/desk/candidates/table.ts'
import { roundLabel } from '#core/regulation/words/scale.ts'
import { figureText } from '#core/selection/explanation/figures.ts'
import { type Instant, shortInstant } from '#core/values/instant.ts'
import { formatExact } from '#core/values/rational.ts'
import { type Language } from '#core/values/text.ts'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { FIELDS, isBulkOffered } from '../bulk/choose.tsx'
import { OUTCOME } from '../words.ts'
import { COLUMN_NAMES, SORT_OF } from './columns.ts'
import { type AskedTable, type ColumnName, askedWith, writtenAsk } from './query.ts'

interface LinesProps {
  readonly at: AtSelection
  readonly asked: AskedTable
  readonly table: TablePage
}

type Shown = ColumnName | 'number' | 'name'

/** The table, in a frame of its own that scrolls. */
export function Lines({ at, asked, table }: LinesProps): Html {
  const { t } = at.visit.frame
  const columns: readonly Shown[] = ['number', 'name', ...asked.columns]
  const mayMark = isBulkOffered(at)
  const caption = t('Kandidaten', 'Candidates')
  return (
    <div class="keur-table keur-table--tight" role="region" aria-label={caption} tabindex={0}>
      <table>
        <caption class="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {mayMark ? (
              <th scope="col">
                <span class="govuk-visually-hidden">{t('Aanduiden', 'Mark')}</span>
              </th>
            ) : null}
            {columns.map((column) => (
              <Head at={at} asked={asked} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr>
              {mayMark ? <Mark at={at} line={line} /> : null}
              {columns.map((column) => (
                <td class={column === 'total' ? 'keur-table__figure' : undefined}>
                  {cell(at, line, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Mark({ at, line }: { readonly at: AtSelection; readonly line: TableLine }): Html {
  const { candidate } = line
  const id = `${FIELDS.candidate}-${candidate}`
  return (
    <td>
      <div class="govuk-checkboxes govuk-checkboxes--small keur-mark-one">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={FIELDS.candidate}
            value={candidate}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            <span class="govuk-visually-hidden">
              {at.visit.frame.t('Duid aan: ', 'Mark: ')}
              {candidate}
            </span>
          </label>
        </div>
      </div>
    </td>
  )
}

interface HeadProps {
  readonly at: AtSelection
  readonly asked: AskedTable
  readonly column: Shown
}

function Head({ at, asked, column }: HeadProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { query } = asked
  const sort = SORT_OF[column]
  const isSorted = query.sort === sort && column !== 'outcome'
  const isDescending = isSorted && !query.isDescending
  const path =
    pathTo('deskCandidates', language, { selection }) +
    writtenAsk(askedWith(asked, { sort, isDescending }))
  return (
    <th
      scope="col"
      class={column === 'total' ? 'keur-table__figure' : undefined}
      aria-sort={isSorted ? (query.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <a class="keur-sort" href={path}>
        {COLUMN_NAMES[column][language]}
        <span aria-hidden="true">{isSorted ? (query.isDescending ? ' ↓' : ' ↑') : ''}</span>
        <span class="govuk-visually-hidden">{t(', sorteer', ', sort')}</span>
      </a>
    </th>
  )
}

function cell(at: AtSelection, line: TableLine, column: Shown): Child {
  return CELLS[column](at, line)
}

const CELLS: Readonly<Record<Shown, (at: AtSelection, line: TableLine) => Child>> = {
  number: ({ language, selection }, { candidate }) => (
    <a
      class="govuk-link keur-number"
      href={pathTo('deskCandidate', language, { selection, candidate })}
    >
      {candidate}
    </a>
  ),
  name: ({ visit }, { name }) => (name === '' ? visit.frame.t('onbekend', 'unknown') : name),
  received: ({ language }, { received }) =>
    received === undefined ? NOTHING : <Received at={received} language={language} />,
  route: ({ language, place }, { route }) =>
    route === undefined ? NOTHING : (place.regulation.routes[route]?.name[language] ?? route),
  round: ({ language, place }, { round }) =>
    round === undefined ? (
      NOTHING
    ) : (
      <span class="keur-long">{roundLabel(round, place.regulation, language)}</span>
    ),
  outcome: (at, line) => <OutcomeTag at={at} line={line} />,
  total: ({ language }, { total }) =>
    total === undefined ? '' : figureText(formatExact(total), language),
}

const NOTHING = '–'

/** The day and the time may stand below each other, neither in two. */
function Received({ at, language }: { readonly at: Instant; readonly language: Language }): Html {
  const { day, time } = shortInstant(at, language)
  return (
    <>
      <span class="keur-nowrap">{day}</span> <span class="keur-nowrap">{time}</span>
    </>
  )
}

function OutcomeTag({
  at,
  line,
}: {
  readonly at: AtSelection
  readonly line: TableLine
}): Html | string {
  const { visit, language } = at
  const { t } = visit.frame
  if (line.outcome === undefined) return '–'
  const { tone } = OUTCOME[line.outcome]
  const word = OUTCOME[line.outcome][language]
  if (line.status === 'decided' || line.outcome === 'withdrawn') {
    return <Tag tone={tone}>{word}</Tag>
  }
  return (
    <>
      <Tag tone="plain">{word}</Tag>{' '}
      <span class="keur-note">
        {line.status === 'frozen' ? t('bevroren', 'frozen') : t('voorstel', 'proposed')}
      </span>
    </>
  )
}
