/**
 * A list of candidates, of everybody or of those in one state, a page at a time. Which state and page are asked for stands in the
 * address, so that a link shows the same.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { Pagination } from '../../components/pagination.tsx'
import { Table } from '../../components/table.tsx'
import { type Html } from '../../html.ts'
import { type AtSelection } from './at.tsx'

/** How many candidates a page lists. */
const A_PAGE = 50

interface InState<State extends string> {
  readonly state: State
}

interface ByStateProps<State extends string, Line extends InState<State>> {
  readonly at: AtSelection
  /** The page, without which state and page are asked for. */
  readonly path: string
  /** The states in the order in which they are offered, each in words. */
  readonly states: readonly (readonly [State, Text])[]
  /** How many are in each state. */
  readonly counts: Readonly<Record<State, number>>
  readonly lines: readonly Line[]
  readonly caption: string
  readonly head: readonly string[]
  readonly cellsOf: (line: Line) => readonly (string | Html)[]
}

/** The list with the ways to narrow it, and to its other pages. */
export function ByState<State extends string, Line extends InState<State>>(
  props: ByStateProps<State, Line>,
): Html {
  const { at, path, states, lines, caption, head, cellsOf } = props
  const { frame, c } = at.visit
  const [asked] = states.find(([state]) => state === c.req.query('stand')) ?? []
  const found = asked === undefined ? lines : lines.filter(({ state }) => state === asked)
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE))
  const wanted = Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1
  const page = Math.min(pages, Math.max(1, wanted))
  const shown = found.slice((page - 1) * A_PAGE, page * A_PAGE)
  return (
    <section aria-labelledby="wie">
      <h2 class="govuk-heading-m" id="wie">
        {frame.t('Wie', 'Who')}
      </h2>
      <Filter {...props} asked={asked} />
      {shown.length === 0 ? (
        <p class="govuk-body">{frame.t('Niemand.', 'Nobody.')}</p>
      ) : (
        <Table caption={caption} isCaptionHidden isTight head={head} rows={shown.map(cellsOf)} />
      )}
      <Pagination
        frame={frame}
        page={page}
        pages={pages}
        pathOf={(one) => pathIn(path, asked, one)}
      />
    </section>
  )
}

type FilterProps<State extends string> = Pick<
  ByStateProps<State, InState<State>>,
  'at' | 'path' | 'states' | 'counts' | 'lines'
> & { readonly asked: State | undefined }

function Filter<State extends string>({
  at,
  path,
  states,
  counts,
  lines,
  asked,
}: FilterProps<State>): Html {
  const { t } = at.visit.frame
  return (
    <nav class="keur-filter" aria-label={t('Toon', 'Show')}>
      <a href={path} aria-current={asked === undefined ? 'true' : undefined}>
        {t('Iedereen', 'Everybody')} ({lines.length})
      </a>
      {states.map(([state, words]) => (
        <a href={pathIn(path, state, 1)} aria-current={asked === state ? 'true' : undefined}>
          {words[at.language]} ({counts[state]})
        </a>
      ))}
    </nav>
  )
}

function pathIn(path: string, state: string | undefined, page: number): string {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { stand: state }),
    ...(page === 1 ? {} : { pagina: String(page) }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
