/**
 * The screening of a selection: who is to be screened, how far, who is next.
 *
 * @module
 */

import { type BoardLine, type BoardView } from '#app/desk/screening/board.ts'
import { type ScreeningState } from '#app/desk/screening/deciding.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { OUTCOME, PROGRESS } from '../words.ts'
import { BlindSwitch } from './blind-switch.tsx'
import { isBlind, turnBlind } from './sight.ts'
import { STATE } from './words.ts'

/** How many candidates a page lists. */
const A_PAGE = 50

/** The page. */
export const boardPage = selectionPage('screen', async (at) => {
  const board = at.desk.board(at.place)
  if (board === undefined) return show(at.visit, <Nobody at={at} />)
  const duplicates = await at.desk.waitingDuplicates(at.place)
  return show(at.visit, <Board at={at} board={board} duplicates={duplicates} />)
})

/** Blind mode was turned on or off; back to where that was. */
export const blindForm = selectionForm('screen', (at, sent) => {
  const { visit, language, selection } = at
  turnBlind(at, sent.one('blind') !== 'off')
  const candidate = sent.one('kandidaat')
  const isThere = at.place.selection.candidates.has(candidate)
  const back = isThere
    ? pathTo('deskScreened', language, { selection, candidate })
    : pathTo('deskScreening', language, { selection })
  return visit.c.redirect(back, 303)
})

function Nobody({ at }: { readonly at: AtSelection }): Html {
  const { t } = at.visit.frame
  return (
    <DeskPage at={at} section="deskScreening" title={t('Nazicht', 'Screening')}>
      <p class="govuk-body-l">
        {t(
          'Dit selectiereglement begint niet met een nazicht van de voorwaarden.',
          'This regulation does not begin with a screening of conditions.',
        )}
      </p>
    </DeskPage>
  )
}

interface BoardProps {
  readonly at: AtSelection
  readonly board: BoardView
}

function Board({
  at,
  board,
  duplicates,
}: BoardProps & {
  /** How many pairs may be one person. */
  readonly duplicates: number
}): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  return (
    <DeskPage at={at} section="deskScreening" title={board.label[language]}>
      <Progress at={at} board={board} />
      <BlindSwitch at={at} isOn={isBlind(at)} />
      {duplicates === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo('deskDuplicates', language, { selection })}>
            {duplicates === 1
              ? t('Twee kandidaten zijn misschien één persoon', 'Two candidates may be one person')
              : t(
                  `${duplicates} keer zijn twee kandidaten misschien één persoon`,
                  `${duplicates} times two candidates may be one person`,
                )}
          </a>
        </p>
      )}
      <Lines at={at} board={board} />
    </DeskPage>
  )
}

function Progress({ at, board }: BoardProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { counts, progress, next, withdrawn } = board
  const all = counts.done + counts.undecided + counts['to-look-at']
  return (
    <section aria-label={t('Hoever het staat', 'How far it is')}>
      <p class="govuk-body-l">
        <Tag tone={PROGRESS[progress].tone}>{PROGRESS[progress][language]}</Tag>{' '}
        {t(`${counts.done} van ${all} klaar`, `${counts.done} of ${all} done`)}
      </p>
      <progress class="keur-progress" max={Math.max(all, 1)} value={counts.done} aria-hidden="true">
        {`${counts.done}/${all}`}
      </progress>
      {withdrawn === 0 ? null : (
        <p class="keur-note">
          {withdrawn === 1
            ? t('1 kandidaat trok zich terug.', '1 candidate withdrew.')
            : t(`${withdrawn} kandidaten trokken zich terug.`, `${withdrawn} candidates withdrew.`)}
        </p>
      )}
      {next === undefined ? (
        <p class="govuk-body">
          {t('Iedereen is nagekeken.', 'Everybody has been looked at.')}{' '}
          <a
            class="govuk-link"
            href={pathTo('deskRound', language, { selection, round: board.round })}
          >
            {t('Naar het afsluiten van de ronde', 'To closing the round')}
          </a>
        </p>
      ) : (
        <Button path={pathTo('deskScreened', language, { selection, candidate: next })}>
          {t('Kijk de volgende na', 'Look at the next')}
        </Button>
      )}
    </section>
  )
}

const STATES: readonly ScreeningState[] = ['undecided', 'to-look-at', 'done']

function Lines(props: BoardProps): Html {
  const { at, board } = props
  const { visit } = at
  const { t } = visit.frame
  const asked = STATES.find((state) => state === visit.c.req.query('stand'))
  const lines =
    asked === undefined ? board.lines : board.lines.filter(({ state }) => state === asked)
  const pages = Math.max(1, Math.ceil(lines.length / A_PAGE))
  const wanted = Number.parseInt(visit.c.req.query('pagina') ?? '1', 10) || 1
  const page = Math.min(pages, Math.max(1, wanted))
  return (
    <section aria-labelledby="wie">
      <h2 class="govuk-heading-m" id="wie">
        {t('Wie', 'Who')}
      </h2>
      <StateFilter {...props} asked={asked} />
      <Table
        caption={t(
          'Kandidaten en hoever hun nazicht is',
          'Candidates and how far their screening is',
        )}
        isCaptionHidden
        head={[
          t('Kandidaat', 'Candidate'),
          t('Nazicht', 'Screening'),
          t('Wat de regels besluiten', 'What the rules conclude'),
          t('Kanaal', 'Route'),
        ]}
        rows={lines.slice((page - 1) * A_PAGE, page * A_PAGE).map((line) => cellsOf(at, line))}
      />
      <Pagination
        frame={visit.frame}
        page={page}
        pages={pages}
        pathOf={(one) => pathOf(at, asked, one)}
      />
    </section>
  )
}

function StateFilter({
  at,
  board,
  asked,
}: BoardProps & { readonly asked: ScreeningState | undefined }): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <nav class="keur-filter" aria-label={t('Toon', 'Show')}>
      <a href={pathOf(at, undefined, 1)} aria-current={asked === undefined ? 'true' : undefined}>
        {t('Iedereen', 'Everybody')} ({board.lines.length})
      </a>
      {STATES.map((state) => (
        <a href={pathOf(at, state, 1)} aria-current={asked === state ? 'true' : undefined}>
          {STATE[state][language]} ({board.counts[state]})
        </a>
      ))}
    </nav>
  )
}

function pathOf(
  { language, selection }: AtSelection,
  state: ScreeningState | undefined,
  page: number,
): string {
  const here = pathTo('deskScreening', language, { selection })
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { stand: state }),
    ...(page === 1 ? {} : { pagina: String(page) }),
  }).toString()
  return query === '' ? here : `${here}?${query}`
}

function cellsOf(
  { language, selection }: AtSelection,
  line: BoardLine,
): readonly (string | Html)[] {
  const { candidate, state, code, route } = line
  return [
    <a class="govuk-link" href={pathTo('deskScreened', language, { selection, candidate })}>
      {candidate}
    </a>,
    <Tag tone={STATE[state].tone}>{STATE[state][language]}</Tag>,
    OUTCOME[code][language],
    route?.[language] ?? '–',
  ]
}
