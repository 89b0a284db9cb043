/**
 * Judging by people, as pages ask for it: each assessor alone, then together.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'
import type { RoundAgreement } from './agreement.ts'
import type { ScoredAnswer } from './answers.ts'
import type { Discussion } from './discussion.ts'
import type { EarlierResult } from './earlier.ts'
import type { Sheet } from './sheet.ts'
import type { Assessor, Judged } from './tableau.ts'

/** What somebody has to judge, and how far that is. */
export interface JudgingBoard {
  readonly rounds: readonly JudgingRound[]
  /** Which page of the candidates of each measure, of how many of the longest. */
  readonly page: number
  readonly pages: number
}

/** One round of it. */
export interface JudgingRound {
  readonly round: Round
  readonly assessors: readonly AssignedAssessor[]
  /** Their accounts. */
  readonly accounts: readonly string[]
  /** Whether the actor is one of them. */
  readonly isMine: boolean
  /** Roles of which the regulation asks more people than judge. */
  readonly tooFew: AssignmentView['tooFew']
  /** Whether the actor enters what is agreed. */
  readonly mayAgree: boolean
  readonly measures: readonly JudgingMeasure[]
}

/** Somebody who judges in a round. */
export interface AssignedAssessor {
  readonly name: string
  readonly isChair: boolean
}

/** One measure of it. */
export interface JudgingMeasure {
  readonly sheet: Sheet
  /** Those of this page. */
  readonly lines: readonly JudgingLine[]
  /** How many candidates there are. */
  readonly total: number
  /** How many forms the actor has still to lock. */
  readonly toJudge: number
  /** Those who can be discussed now: everybody locked, and no result stands. By number. */
  readonly toDiscuss: readonly string[]
  /** How many forms each of the others has still to lock; only for who enters what is agreed. */
  readonly awaited: readonly { readonly name: string; readonly count: number }[]
}

/** How far somebody is with a candidate. */
export type OwnState = 'not-mine' | 'to-judge' | 'begun' | 'locked'

/** One candidate on a measure. */
export interface JudgingLine {
  readonly candidate: string
  readonly own: OwnState
  /** How many locked their form. */
  readonly locked: number
  /** Of how many whose form is waited for, the locked ones included. */
  readonly of: number
  /** Whether everybody's forms can be looked at. */
  readonly isOpen: boolean
  /** Whether a result stands. */
  readonly hasResult: boolean
}

/** What an assessor writes about one candidate on one measure. Empty where nothing is written. */
export interface FormContent {
  readonly score: string
  readonly notes: string
  /** By the name of the part. */
  readonly parts: Readonly<Record<string, PartContent>>
}

/** What is written about one part. */
export interface PartContent {
  readonly score: string
  readonly notes: string
}

/** The form of one assessor. */
export interface FormView {
  readonly sheet: Sheet
  readonly candidate: string
  /** As it was saved last, or locked last. */
  readonly content: FormContent
  /** When it was saved; undefined where nothing is saved that is not locked. */
  readonly saved: Instant | undefined
  /** Which saved version was seen; 0 where there is none. */
  readonly version: number
  /** How many times it was locked, and when last. */
  readonly locks: number
  readonly lockedAt: Instant | undefined
  /** Results of earlier rounds, where the regulation has them shown. */
  readonly earlier: readonly EarlierResult[]
  /** What the candidate answered to the questions that the measure scores. */
  readonly answers: readonly ScoredAnswer[]
}

/** A form as it was sent. */
export interface FormSent {
  readonly content: FormContent
  /** The saved version that was seen. */
  readonly version: number
  /** How many times it had been locked. */
  readonly locks: number
  /** Why it is locked another time. */
  readonly why: string
}

/** What is judged, in which selection. */
export interface JudgedIn extends Judged {
  readonly selection: string
}

/** Who may judge in a round, and who does. */
export interface AssignmentView {
  readonly round: Round
  /** Everybody who may be assigned. */
  readonly staff: readonly Assessor[]
  /** The accounts of those of them who judge nobody in it any more, by a conflict that came out afterwards. */
  readonly excluded: readonly string[]
  /** The accounts of those who judge. */
  readonly assigned: readonly string[]
  readonly chair: string | undefined
  /** Roles of which the regulation asks more people than judge. */
  readonly tooFew: readonly {
    readonly role: string
    readonly asked: number
    readonly there: number
  }[]
  /** Of what is shown; sent along with an assignment. */
  readonly seen: string
}

/** Who is to judge in a round. */
export interface AssignmentSent {
  readonly round: string
  /** Accounts. */
  readonly assessors: readonly string[]
  /** The account of the chair; empty for none. */
  readonly chair: string
  readonly seen: string
}

/** Whose form is not waited for. */
export interface ExcuseSent {
  /** The account. */
  readonly assessor: string
  /** For everybody in the round, and not only for this candidate. */
  readonly isForAll: boolean
  readonly reason: string
}

/** What was agreed, as it was sent. */
export interface AgreementSent {
  readonly content: FormContent
  readonly reason: string
  /** The mark of what the page showed. */
  readonly seen: string
}

/** Everything the desk can do about judging. */
export interface JudgingPart {
  /** What the actor has to judge now; for a selector everything that is judged. */
  readonly judgingBoard: (place: DeskPlace, page: number) => Promise<JudgingBoard>
  /** The own form of the actor. */
  readonly ownForm: (place: DeskPlace, judged: Judged) => Answer<FormView>
  /** Saves the form as far as it is; nobody else sees it. */
  readonly saveForm: (place: DeskPlace, judged: Judged, sent: FormSent) => Answer<unknown>
  /** Locks the form: it stands in the record. */
  readonly lockForm: (actor: Actor, judged: JudgedIn, sent: FormSent) => Answer<unknown>
  /** Everybody's forms side by side. */
  readonly discussion: (place: DeskPlace, judged: Judged) => Answer<Discussion>
  /** Records what was agreed, with the score. */
  readonly agreeResult: (actor: Actor, judged: JudgedIn, sent: AgreementSent) => Answer<unknown>
  /** Does not wait for the form of an assessor. */
  readonly excuseAssessor: (actor: Actor, judged: JudgedIn, sent: ExcuseSent) => Answer<unknown>
  /** Those whose form about a candidate is still waited for. */
  readonly missingAssessors: (place: DeskPlace, judged: Judged) => Answer<readonly Assessor[]>
  /** Who judges in a round; undefined where people judge nothing in it. */
  readonly assignment: (place: DeskPlace, round: string) => Promise<AssignmentView | undefined>
  /** How far assessors agree, in figures. */
  readonly agreement: (place: DeskPlace) => Promise<readonly RoundAgreement[]>
  /** Assigns who judges in a round. */
  readonly assignAssessors: (
    actor: Actor,
    selection: string,
    sent: AssignmentSent,
  ) => Answer<unknown>
}
