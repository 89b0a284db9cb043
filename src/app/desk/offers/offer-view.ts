/**
 * One offer: what it does to a place, what must hold on hiring and what was concluded about it, by when to start, what can be done
 * now.
 *
 * @module
 */

import type { AdmissionFinding } from '#core/hiring/admission.ts'
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
import type { ListSource } from '../lists/lists.ts'
import { sourceAt } from '../lists/source.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { othersToPrint } from '../closing/letters/printers.ts'
import { noteDeskReading } from '../reading.ts'
import { plainly } from '../refusal.ts'
import { claimsIn } from '../screening/file.ts'
import type { ClaimView } from '../screening/screening.ts'
import { effectsOf } from './effects.ts'
import type { AdmissionView, OfferLine, OfferView, OtherAdmission } from './offers.ts'
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
  const { selection, regulation } = place
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
  const hiring = hiringOn(place, offer)
  const history = await historyOf(means, place, candidate)
  return accept({
    ...line,
    effects: effectsOf(regulation, offer, known),
    hiring,
    ...admissionOf(regulation, admissionOn(place, offer, hiring), known, source),
    claims: claimsStated(regulation, known),
    letter: letter?.letter,
    isMailed: letter?.mailed ?? false,
    letterOthers: (await othersToPrint(means, place))(candidate),
    steps: stepsOpen(place, line, known),
    history: history.filter(({ event }) => KINDS.has(event)),
    seen: memberMark(selection, known),
  })
}

/** What the hiring rules say on the first day of work, or today while there is none. */
function hiringOn({ selection, now }: DeskPlace, { candidate, on }: Offer): OfferView['hiring'] {
  return hiringOf(selection, candidate, on ?? dayInBrussels(now))
}

/** What is found on each condition. As long as nobody started, what was not shown yet may still come: that is not a refusal. */
function admissionOn(
  { selection }: DeskPlace,
  { candidate, on }: Offer,
  hiring: OfferView['hiring'],
): readonly AdmissionFinding[] {
  const found = hiring?.admission ?? []
  if (on !== undefined) return found
  const open = new Set(
    hiringOf(selection, candidate)?.admission.flatMap(({ condition, state }) =>
      state === 'undecided' ? condition : [],
    ),
  )
  return found.map((one) =>
    one.state === 'not-met' && open.has(one.condition) ? { ...one, state: 'undecided' } : one,
  )
}

/** The conditions of the regulation: those of the route, and the others. */
function admissionOf(
  regulation: Regulation,
  found: readonly AdmissionFinding[],
  known: Candidate,
  source: Pick<ListSource, 'actorOf'>,
): Pick<OfferView, 'admission' | 'otherAdmission'> {
  return {
    admission: judgedAdmission(found, known, source),
    otherAdmission: otherAdmission(regulation, found),
  }
}

/** The conditions of the route, each with what a person concluded. */
function judgedAdmission(
  found: readonly AdmissionFinding[],
  { admission }: Candidate,
  { actorOf }: Pick<ListSource, 'actorOf'>,
): readonly AdmissionView[] {
  return found.map((one) => {
    const judged = admission?.[one.condition]
    if (judged === undefined) return { ...one, judged: undefined }
    const { met, reason, by } = judged
    return { ...one, judged: { met, reason, by: actorOf(by) } }
  })
}

/** The conditions of the regulation beside those that were found for the route. */
function otherAdmission(
  { hiring, routes }: Regulation,
  found: readonly { readonly condition: string }[],
): readonly OtherAdmission[] {
  const here = new Set(found.map(({ condition }) => condition))
  return Object.entries(hiring['admission-conditions'])
    .filter(([name]) => !here.has(name))
    .map(([, { says, evidence, routes: named }]) => ({
      says,
      evidence,
      routes: named.flatMap((route) => routes[route]?.name ?? []),
    }))
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
