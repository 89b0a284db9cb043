/**
 * Deciding a choice point: what the regulation says, the options, the reason.
 *
 * @module
 */

import { pointInWords } from '#core/selection/words/points.ts'
import { type Point } from '#core/selection/points/point.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { effectOf } from '../closing/effects.ts'
import { DeskPage } from '../page.tsx'
import { POINT } from '../ways.ts'
import { rolesInWords } from '../words.ts'
import { optionInWords } from '#app/desk/choices/option-words.ts'
import { Ground } from './ground.tsx'

/** The page of one choice point. */
export const choicePage = selectionPage('make-choice', (at) =>
  drawn(at, at.visit.c.req.query(POINT) ?? '', sentOf([]), []),
)

/** The choice that was made; then to the round it is about, for who may read that, or back to the selection. */
export const choiceForm = selectionForm('make-choice', async (at, sent) => {
  const { desk, actor, selection } = at
  const choice = sent.one(POINT)
  const done = await desk.choose(actor, selection, {
    choice,
    option: sent.one('option'),
    reason: sent.one('reason'),
  })
  return answered(at, done, {
    to: pathBack(at, choice),
    again: (problems) => drawn(at, choice, sent, problems),
  })
})

function pathBack({ place, selection, language }: AtSelection, choice: string): string {
  const [, name] = choice.split('/')
  const round = place.regulation.rounds.find((one) => one.round === name)
  return round !== undefined && place.may('read-record')
    ? pathTo('deskRound', language, { selection, round: round.round })
    : pathTo('deskSelection', language, { selection })
}

function drawn(
  at: AtSelection,
  choice: string,
  sent: Sent,
  problems: readonly FieldProblem[],
): Response | Promise<Response> {
  const point = at.desk.choicePoint(at.place, choice)
  const page =
    point === undefined ? (
      <Settled at={at} />
    ) : (
      <ChoicePage at={at} point={point} sent={sent} problems={problems} />
    )
  const status = point === undefined ? 404 : problems.length > 0 ? 422 : 200
  return show(at.visit, page, status)
}

function Settled({ at }: { readonly at: AtSelection }): Html {
  const { t } = at.visit.frame
  return (
    <DeskPage
      at={at}
      section="deskSelection"
      title={t('Dit staat niet meer open', 'This is no longer open')}
    >
      <p class="govuk-body-l">
        {t(
          'Er is al over beslist, of er is niets meer te beslissen. Wat er gebeurde, staat in het overzicht.',
          'It has been decided already, or there is nothing left to decide. What happened is in the overview.',
        )}
      </p>
    </DeskPage>
  )
}

interface ChoiceProps {
  readonly at: AtSelection
  readonly point: Point
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function ChoicePage({ at, point, sent, problems }: ChoiceProps): Html {
  const { visit, language, place } = at
  const { t } = visit.frame
  const words = pointInWords(point, place.regulation, language)
  return (
    <DeskPage
      at={at}
      section="deskSelection"
      title={words.charAt(0).toUpperCase() + words.slice(1)}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <div class="keur-reading">
        <Ground at={at} point={point} />
        {point.candidate === undefined ? null : (
          <p class="govuk-body">
            {t('Kandidaat', 'Candidate')} <strong>{point.candidate}</strong>
          </p>
        )}
        <p class="govuk-body">
          {t('Beslist door: ', 'Decided by: ')}
          {rolesInWords(point.owner, language)}
        </p>
        <ChoiceForm at={at} point={point} sent={sent} problems={problems} />
      </div>
    </DeskPage>
  )
}

/** Kinds of which it is said what each option brings about. */
const SPELLED_OUT: ReadonlySet<Point['kind']> = new Set(['replacement', 'absence'])

function ChoiceForm({ at, point, sent, problems }: ChoiceProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <form method="post" action={pathTo('deskChoice', language, { selection })}>
      <input type="hidden" name={POINT} value={point.point} />
      <Radios
        language={language}
        name="option"
        label={t('Wat gebeurt er?', 'What happens?')}
        options={point.options.map((value) => ({
          value,
          label: optionInWords(value, language),
          hint: SPELLED_OUT.has(point.kind) ? effectOf(point, value)[language] : undefined,
        }))}
        value={sent.one('option')}
        problem={problemOf('option', problems)}
      />
      <TextArea
        language={language}
        name="reason"
        label={t('Waarom?', 'Why?')}
        hint={t(
          'De reden komt in het register. Schrijf ze zo dat de kandidaat ze mag lezen.',
          'The reason is kept in the record. Write it so that the candidate may read it.',
        )}
        rows={4}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
      <Button>{t('Leg deze keuze vast', 'Record this choice')}</Button>
    </form>
  )
}
