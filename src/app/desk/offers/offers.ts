/**
 * Offers and what follows from them, as pages ask for it.
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { AdmissionFinding } from '#core/hiring/admission.ts'
import type { HiringFindings } from '#core/hiring/hiring.ts'
import type { Offer } from '#core/selection/state.ts'
import type { Day } from '#core/values/day.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { Actor } from '../../access/actor.ts'
import type { Chance } from '../chance.ts'
import type { Answer } from '../desk.ts'
import type { HistoryLine } from '../file/history.ts'
import type { Do, Person } from '../lists/lists.ts'
import type { DeskPlace } from '../place.ts'
import type { ClaimView } from '../screening/screening.ts'
import type { OfferSent } from './make.ts'
import type { OwnAnswer, OwnHiring } from './own.ts'
import type { OfferStepSent } from './steps.ts'

/** An offer on the list of offers. */
export interface OfferLine extends Person {
  readonly offer: Offer
  /** The last day on which it can be answered. */
  readonly through: Day | undefined
  /** It was not answered, and cannot be any more. */
  readonly isOver: boolean
}

/** What something does to a place, in the words of the regulation. */
export interface PlaceEffect {
  readonly what: PlaceEvent
  /** Undefined where the regulation has no rule for it: then the place is kept. */
  readonly effect: 'keep' | 'remove' | 'person-decides' | undefined
  readonly says: Text | undefined
}

/** Everything about the offers of a selection. */
export interface OffersView {
  readonly says: Text | undefined
  /** The newest first. */
  readonly offers: readonly OfferLine[]
  /** Who can be made one now, by number: for this vacancy, or for another one. */
  readonly people: readonly (Person & {
    readonly forThis: boolean
    readonly forAnother: boolean
  })[]
  /** Whether whoever looks can make one now. */
  readonly chance: Chance
  readonly contracts: readonly (PlaceEffect & { readonly contract: Offer['contract'] })[]
  /** The last day to answer what is offered today. */
  readonly through: Day | undefined
  /** Vacancies that were named before. */
  readonly vacancies: readonly string[]
  readonly seen: string
}

/** An admission condition, with what a person concluded. */
export interface AdmissionView extends AdmissionFinding {
  readonly judged:
    | { readonly met: boolean; readonly reason: string; readonly by: string }
    | undefined
}

/** An admission condition of the regulation that does not hold for the route, or of which that is not known yet. */
export interface OtherAdmission {
  readonly says: Text
  readonly evidence: Text | undefined
  /** For whom it holds. */
  readonly routes: readonly Text[]
}

/** One offer with everything that hangs on it. */
export interface OfferView extends OfferLine {
  readonly effects: readonly PlaceEffect[]
  readonly admission: readonly AdmissionView[]
  /** What the regulation asks of those who enter by another route; of everybody while the route is not known. */
  readonly otherAdmission: readonly OtherAdmission[]
  /** What the candidate stated, as it is known now. */
  readonly claims: readonly ClaimView[]
  /** Undefined while it is not known by which route the candidate enters. */
  readonly hiring: HiringFindings | undefined
  readonly letter: string | undefined
  readonly isMailed: boolean
  /** Who can print the letter, where a conflict of interest closes it to the actor; undefined where it is open. */
  readonly letterOthers: readonly string[] | undefined
  readonly steps: ReadonlySet<OfferStepSent['step']>
  readonly history: readonly HistoryLine[]
  readonly seen: string
}

/** Everything the desk can do with offers, and what candidates answer. */
export interface Offers {
  /** The offers; that they are read is recorded. */
  readonly offers: (place: DeskPlace) => Promise<OffersView>
  /** One of them; recorded as read. */
  readonly offer: (place: DeskPlace, offer: string) => Answer<OfferView>
  readonly makeOffer: (place: DeskPlace, sent: OfferSent) => Answer<{ readonly offer: string }>
  readonly takeOfferStep: Do<OfferStepSent>
  /** What a candidate is offered and asked. */
  readonly ownHiring: (actor: Actor, selection: string) => Answer<OwnHiring>
  /** What a candidate answers. */
  readonly answerOwn: (
    actor: Actor,
    selection: string,
    answer: OwnAnswer & { readonly reader: Language },
  ) => Answer<unknown>
}
