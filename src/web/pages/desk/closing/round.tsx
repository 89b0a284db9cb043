/**
 * One round: before anything is fixed, while it waits for a second person, and after.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type Whose } from '#app/desk/colleagues.ts'
import { type RoundDecision } from '#app/desk/closing/close.ts'
import { type Decide as DecideIt } from '#app/desk/closing/closing.ts'
import { type RoundView } from '#app/desk/closing/round-view.ts'
import { plainly } from '#app/desk/refusal.ts'
import { roundLabel } from '#core/regulation/words/scale.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { ErrorSummary, type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { Onward } from './onward.tsx'
import { Points } from '../points.tsx'
import { PROGRESS } from '../words.ts'
import { Choices } from './choices.tsx'
import { PendingCorrection } from './correction.tsx'
import { Decide, SEEN } from './decide.tsx'
import { TheLine } from './line.tsx'
import { People } from './people.tsx'

/** The page of one round. */
export const roundPage = selectionPage('read-record', async (at) => drawn(at, sentOf([]), []))

/** Proposes its outcomes. */
export const closingForm = selectionForm('run-round', async (at, sent) =>
  decided(at, sent, at.desk.closeRound),
)

/** Confirms them. */
export const confirmationForm = selectionForm('confirm-round', async (at, sent) =>
  decided(at, sent, at.desk.confirmRound),
)

/** Confirms what a correction changes. */
export const correctionForm = selectionForm('confirm-round', async (at, sent) =>
  decided(at, sent, at.desk.confirmCorrection),
)

async function decided(at: AtSelection, sent: Sent, decide: DecideIt): Promise<Response> {
  const { visit, actor, selection, language } = at
  const round = nameIn(visit, 'round')
  const decision: RoundDecision = { round, seen: sent.one(SEEN), reason: sent.one('reason') }
  return answered(at, await decide(actor, selection, decision), {
    to: pathTo('deskRound', language, { selection, round }),
    again: async (problems) => drawn(at, sent, problems),
  })
}

async function drawn(
  at: AtSelection,
  sent: Sent,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { visit, desk, place } = at
  const view = await desk.round(place, nameIn(visit, 'round'))
  if (view === undefined) return refusedAtDesk(visit, plainly('unknown-round'))
  const whose = await desk.colleagues(place)
  const confirmers = await desk.confirmers(place, view.round.round)
  const isOpen = view.progress === 'open' || view.progress === 'closed'
  const duplicates = isOpen ? await desk.waitingDuplicates(place) : 0
  const page = <RoundPage {...{ at, view, whose, confirmers, duplicates, sent, problems }} />
  return show(visit, page, problems.length > 0 ? 422 : 200)
}

interface RoundProps {
  readonly at: AtSelection
  readonly view: RoundView
  readonly whose: Whose
  readonly confirmers: Confirmers
  /** How many pairs may be one person. */
  readonly duplicates: number
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function RoundPage(props: RoundProps): Html {
  const { at, view, problems } = props
  const { language } = at
  const { round, progress, correction } = view
  const { tone, ...words } = PROGRESS[progress]
  return (
    <DeskPage
      at={at}
      section="deskRounds"
      title={round.label[language]}
      below={<Tag tone={tone}>{words[language]}</Tag>}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {round.eliminatory ? null : (
        <p class="govuk-body">
          {at.visit.frame.t(
            'Deze ronde is niet eliminerend: wie haar aflegde gaat door, wat het resultaat ook is.',
            'This round is not eliminatory: whoever took it goes on, whatever the result.',
          )}
        </p>
      )}
      <Missing {...props} />
      {correction === undefined ? null : (
        <PendingCorrection at={at} view={view} correction={correction} whose={props.whose} />
      )}
      <TheLine at={at} view={view} />
      <People at={at} view={view} />
      <Choices at={at} view={view} />
      <Decide {...props} />
      <History {...props} />
    </DeskPage>
  )
}

function Missing({ at, view }: RoundProps): Html | null {
  const { visit, place, selection, language } = at
  const { t } = visit.frame
  const { missing, progress, waitsFor, participants, obstacle } = view
  if (progress === 'waiting') {
    return (
      <p class="govuk-body-l">
        {t('Deze ronde begint als er beslist is over ', 'This round begins once it is decided on ')}
        {roundLabel(waitsFor ?? '', place.regulation, language)}.
      </p>
    )
  }
  if (progress === 'decided') return null
  const points = missing.map((point) => ({
    ...point,
    isMine: point.owner.some((one) => place.roles.some((role) => role === one)),
  }))
  return (
    <section aria-labelledby="ontbreekt">
      <h2 class="govuk-heading-m" id="ontbreekt">
        {t('Wat nog ontbreekt', 'What is still missing')}
      </h2>
      {points.length === 0 ? (
        <p class="govuk-body">{nothingMissing(t, participants, obstacle === undefined)}</p>
      ) : (
        <Points
          at={at}
          selection={selection}
          points={points}
          regulation={place.regulation}
          may={place.may}
          most={30}
        />
      )}
    </section>
  )
}

function nothingMissing(
  t: (nl: string, en: string) => string,
  participants: number,
  isReady: boolean,
): string {
  if (participants === 0) return t('Er neemt niemand deel.', 'Nobody takes part.')
  return isReady
    ? t('Niets: alles is er om te beslissen.', 'Nothing: all that is needed to decide is there.')
    : t('Zie onderaan waarom afsluiten nog niet kan.', 'See below why it cannot be closed yet.')
}

function History({ at, view, whose }: RoundProps): Html | null {
  const { language, visit, place, selection } = at
  const { t } = visit.frame
  const { closings, confirmations } = view
  if (confirmations.length === 0) return null
  return (
    <section aria-labelledby="beslist">
      <h2 class="govuk-heading-m" id="beslist">
        {t('Wie besliste', 'Who decided')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {closings.map(({ by, at: when }) => (
          <li>
            {t('De ronde afgesloten op ', 'The round closed on ')}
            {formatInstant(when, language)} {t('door', 'by')} <strong>{whose(by)}</strong>
          </li>
        ))}
        {confirmations.map(({ by, at: when }, index) => (
          <li>
            {index === 0
              ? t('De ronde bevestigd op ', 'The round confirmed on ')
              : t('Een verbetering bevestigd op ', 'A correction confirmed on ')}
            {formatInstant(when, language)} {t('door', 'by')} <strong>{whose(by)}</strong>
          </li>
        ))}
      </ul>
      {view.progress === 'decided' ? (
        <div class="keur-actions">
          {place.may('release-results') ? (
            <Button
              kind="second"
              path={pathTo('deskRelease', language, { selection, round: view.round.round })}
            >
              {t('Naar het meedelen van de resultaten', 'To telling the results')}
            </Button>
          ) : null}
          <Onward at={at} round={view.round.round} />
        </div>
      ) : null}
    </section>
  )
}
