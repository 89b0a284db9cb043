/**
 * One member of a list, or somebody who passed: their places, what happened since, and what can be done now.
 *
 * @module
 */

import { type StepSent } from '#app/desk/lists/steps.ts'
import { plainly } from '#app/desk/refusal.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent } from '../../applying/sent.ts'
import { History } from '../candidates/history.tsx'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { type Asked, SEEN, UNTOUCHED, settled } from './asked.ts'
import { MemberFacts } from './member-facts.tsx'
import { type MemberProps } from './step-form.tsx'
import { Steps } from './steps.tsx'

/** The page. Who is closed to the actor is as one who is not there. */
export const memberPage = selectionPage('read-file', async (at) => {
  const { visit, desk, place } = at
  if (!place.may('read-candidates')) return refusedAtDesk(visit, plainly('not-allowed'))
  const found = await desk.member(place, nameIn(visit, 'candidate'))
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  return show(visit, <MemberPage at={at} view={found.value} asked={UNTOUCHED} />)
})

/** A step; then back to the same page. */
export const memberForm = selectionForm('run-lists', async (at, sent) => {
  const { desk, place, visit, language, selection } = at
  const candidate = nameIn(visit, 'candidate')
  const step = STEPS.find((one) => one === sent.one('stap'))
  if (step === undefined) return refusedAtDesk(visit, plainly('changed-meanwhile'))
  const done = await desk.takeStep(place, { candidate, step, ...fieldsOf(step, sent) })
  return settled(at, done, {
    sent,
    to: pathTo('deskMember', language, { selection, candidate }),
    again: drawn,
  })
})

const STEPS = ['contact', 'answer', 'talk', 'propose', 'outcome', 'place'] as const

function fieldsOf(step: StepSent['step'], sent: Sent): Omit<StepSent, 'candidate' | 'step'> {
  return {
    vacancy: sent.one(`${step}-vacancy`),
    answer: sent.one(step),
    place: sent.one('place'),
    effect: sent.one('effect'),
    reason: sent.one('place-reason'),
    seen: sent.one(SEEN),
  }
}

async function drawn(at: AtSelection, asked: Asked): Promise<Html | undefined> {
  const found = await at.desk.member(at.place, nameIn(at.visit, 'candidate'))
  return found.ok ? <MemberPage at={at} view={found.value} asked={asked} /> : undefined
}

function MemberPage(props: MemberProps): Html {
  const { at, view, asked } = props
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskLists"
      title={`${t('Kandidaat', 'Candidate')} ${view.candidate}`}
      lead={view.name}
      hasProblems={asked.problems.length > 0}
    >
      <ErrorSummary language={language} problems={asked.problems} />
      {asked.isChanged ? <ChangedMeanwhile at={at} /> : null}
      <MemberFacts {...props} />
      <Steps {...props} />
      <h2 class="govuk-heading-m">{t('Wat er gebeurde', 'What happened')}</h2>
      <History at={at} history={view.history} />
    </DeskPage>
  )
}
