/**
 * What is judged now: by round and measure, each candidate with how far it is.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import {
  type JudgingBoard,
  type JudgingLine,
  type JudgingMeasure,
  type JudgingRound,
} from '#app/desk/judging/judging.ts'
import { Pagination } from '../../../components/pagination.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionPage } from '../at.tsx'
import { NobodyLeft } from '../closing/confirmers.tsx'
import { DeskPage } from '../page.tsx'
import { pathToDiscussion, pathToForm } from './at-judged.ts'
import { OWN } from './words.ts'
import { TooFew } from './too-few.tsx'

/** The page. */
export const judgingPage = selectionPage('give-scores', async (at) => {
  const asked = Number.parseInt(at.visit.c.req.query('pagina') ?? '1', 10)
  const page = asked >= 1 && asked <= MOST_PAGES ? asked : 1
  const board = await at.desk.judgingBoard(at.place, page)
  const names = board.rounds.map(({ round }) => round.round)
  const left = await Promise.all(names.map(async (name) => at.desk.confirmers(at.place, name)))
  const confirmers = new Map(names.map((name, index) => [name, left[index] ?? NOBODY]))
  return show(at.visit, <Board {...{ at, board, confirmers }} />)
})

/** Of a round that is not there. */
const NOBODY: Confirmers = { accounts: [], hr: [] }

/** No selection has so many. */
const MOST_PAGES = 1_000_000

interface BoardProps {
  readonly at: AtSelection
  readonly board: JudgingBoard
  /** The accounts of those who may confirm each round now. */
  readonly confirmers: ReadonlyMap<string, Confirmers>
}

function Board({ at, board, confirmers }: BoardProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskAssessing"
      title={t('Beoordelen', 'Judging')}
      lead={t(
        'Elke beoordelaar vult eerst alleen een formulier in en vergrendelt het. Daarna bespreken jullie het samen.',
        'Each assessor first fills in a form alone and locks it. Then you discuss it together.',
      )}
    >
      <p class="govuk-body">
        {t('Ken je een kandidaat? ', 'Do you know a candidate? ')}
        <a class="govuk-link" href={pathTo('deskConflicts', language, { selection })}>
          {t('Meld het voor je oordeelt', 'Declare it before you judge')}
        </a>
        .
      </p>
      {board.rounds.length === 0 ? (
        <p class="govuk-body-l">
          {t('Er is nu niets te beoordelen.', 'There is nothing to judge now.')}
        </p>
      ) : null}
      {board.rounds.map((round) => (
        <Round at={at} round={round} confirmers={confirmers.get(round.round.round) ?? NOBODY} />
      ))}
      <Pagination
        frame={visit.frame}
        page={board.page}
        pages={board.pages}
        pathOf={(page) =>
          `${pathTo('deskAssessing', language, { selection })}?${new URLSearchParams({ pagina: String(page) }).toString()}`
        }
      />
    </DeskPage>
  )
}

interface RoundProps {
  readonly at: AtSelection
  readonly round: JudgingRound
}

function Round({ at, round, confirmers }: RoundProps & { readonly confirmers: Confirmers }): Html {
  const { language, visit, place, selection } = at
  const { t } = visit.frame
  const id = `ronde-${round.round.round}`
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {round.round.label[language]}
      </h2>
      <p class="govuk-body">
        {t('Beoordelaars: ', 'Assessors: ')}
        {round.assessors.length === 0
          ? t('nog niemand', 'nobody yet')
          : round.assessors
              .map(({ name, isChair }) =>
                isChair ? `${name} (${t('voorzitter', 'chair')})` : name,
              )
              .join(', ')}
        .{' '}
        {place.may('run-round') ? (
          <a
            class="govuk-link"
            href={pathTo('deskAssessors', language, { selection, round: round.round.round })}
          >
            {t('Wijzig wie beoordeelt', 'Change who judges')}
            <span class="govuk-visually-hidden">: {round.round.label[language]}</span>
          </a>
        ) : null}{' '}
        {place.may('read-record') ? (
          <a
            class="govuk-link"
            href={pathTo('deskResults', language, { selection, round: round.round.round })}
          >
            {t('Alle resultaten', 'All results')}
            <span class="govuk-visually-hidden">: {round.round.label[language]}</span>
          </a>
        ) : null}
      </p>
      <Asked at={at} round={round} />
      <NobodyLeft at={at} deed="assign" confirmers={confirmers} without={round.accounts} />
      {round.measures.map((measure) => (
        <Measure at={at} round={round} measure={measure} />
      ))}
    </section>
  )
}

function Measure({
  at,
  round,
  measure,
}: RoundProps & { readonly measure: JudgingMeasure }): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  const { sheet, lines, total } = measure
  if (lines.length === 0) return null
  const name = sheet.rules.name[language]
  const count =
    total === 1 ? t('1 kandidaat', '1 candidate') : t(`${total} kandidaten`, `${total} candidates`)
  return (
    <Table
      caption={`${name} (${count})`}
      head={[
        t('Kandidaat', 'Candidate'),
        t('Jouw formulier', 'Your form'),
        t('Vergrendeld', 'Locked'),
        t('Samen', 'Together'),
      ]}
      rows={lines.map((line) => [
        line.candidate,
        <Own at={at} line={line} round={round.round.round} measure={sheet.measure} />,
        `${line.locked} / ${line.of}`,
        <Together at={at} line={line} round={round.round.round} measure={sheet.measure} />,
      ])}
    />
  )
}

interface OwnProps {
  readonly at: AtSelection
  readonly line: JudgingLine
  readonly round: string
  readonly measure: string
}

function Own({ at, line, round, measure }: OwnProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { own, candidate, hasResult } = line
  const tag = <Tag tone={OWN[own].tone}>{OWN[own][language]}</Tag>
  if (own === 'not-mine' || hasResult) return tag
  return (
    <>
      {tag}{' '}
      <a class="govuk-link" href={pathToForm(at, { round, measure, candidate })}>
        {own === 'to-judge' ? t('Begin', 'Begin') : t('Open', 'Open')}
        <span class="govuk-visually-hidden">: {candidate}</span>
      </a>
    </>
  )
}

/** How far everybody is, with the way to the discussion for whoever may look. */
function Together({ at, line, round, measure }: OwnProps): Html {
  const { visit, place } = at
  const { t } = visit.frame
  const { hasResult, isOpen, own, candidate } = line
  const words = hasResult
    ? t('Resultaat bepaald', 'Result set')
    : isOpen
      ? t('Klaar om te bespreken', 'Ready to be discussed')
      : t('Wacht op formulieren', 'Waits for forms')
  const mayLook = own === 'locked' || hasResult || (own === 'not-mine' && place.may('run-round'))
  if (!mayLook) return <>{words}</>
  return (
    <a class="govuk-link" href={pathToDiscussion(at, { round, measure, candidate })}>
      {words}
      <span class="govuk-visually-hidden">: {candidate}</span>
    </a>
  )
}

/** What the regulation asks of a round. */
function Asked(props: RoundProps): Html {
  return (
    <>
      <HeldWith {...props} />
      <TooFew at={props.at} tooFew={props.round.tooFew} />
    </>
  )
}

/** Why a round can be judged before the one before it is decided: the regulation has them held together. */
function HeldWith({ at, round: { round } }: RoundProps): Html | null {
  const { language, visit, place } = at
  const other = place.regulation.rounds.find((one) => one.round === round['held-with'])
  if (other === undefined) return null
  return (
    <p class="govuk-body">
      {visit.frame.t(
        `Het selectiereglement houdt deze ronde samen met “${other.label[language]}”: je vult beide formulieren in voor er over een van beide beslist is.`,
        `The regulation holds this round together with “${other.label[language]}”: you fill in both forms before either is decided.`,
      )}
    </p>
  )
}
