/**
 * Who judges in a round, decided by a selector.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type AssignmentView } from '#app/desk/judging/judging.ts'
import { plainly } from '#app/desk/refusal.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, SelectField } from '../../../components/forms/choices.tsx'
import { ErrorSummary, problemOf } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, onwardOr, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { NobodyLeft } from '../closing/confirmers.tsx'
import { DeskPage } from '../page.tsx'
import { rolesInWords } from '../words.ts'

/** The page. */
export const assessorsPage = selectionPage('run-round', async (at) => drawn(at, FIRST))

/** Who judges from now on; then back to what is judged. */
export const assessorsForm = selectionForm('run-round', async (at, sent) => {
  const { desk, actor, selection, language, visit } = at
  const done = await desk.assignAssessors(actor, selection, {
    round: nameIn(visit, 'round'),
    assessors: sent.all('beoordelaar'),
    chair: sent.one('voorzitter'),
    seen: sent.one('gezien'),
  })
  const to = pathTo('deskAssessing', language, { selection })
  return onwardOr(at, done, to, (drawing) => drawn(at, { ...drawing, sent }))
})

interface Sending extends Drawing {
  readonly sent?: Sent
}

async function drawn(at: AtSelection, drawing: Sending): Promise<Response> {
  const round = nameIn(at.visit, 'round')
  const view = await at.desk.assignment(at.place, round)
  if (view === undefined) return refusedAtDesk(at.visit, plainly('not-judged'))
  const confirmers = await at.desk.confirmers(at.place, round)
  return show(at.visit, <AssessorsPage {...{ at, view, confirmers, ...drawing }} />, drawing.status)
}

interface AssessorsProps extends Sending {
  readonly at: AtSelection
  readonly view: AssignmentView
  readonly confirmers: Confirmers
}

function AssessorsPage(props: AssessorsProps): Html {
  const { at, view, confirmers, problems, isChanged } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { round } = view
  return (
    <DeskPage
      at={at}
      section="deskAssessing"
      title={t('Wie beoordeelt?', 'Who judges?')}
      lead={round.label[language]}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {isChanged ? (
        <p class="govuk-inset-text" role="alert">
          {t(
            'Iemand anders duidde intussen beoordelaars aan. Er is niets gewijzigd: kijk na wat je hier aanduidde.',
            'Somebody else assigned assessors meanwhile. Nothing was changed: look again at what you marked here.',
          )}
        </p>
      ) : null}
      <ul class="govuk-list govuk-list--bullet">
        {round.assessors.map(({ who, role, 'at-least': asked }) => (
          <li>
            {who[language]} ({rolesInWords([role], language)}
            {asked === 0 ? '' : `, ${t('minstens', 'at least')} ${asked}`})
          </li>
        ))}
      </ul>
      <NobodyLeft at={at} deed="assign" confirmers={confirmers} without={view.assigned} />
      <form
        method="post"
        action={pathTo('deskAssessors', language, { selection, round: round.round })}
        novalidate
      >
        <input type="hidden" name="gezien" value={view.seen} />
        <Fields {...props} />
        <div class="keur-actions">
          <Button>{t('Duid hen aan', 'Assign them')}</Button>
          <Button kind="second" path={pathTo('deskAssessing', language, { selection })}>
            {t('Terug', 'Back')}
          </Button>
        </div>
      </form>
    </DeskPage>
  )
}

function Fields({ at, view, sent = sentOf([]), problems }: AssessorsProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { staff, excluded, assigned, chair } = view
  const isFilled = sent.fields.length > 0
  const options = staff.map(({ account, name, roles }) => ({
    value: account,
    label: `${name} (${rolesInWords(roles, language)})${excluded.includes(account) ? t(': beoordeelt hier niemand meer, door een belangenconflict', ': judges nobody here any more, by a conflict of interest') : ''}`,
  }))
  return (
    <>
      <Checkboxes
        language={language}
        name="beoordelaar"
        label={t('Beoordelaars', 'Assessors')}
        hint={t(
          'Op het formulier van elk van hen wordt gewacht. Wie een belangenconflict meldde, beoordeelt die kandidaat niet. Wie beoordeelt, kan de ronde niet bevestigen.',
          'The form of each of them is waited for. Whoever declared a conflict of interest does not judge that candidate. Whoever judges cannot confirm the round.',
        )}
        options={options}
        values={isFilled ? sent.all('beoordelaar') : assigned}
        problem={problemOf('beoordelaar', problems)}
      />
      <SelectField
        language={language}
        name="voorzitter"
        label={t('Voorzitter', 'Chair')}
        hint={t(
          'Voert in wat samen besloten is. Een selector kan dat ook.',
          'Enters what was agreed. A selector can do so too.',
        )}
        options={[{ value: '', label: t('Niemand', 'Nobody') }, ...options]}
        value={isFilled ? sent.one('voorzitter') : chair}
        problem={problemOf('voorzitter', problems)}
      />
    </>
  )
}
