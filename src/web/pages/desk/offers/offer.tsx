/**
 * One offer: how it stands, what it does to the place, admission conditions as a checklist, start, probation and pay, and what can be
 * done now.
 *
 * @module
 */

import { plainly } from '#app/desk/refusal.ts'
import { type OfferStepSent } from '#app/desk/offers/steps.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { History } from '../candidates/history.tsx'
import { type Asked, SEEN, UNTOUCHED, dayIn, settled } from '../lists/asked.ts'
import { offerInShort } from '../lists/words.ts'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { Admission } from './admission.tsx'
import { Findings, OfferFacts } from './offer-facts.tsx'
import { type OfferProps } from './step-form.tsx'
import { OfferSteps } from './offer-steps.tsx'

/** The page. Whose candidate is closed to the actor is as one that is not there. */
export const offerPage = selectionPage('read-candidates', async (at) => {
  const { visit, desk, place, actor, selection } = at
  const candidate = place.selection.offers.get(nameIn(visit, 'offer'))?.candidate
  if (candidate === undefined) return refusedAtDesk(visit, plainly('unknown-offer'))
  const open = await desk.place({ actor, selection, action: 'read-file', candidate })
  if (!open.ok) return refusedAtDesk(visit, open.refusal)
  const page = await drawn(at, UNTOUCHED)
  return page === undefined ? refusedAtDesk(visit, plainly('unknown-offer')) : show(visit, page)
})

/** A step; then back to the same page. */
export const offerForm = selectionForm('make-offer', async (at, sent) => {
  const { desk, place, visit, language, selection } = at
  const offer = nameIn(visit, 'offer')
  const step = STEPS.find((one) => one === sent.one('stap'))
  if (step === undefined) return refusedAtDesk(visit, plainly('changed-meanwhile'))
  const done = await desk.takeOfferStep(place, { offer, step, ...fieldsOf(step, sent) })
  return settled(at, done, {
    sent,
    to: pathTo('deskOffer', language, { selection, offer }),
    again: drawn,
  })
})

const STEPS = ['answer', 'lapse', 'renege', 'admission', 'enter'] as const

function fieldsOf(step: OfferStepSent['step'], sent: Sent): Omit<OfferStepSent, 'offer' | 'step'> {
  const condition = sent.one('condition')
  return {
    answer: sent.one('answer'),
    day: dayIn(sent, step === 'enter' ? 'on' : 'answered'),
    condition,
    finding: sent.one(`finding-${condition}`),
    reason: sent.one(step === 'admission' ? `reason-${condition}` : `${step}-reason`),
    seen: sent.one(SEEN),
  }
}

async function drawn(at: AtSelection, asked: Asked): Promise<Html | undefined> {
  const found = await at.desk.offer(at.place, nameIn(at.visit, 'offer'))
  return found.ok ? <OfferPage at={at} view={found.value} asked={asked} /> : undefined
}

function OfferPage(props: OfferProps): Html {
  const { at, view, asked } = props
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskOffers"
      title={offerInShort(view.offer.offer, language)}
      lead={[view.candidate, view.name].filter((part) => part !== '').join(', ')}
      hasProblems={asked.problems.length > 0}
    >
      <ErrorSummary language={language} problems={asked.problems} />
      {asked.isChanged ? <ChangedMeanwhile at={at} /> : null}
      <OfferFacts {...props} />
      <OfferSteps {...props} />
      <Admission {...props} />
      <Findings {...props} />
      <h2 class="govuk-heading-m">{t('Wat er gebeurde', 'What happened')}</h2>
      <History at={at} history={view.history} />
    </DeskPage>
  )
}
