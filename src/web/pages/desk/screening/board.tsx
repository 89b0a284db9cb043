/**
 * The screening of a selection: who is to be screened, how far, who is next.
 *
 * @module
 */

import { type BoardLine, type BoardView } from '#app/desk/screening/board.ts'
import { type ScreeningState } from '#app/desk/screening/deciding.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { ByState } from '../by-state.tsx'
import { DeskPage } from '../page.tsx'
import { OUTCOME, PROGRESS } from '../words.ts'
import { BlindSwitch } from './blind-switch.tsx'
import { isBlind, turnBlind } from './sight.ts'
import { STATE } from './words.ts'

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

function Lines({ at, board }: BoardProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <ByState
      at={at}
      path={pathTo('deskScreening', language, { selection })}
      states={STATES.map((state) => [state, STATE[state]])}
      counts={board.counts}
      lines={board.lines}
      caption={t(
        'Kandidaten en hoever hun nazicht is',
        'Candidates and how far their screening is',
      )}
      head={[
        t('Kandidaat', 'Candidate'),
        t('Nazicht', 'Screening'),
        t('Wat de regels besluiten', 'What the rules conclude'),
        t('Kanaal', 'Route'),
      ]}
      cellsOf={(line) => cellsOf(at, line)}
    />
  )
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
