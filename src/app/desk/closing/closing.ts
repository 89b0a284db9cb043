/**
 * Closing rounds, as pages ask for it.
 *
 * @module
 */

import type { Actor } from '../../access/actor.ts'
import type { Whose } from '../colleagues.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'
import type { RoundDecision } from './close.ts'
import type { Confirmers } from './confirmers.ts'
import type { FileContent } from '../../applying/applying.ts'
import type { Notes } from './letters/decision-data.ts'
import type { ReleaseSent, Released } from './letters/release.ts'
import type { Examples, ReleaseView } from './letters/release-view.ts'
import type { AnswerSent } from './minutes/answer.ts'
import type { MinutesForm, MinutesView } from './minutes/minutes-view.ts'
import type { MinutesSent } from './minutes/sent.ts'
import type { RoundView } from './round-view.ts'

/** Closing rounds. */
export interface Closing {
  /** A round before anything is fixed, and after; undefined where the regulation has no such round. */
  readonly round: (place: DeskPlace, round: string) => Promise<RoundView | undefined>
  /** What those who decided are called. */
  readonly colleagues: (place: DeskPlace) => Promise<Whose>
  /** Proposes the outcomes of a round. */
  readonly closeRound: Decide
  /** Confirms what another person proposed. */
  readonly confirmRound: Decide
  /** Confirms what a correction changes in a decided round. */
  readonly confirmCorrection: Decide
  /** Who may confirm a round as it stands now (policy 22), and who gives roles. */
  readonly confirmers: (place: DeskPlace, round: string) => Promise<Confirmers>
  /** Whom a release of the results of a round would tell what. */
  readonly release: (place: DeskPlace, round: string) => Promise<ReleaseView | undefined>
  /** One letter of each outcome as it would be; recorded as read. */
  readonly letterExamples: (
    place: DeskPlace,
    asked: { readonly round: string; readonly notes: Notes },
  ) => Answer<Examples>
  /** Tells everybody at the same moment. */
  readonly releaseResults: (actor: Actor, selection: string, sent: ReleaseSent) => Answer<Released>
  /** A letter that was told, as PDF; recorded as read. */
  readonly letterPdf: (place: DeskPlace, letter: string) => Answer<FileContent>
  /** The minutes as they stand. */
  readonly minutes: (place: DeskPlace) => Promise<MinutesView>
  /** Draws them up, or draws them up anew. */
  readonly drawUpMinutes: (actor: Actor, selection: string, sent: MinutesSent) => Answer<unknown>
  /** Agrees and signs, or objects. */
  readonly answerMinutes: (actor: Actor, selection: string, sent: AnswerSent) => Answer<unknown>
  /** The minutes as a file. */
  readonly minutesFile: (place: DeskPlace, form: MinutesForm) => Answer<FileContent>
}

/** Decides about a round. */
export type Decide = (actor: Actor, selection: string, decision: RoundDecision) => Answer<unknown>
