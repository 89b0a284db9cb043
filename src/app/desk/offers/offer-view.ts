/**
 * One offer: what it does to a place, what must hold on hiring and what was concluded about it, by when to start, what can be done
 * now.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { hiringOf } from '#core/selection/hiring.ts'
import type { Candidate, Offer } from '#core/selection/state.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { accept, refuse } from '#core/values/result.ts'
import { type LetterRow, lettersOf } from '#persistence/desk/letters.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { RecordedName } from '#record/catalogue.ts'
import type { Answer } from '../desk.ts'
import { historyOf } from '../file/history.ts'
import { memberMark } from '../lists/member-facts.ts'
import { sourceAt } from '../lists/source.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { plainly } from '../refusal.ts'
import { claimsIn } from '../screening/file.ts'
import type { ClaimView } from '../screening/screening.ts'
import { effectsOf } from './effects.ts'
import type { AdmissionView, OfferLine, OfferView } from './offers.ts'
import { offerLine } from './offers-view.ts'
import { OFFER_STEPS, type OfferStepSent } from './steps.ts'
import { letterOf } from './telling.ts'

const KINDS: ReadonlySet<RecordedName> = new Set([
  'CandidateChosen',
  'OfferMade',
  'OfferAccepted',
  'OfferDeclined',
  'OfferLapsed',
  'AcceptanceReneged',
  'AdmissionJudged',
  'ServiceEntered',
  'PlaceDecided',
])

/** The offer of that name. */
export async function offerView(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
): Answer<OfferView> {
  const { selection, regulation, now } = place
  const offer = selection.offers.get(name)
  const known = offer === undefined ? undefined : selection.candidates.get(offer.candidate)
  if (offer === undefined || known === undefined) return refuse(plainly('unknown-offer'))
  const { candidate } = offer
  await noteDeskReading(means, place, {
    candidate,
    fields: ['person', 'claims'],
    purpose: 'offers',
  })
  const source = await sourceAt(means, place)
  const line = offerLine(source, offer)
  const letter = await letterKept(means, place, offer)
  const hiring = hiringOf(selection, candidate, offer.on ?? dayInBrussels(now))
  const history = await historyOf(means, place, candidate)
  return accept({
    ...line,
    effects: effectsOf(regulation, offer.contract),
    hiring,
    admission: (hiring?.admission ?? []).map((one): AdmissionView => {
      const judged = known.admission?.[one.condition]
      if (judged === undefined) return { ...one, judged: undefined }
      const { met, reason, by } = judged
      return { ...one, judged: { met, reason, by: source.actorOf(by) } }
    }),
    claims: claimsStated(regulation, known),
    letter: letter?.letter,
    isMailed: letter?.mailed ?? false,
    steps: stepsOpen(place, line, known),
    history: history.filter(({ event }) => KINDS.has(event)),
    seen: memberMark(selection, known),
  })
}

function claimsStated(regulation: Regulation, known: Candidate): readonly ClaimView[] {
  const submission = counting(regulation, known)
  return submission === undefined ? [] : claimsIn(known, submission)
}

async function letterKept(
  { store }: DeskMeans,
  { actor, name }: DeskPlace,
  { candidate, offer }: Offer,
): Promise<LetterRow | undefined> {
  const { account } = actor
  const letters = await inTransaction(store.database, { account }, (work) =>
    lettersOf(work, name, candidate),
  )
  return letters.find(({ round }) => round === letterOf(offer))
}

/** The steps that the rules leave open to the actor. */
function stepsOpen(
  { may }: DeskPlace,
  { offer, isOver }: OfferLine,
  { erased }: Candidate,
): ReadonlySet<OfferStepSent['step']> {
  if (erased !== undefined) return new Set()
  return new Set(
    STEPS.filter((step) => {
      const { action, of } = OFFER_STEPS[step]
      return may(action) && of.includes(offer.status) && (step !== 'lapse' || isOver)
    }),
  )
}

const STEPS = ['answer', 'lapse', 'admission', 'enter', 'renege'] as const
