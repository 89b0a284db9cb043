/**
 * Recording a conflict of interest that came out afterwards: first who and what, then what it brings about, then the record.
 *
 * @module
 */

import { type FindingPreview, type FindingSent, type Judge } from '#app/desk/conflicts/conflicts.ts'
import { Button } from '../../../components/forms/button.tsx'
import { SelectField } from '../../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea, TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, drawnAgain, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { statusOfDesk } from '../refusal-view.tsx'
import { rolesInWords } from '../words.ts'
import { Preview } from './preview.tsx'

/** The page. */
export const findingPage = selectionPage('find-conflict', async (at) =>
  drawn(at, sentOf([]), FIRST),
)

/** What would follow; or, confirmed as it was shown, the record. */
export const findingForm = selectionForm('find-conflict', async (at, sent) => {
  const { desk, actor, selection, language, visit } = at
  const found = foundIn(sent)
  const previewed = await desk.previewConflict(at.place, found)
  if (!previewed.ok) {
    const drawing = drawnAgain(previewed.refusal, language)
    if (drawing === undefined) return refusedAtDesk(visit, previewed.refusal)
    return drawn(at, sent, drawing)
  }
  const seen = sent.one('gezien')
  if (seen === '') return show(visit, <PreviewPage {...{ at, sent, preview: previewed.value }} />)
  const done = await desk.findConflict(actor, selection, { ...found, seen })
  if (done.ok) return visit.c.redirect(pathTo('deskConflicts', language, { selection }), 303)
  const { refusal } = done
  if (refusal.code !== 'changed-meanwhile') return refusedAtDesk(visit, refusal)
  const page = <PreviewPage {...{ at, sent, preview: previewed.value }} isChanged />
  return show(visit, page, statusOfDesk(refusal))
})

function foundIn(sent: Sent): FindingSent {
  return {
    assessor: sent.one('beoordelaar'),
    candidate: sent.one('kandidaat').toUpperCase(),
    round: sent.one('ronde'),
    reason: sent.one('reason'),
  }
}

async function drawn(
  at: AtSelection,
  sent: Sent,
  { problems, status }: Drawing,
): Promise<Response> {
  const judges = await at.desk.judges(at.place)
  const page = <FindingPage {...{ at, judges, sent, problems }} />
  return show(at.visit, page, status)
}

interface FindingProps {
  readonly at: AtSelection
  readonly judges: readonly Judge[]
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function FindingPage(props: FindingProps): Html {
  const { at, problems } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskConflicts"
      title={t('Een conflict dat achteraf bleek', 'A conflict that came out afterwards')}
      lead={t(
        'De scores van die beoordelaar in die ronde vervallen. Je ziet eerst wat dat meebrengt.',
        'The scores of that assessor in that round become void. You see first what that brings about.',
      )}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <form method="post" action={pathTo('deskConflictFound', language, { selection })} novalidate>
        <Whom {...props} />
        <Why {...props} />
        <Button>{t('Bekijk wat dat meebrengt', 'See what that brings about')}</Button>
      </form>
    </DeskPage>
  )
}

function Whom({ at, judges, sent, problems }: FindingProps): Html {
  const { visit, language, place } = at
  const { t } = visit.frame
  const choose = { value: '', label: t('Kies…', 'Choose…') }
  const rounds = place.regulation.rounds.filter(({ kind }) => kind === 'assessment')
  return (
    <>
      <SelectField
        language={language}
        name="beoordelaar"
        label={t('Beoordelaar', 'Assessor')}
        options={[
          choose,
          ...judges.map(({ account, name, roles }) => ({
            value: account,
            label: `${name} (${rolesInWords(roles, language)})`,
          })),
        ]}
        value={sent.one('beoordelaar')}
        problem={problemOf('beoordelaar', problems)}
      />
      <TextField
        language={language}
        name="kandidaat"
        label={t('Nummer van de kandidaat', 'Number of the candidate')}
        hint={t('Zoals 4K7QP-X2M9T.', 'Such as 4K7QP-X2M9T.')}
        width={20}
        value={sent.one('kandidaat')}
        problem={problemOf('kandidaat', problems)}
      />
      <SelectField
        language={language}
        name="ronde"
        label={t('Ronde', 'Round')}
        options={[
          choose,
          ...rounds.map(({ round, label }) => ({ value: round, label: label[language] })),
        ]}
        value={sent.one('ronde')}
        problem={problemOf('ronde', problems)}
      />
    </>
  )
}

function Why({ at, sent, problems }: FindingProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <TextArea
      language={language}
      name="reason"
      label={t('Wat bleek er?', 'What came out?')}
      hint={t(
        'Dit komt in het register, bij deze kandidaat, die het mag lezen.',
        'This is kept in the record with this candidate, who may read it.',
      )}
      rows={4}
      value={sent.one('reason')}
      problem={problemOf('reason', problems)}
    />
  )
}

interface PreviewPageProps {
  readonly at: AtSelection
  readonly sent: Sent
  readonly preview: FindingPreview
  readonly isChanged?: boolean
}

function PreviewPage({ at, sent, preview, isChanged = false }: PreviewPageProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const carried = ['beoordelaar', 'kandidaat', 'ronde', 'reason'] as const
  return (
    <DeskPage
      at={at}
      section="deskConflicts"
      title={t('Wat dit conflict meebrengt', 'What this conflict brings about')}
      lead={`${preview.assessor.name} – ${t('kandidaat', 'candidate')} ${preview.candidate} – ${preview.round.label[language]}`}
    >
      {isChanged ? (
        <p class="govuk-inset-text" role="alert">
          {t(
            'Intussen veranderde er iets. Er is niets vastgelegd: kijk na wat er nu staat.',
            'Something changed meanwhile. Nothing was recorded: see what stands here now.',
          )}
        </p>
      ) : null}
      <Preview at={at} preview={preview} />
      <form method="post" action={pathTo('deskConflictFound', language, { selection })}>
        {carried.map((name) => (
          <input type="hidden" name={name} value={sent.one(name)} />
        ))}
        <input type="hidden" name="gezien" value={preview.seen} />
        <div class="keur-actions">
          <Button kind="danger">{t('Leg dit conflict vast', 'Record this conflict')}</Button>
          <Button kind="second" path={pathTo('deskConflicts', language, { selection })}>
            {t('Doe niets', 'Do nothing')}
          </Button>
        </div>
      </form>
    </DeskPage>
  )
}
