/**
 * Whose form is not waited for, recorded by a selector with the reason.
 *
 * @module
 */

import { type Discussion } from '#app/desk/judging/discussion.ts'
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
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { judgedAt, pathToDiscussion } from './at-judged.ts'

/** The page. */
export const excusePage = selectionPage('run-round', async (at) => drawn(at, sentOf([]), []))

/** It is recorded; then the discussion. */
export const excuseForm = selectionForm('run-round', async (at, sent) => {
  const { desk, actor, selection, language } = at
  const judged = judgedAt(at)
  const done = await desk.excuseAssessor(
    actor,
    { selection, ...judged },
    {
      assessor: sent.one('beoordelaar'),
      isForAll: sent.one('voor') === 'iedereen',
      reason: sent.one('reason'),
    },
  )
  return answered(at, done, {
    // Whoever judges too, and has not locked, does not look yet.
    to: pathTo('deskAssessing', language, { selection }),
    again: async (problems) => drawn(at, sent, problems),
  })
})

async function drawn(
  at: AtSelection,
  sent: Sent,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const found = await at.desk.missingAssessors(at.place, judgedAt(at))
  if (!found.ok) return refusedAtDesk(at.visit, found.refusal)
  const page = <ExcusePage at={at} waiting={found.value} sent={sent} problems={problems} />
  return show(at.visit, page, problems.length > 0 ? 422 : 200)
}

interface ExcuseProps {
  readonly at: AtSelection
  readonly waiting: Discussion['awaited']
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function ExcusePage(props: ExcuseProps): Html {
  const { at, waiting, problems } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const judged = judgedAt(at)
  return (
    <DeskPage
      at={at}
      section="deskAssessing"
      title={t('Een formulier ontbreekt', 'A form is missing')}
      lead={`${t('Kandidaat', 'Candidate')} ${judged.candidate}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {waiting.length === 0 ? (
        <p class="govuk-body-l">
          {t('Op niemand wordt nog gewacht. ', 'Nobody is waited for. ')}
          <a class="govuk-link" href={pathToDiscussion(at, judged)}>
            {t('Naar de bespreking', 'To the discussion')}
          </a>
        </p>
      ) : (
        <form
          method="post"
          action={pathTo('deskExcuse', language, { selection, ...judged })}
          novalidate
        >
          <Fields {...props} />
          <Button>{t('Wacht niet op dit formulier', 'Do not wait for this form')}</Button>
        </form>
      )}
    </DeskPage>
  )
}

function Fields({ at, waiting, sent, problems }: ExcuseProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <>
      <Radios
        language={language}
        name="beoordelaar"
        label={t('Op wiens formulier wordt niet gewacht?', 'Whose form is not waited for?')}
        options={waiting.map(({ account, name }) => ({ value: account, label: name }))}
        value={sent.one('beoordelaar')}
        problem={problemOf('beoordelaar', problems)}
      />
      <Radios
        language={language}
        name="voor"
        label={t('Waarvoor geldt het?', 'What does it hold for?')}
        options={[
          { value: 'kandidaat', label: t('Voor deze kandidaat', 'For this candidate') },
          {
            value: 'iedereen',
            label: t('Voor iedereen in deze ronde', 'For everybody in this round'),
          },
        ]}
        value={sent.one('voor') === '' ? 'kandidaat' : sent.one('voor')}
        isSmall
      />
      <TextArea
        language={language}
        name="reason"
        label={t('Waarom?', 'Why?')}
        hint={t(
          'Dit komt in het register. Schrijf niets over iemands gezondheid of privéleven.',
          'This is kept in the record. Write nothing about anybody’s health or private life.',
        )}
        rows={3}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
    </>
  )
}
