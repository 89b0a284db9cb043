/**
 * The participants of a round with their results, a page at a time.
 *
 * @module
 */

import { type ResultLine, type ResultState, type ScoreView } from '#app/desk/scores/scores.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Pagination } from '../../../components/pagination.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { ATTENDANCE } from '../bulk/words.ts'
import { type ResultsProps } from './results.tsx'
import { STATE, originInWords, scoreIn } from './words.ts'

/** How many participants a page lists. */
const A_PAGE = 50

const STATES: readonly ResultState[] = ['missing', 'complete', 'away', 'withdrew']

/** The lines, of everybody or of those in one state. */
export function ResultLines(props: ResultsProps): Html {
  const { at, view } = props
  const { visit, language } = at
  const { t } = visit.frame
  const asked = STATES.find((state) => state === visit.c.req.query('stand'))
  const lines = view.lines.filter(({ state }) => asked === undefined || state === asked)
  const pages = Math.max(1, Math.ceil(lines.length / A_PAGE))
  const wanted = Number.parseInt(visit.c.req.query('pagina') ?? '1', 10) || 1
  const page = Math.min(pages, Math.max(1, wanted))
  const shown = lines.slice((page - 1) * A_PAGE, page * A_PAGE)
  const measures = Object.values(view.round.measures ?? {}).filter(
    ({ counts }) => counts === 'scored',
  )
  return (
    <section aria-labelledby="wie">
      <h2 class="govuk-heading-m" id="wie">
        {t('Wie', 'Who')}
      </h2>
      <StateFilter {...props} asked={asked} />
      {shown.length === 0 ? (
        <p class="govuk-body">{t('Niemand.', 'Nobody.')}</p>
      ) : (
        <Table
          caption={t('Deelnemers met hun scores', 'Participants with their scores')}
          isCaptionHidden
          head={[
            t('Kandidaat', 'Candidate'),
            t('Stand', 'State'),
            ...measures.map(({ name }) => name[language]),
            t('Was er', 'Was there'),
          ]}
          rows={shown.map((line) => cellsOf(props, line))}
        />
      )}
      <Pagination
        frame={visit.frame}
        page={page}
        pages={pages}
        pathOf={(one) => pathOf(at, view.round, asked, one)}
      />
    </section>
  )
}

function StateFilter({
  at,
  view,
  asked,
}: ResultsProps & { readonly asked: ResultState | undefined }): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <nav class="keur-filter" aria-label={t('Toon', 'Show')}>
      <a
        href={pathOf(at, view.round, undefined, 1)}
        aria-current={asked === undefined ? 'true' : undefined}
      >
        {t('Iedereen', 'Everybody')} ({view.lines.length})
      </a>
      {STATES.map((state) => (
        <a
          href={pathOf(at, view.round, state, 1)}
          aria-current={asked === state ? 'true' : undefined}
        >
          {STATE[state][language]} ({view.counts[state]})
        </a>
      ))}
    </nav>
  )
}

function pathOf(
  { language, selection }: AtSelection,
  { round }: Round,
  state: ResultState | undefined,
  page: number,
): string {
  const here = pathTo('deskResults', language, { selection, round })
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { stand: state }),
    ...(page === 1 ? {} : { pagina: String(page) }),
  }).toString()
  return query === '' ? here : `${here}?${query}`
}

function cellsOf(props: ResultsProps, line: ResultLine): readonly (string | Html)[] {
  const { at, view } = props
  const { candidate, state, isIn } = line
  const { language, selection, visit } = at
  const { t } = visit.frame
  const { round } = view.round
  const name = candidate.candidate
  const attendance = candidate.attendance?.[round]
  if (view.isClosed(candidate)) return closedCells(props, name)
  return [
    <a
      class="govuk-link keur-number"
      href={pathTo('deskResult', language, { selection, round, candidate: name })}
    >
      {name}
    </a>,
    <>
      <Tag tone={STATE[state].tone}>{STATE[state][language]}</Tag>
      {isIn ? null : (
        <p class="keur-note">
          {t('Nog niet beslist of die meedoet', 'Whether they take part is undecided')}
        </p>
      )}
    </>,
    ...view
      .scoresOf(candidate)
      .map((score) => <ScoreCell at={at} round={view.round} score={score} />),
    attendance === undefined ? '–' : ATTENDANCE[attendance][language],
  ]
}

/** Somebody with whom the actor has a conflict of interest: the number, and why there is nothing more. */
function closedCells({ at, view }: ResultsProps, name: string): readonly (string | Html)[] {
  const { t } = at.visit.frame
  const { length } = Object.values(view.round.measures ?? {}).filter(
    ({ counts }) => counts === 'scored',
  )
  return [
    <span class="keur-number">{name}</span>,
    t('Belangenconflict: gesloten voor jou', 'Conflict of interest: closed to you'),
    ...Array.from({ length: length + 1 }, () => '–'),
  ]
}

interface ScoreCellProps {
  readonly at: AtSelection
  readonly round: Round
  readonly score: ScoreView
}

/** The score in force, where it came from, and below it each that stood there before. */
export function ScoreCell({ at, round, score }: ScoreCellProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { measure, inForce, earlier } = score
  return (
    <>
      {inForce === undefined ? (
        <strong>{t('ontbreekt', 'missing')}</strong>
      ) : (
        <>
          <strong>{scoreIn(round, measure, inForce.value, language)}</strong>
          <p class="keur-note">{originInWords(inForce, language)}</p>
          {inForce.overruled === undefined ? null : (
            <p class="keur-note">
              {t('In de plaats van wat beoordelaars gaven.', 'In place of what assessors gave.')}{' '}
              {t('Reden', 'Reason')}: <q>{inForce.overruled}</q>
            </p>
          )}
        </>
      )}
      {earlier.toReversed().map(({ value, by, until, correctedBy, reason }) => (
        <p class="keur-note">
          {t('Voordien', 'Before')}: {scoreIn(round, measure, value, language)} ({by}).{' '}
          {t('Veranderd door', 'Changed by')} {correctedBy}, {formatInstant(until, language)}:{' '}
          <q>{reason}</q>
        </p>
      ))}
    </>
  )
}
