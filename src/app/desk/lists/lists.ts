/**
 * Lists and what is done with them, as pages ask for it.
 *
 * @module
 */

import type { Role } from '#core/regulation/schema/basics.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Place } from '#core/selection/lists/place.ts'
import type { RankedMember } from '#core/selection/lists/ranked-list.ts'
import type { ListName, Validity } from '#core/selection/lists/validity.ts'
import type { Candidate, ComparableVacancy, Offer } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import type { Chance } from '../chance.ts'
import type { Answer } from '../desk.ts'
import type { HistoryLine } from '../file/history.ts'
import type { DeskPlace } from '../place.ts'
import type { CallSent } from './call.ts'
import type { ChosenSent } from './choose.ts'
import type { ComparableSent } from './comparable.ts'
import type { ExtensionSent } from './extend.ts'
import type { CallingNow } from './now/calling.ts'
import type { ChoosingNow } from './now/choosing.ts'
import type { ExtendingNow } from './now/extending.ts'
import type { StepSent } from './steps.ts'

/** Somebody by number and name. */
export interface Person {
  readonly candidate: string
  /** As they wrote it; empty where it is not known. */
  readonly name: string
}

/** Somebody who stands on a list. */
export interface Member extends Person {
  readonly place: Place
  /** On the ranked list only. */
  readonly ranked: Pick<RankedMember, 'rank' | 'because' | 'called'> | undefined
}

/** Somebody who does not stand on it any more, or not while they are chosen. */
export interface Gone extends Person {
  readonly why: PlaceEvent | 'withdrew' | 'chosen'
  readonly at: Instant | undefined
}

/** An extension that was decided. */
export interface ExtensionLine {
  readonly length: string
  readonly decided: Instant
  readonly by: string
  readonly askedBy: string | undefined
  readonly reason: string | undefined
}

/** What the regulation says about extending. */
export interface ExtensionRule {
  readonly kind: 'may' | 'on-request'
  readonly owner: readonly Role[]
  /** A length, or `as-decided`. */
  readonly length: string
  readonly says: Text
  /** How often it still can; undefined without a limit. */
  readonly left: number | undefined
}

/** One list. */
export interface ListView {
  readonly list: ListName
  readonly isRanked: boolean
  readonly says: Text
  readonly validitySays: Text
  readonly validity: Validity
  readonly extension: ExtensionRule | undefined
  readonly extensions: readonly ExtensionLine[]
  /** Those of the ranked list in its order; others by number, which is random. */
  readonly members: readonly Member[]
  readonly gone: readonly Gone[]
  readonly seen: string
}

/** Calling the next ranked. */
export interface CallView {
  readonly owner: readonly Role[]
  readonly says: Text
  readonly grounds: readonly string[]
  readonly goesTo: Text
  readonly next: readonly Person[]
  readonly calls: readonly {
    readonly ground: string
    readonly people: readonly Person[]
    readonly reason: string
    readonly by: string
    readonly at: Instant
  }[]
  readonly seen: string
}

/** Somebody who was chosen, and how far the offer of that post has come; undefined before there is one. */
export interface ChosenPerson extends Person {
  readonly at: Instant
  readonly vacancy: string
  readonly offer: Offer['status'] | undefined
}

/** Choosing among those who passed. */
export interface ChoiceView {
  readonly owner: readonly Role[]
  readonly says: Text
  readonly posts: number
  /** Everybody who was chosen. */
  readonly chosen: readonly ChosenPerson[]
  /** Everybody who passed and did not withdraw, by number. */
  readonly passed: readonly Person[]
  readonly seen: string
}

/** Somebody who can be chosen. */
export interface Choosable extends Person {
  /** For the vacancy of this selection. */
  readonly forThis: boolean
  /** For another one, from the reserve. */
  readonly forAnother: boolean
  /** A conflict of interest closes the candidate to the actor. */
  readonly isClosed: boolean
  /** What those who judged wrote about them, round after round; undefined where it is closed to the actor. */
  readonly reasons: readonly Text[] | undefined
}

/** Whom one can choose among. */
export interface ChoosingView extends ChoiceView {
  readonly choosing: ChoosingNow
  /** By number, which is random. */
  readonly people: readonly Choosable[]
}

/** Vacancies elsewhere. */
export interface ComparableView {
  readonly says: Text
  readonly consent: 'asked' | 'not-needed'
  readonly compare: readonly ComparableVacancy['compared'][number][]
  readonly vacancies: readonly (ComparableVacancy & { readonly vacancy: string })[]
  readonly seen: string
}

/** Everything about the lists of a selection. */
export interface ListsView {
  readonly lists: readonly (ListView & { readonly extending: ExtendingNow | undefined })[]
  readonly call: (CallView & { readonly calling: CallingNow }) | undefined
  /** Undefined before the last round was decided. */
  readonly choice: (ChoiceView & { readonly choosing: ChoosingNow }) | undefined
  readonly comparable: (ComparableView & { readonly adding: Chance }) | undefined
}

/** Somebody on a list, or who passed, with everything that happened since. */
export interface MemberView extends Person {
  readonly facts: Candidate
  readonly hasPassed: boolean
  readonly lists: readonly {
    readonly list: ListName
    readonly validity: Validity
    /** Undefined for who never came on it. */
    readonly member: Member | undefined
    readonly gone: Gone | undefined
  }[]
  readonly offers: readonly Offer[]
  readonly history: readonly HistoryLine[]
  /** The steps that can be taken now. */
  readonly steps: ReadonlySet<StepSent['step']>
  /** Vacancies that were named before, to be named again. */
  readonly vacancies: readonly string[]
  readonly seen: string
}

/** Who may be asked to have asked for an extension. */
export interface Asker {
  readonly account: string
  readonly name: string
}

/** Everything the desk can do with lists. */
export interface Lists {
  /** The lists; that members are read is recorded. */
  readonly lists: (place: DeskPlace) => Promise<ListsView>
  /** Whom one can choose among, with the reasons of those who judged; recorded. Undefined before the last round was decided. */
  readonly choosing: (place: DeskPlace) => Promise<ChoosingView | undefined>
  /** One list as a file for a spreadsheet; recorded. */
  readonly listFile: (place: DeskPlace, list: ListName) => Promise<string | undefined>
  /** Somebody who passed or stands on a list; recorded as read. */
  readonly member: (place: DeskPlace, candidate: string) => Answer<MemberView>
  /** Who may have asked for an extension. */
  readonly askers: (place: DeskPlace, list: ListName) => Promise<readonly Asker[]>
  readonly extendList: Do<ExtensionSent>
  readonly callNext: Do<CallSent>
  readonly chooseCandidate: Do<ChosenSent>
  readonly openComparable: Do<ComparableSent>
  readonly takeStep: Do<StepSent>
}

/** Does something in a selection. */
export type Do<Sent> = (place: DeskPlace, sent: Sent) => Answer<unknown>

/** What views are drawn of. */
export interface ListSource extends Pick<DeskPlace, 'selection' | 'now'> {
  readonly regulation: Regulation
  readonly nameOf: (candidate: string) => string
  readonly actorOf: (actor: string) => string
}
