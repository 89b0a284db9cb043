/**
 * The results of a round at the desk, as pages ask for them: who has which, what is missing, who was there; recording and
 * correcting them.
 *
 * @module
 */

import type { Measure, Round } from '#core/regulation/schema/round.ts'
import type { AbsenceEffect } from '#core/selection/outcomes/absence.ts'
import type { RoundProgress } from '#core/selection/outcomes/standing.ts'
import type { Attendance, Candidate } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import type { Text } from '#core/values/text.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'
import type { Seen } from './seen.ts'

/** How far the results of somebody are in a round. */
export type ResultState = 'missing' | 'complete' | 'away' | 'withdrew'

/** How a score came. */
export type ScoreOrigin = 'imported' | 'recorded' | 'corrected' | 'reused'

/** A score as it was before it was corrected or found void. */
export interface EarlierScore {
  readonly value: Rational
  /** Who gave it: a name where it may be known here, else what they are called here. */
  readonly by: string
  readonly until: Instant
  readonly reason: string
  readonly correctedBy: string
}

/** What somebody has on a measure. */
export interface ScoreView {
  readonly measure: string
  readonly rules: Measure
  /** The score in force; undefined while there is none. */
  readonly inForce:
    | {
        readonly value: Rational
        readonly by: string
        readonly at: Instant
        readonly origin: ScoreOrigin
        /** The file it came from. */
        readonly source: string | undefined
        /** Why it overrules what assessors gave, where it does. */
        readonly overruled: string | undefined
      }
    | undefined
  /** What stood there before, the oldest first. */
  readonly earlier: readonly EarlierScore[]
}

/** One participant of a round at a glance. */
export interface ResultLine {
  readonly candidate: Candidate
  readonly state: ResultState
  /** Goes on by the decided outcome of every round before; scores may be recorded while that is undecided. */
  readonly isIn: boolean
}

/** A round that is scored, at a glance. */
export interface ScoredRound {
  readonly round: Round
  readonly progress: RoundProgress
  readonly counts: Readonly<Record<ResultState, number>>
}

/** The results of a round. */
export interface ResultsView extends ScoredRound {
  readonly lines: readonly ResultLine[]
  /** When its first session began. */
  readonly sessionStarted: Instant | undefined
  /** Whether the regulation has sessions in this round. */
  readonly hasSessions: boolean
  /** Whether a conflict of interest closes somebody to the actor (policy 29). */
  readonly isClosed: (candidate: Candidate) => boolean
  /** What somebody has on each measure that is scored, in the order of the regulation. */
  readonly scoresOf: (candidate: Candidate) => readonly ScoreView[]
}

/** What a round before this one came to, where the regulation says that it informs this one (policy 24). */
export interface EarlierResult {
  readonly round: Round
  readonly says: Text
  readonly isWeighed: boolean
  readonly total: Rational | undefined
  readonly scores: readonly { readonly measure: string; readonly value: Rational }[]
}

/** The results of one participant of a round. */
export interface ResultView extends Seen {
  readonly candidate: Candidate
  readonly round: Round
  readonly progress: RoundProgress
  readonly state: ResultState
  readonly isIn: boolean
  readonly scores: readonly ScoreView[]
  /** How many assessors locked a form, by measure; measures without any are left out. */
  readonly formsOn: ReadonlyMap<string, number>
  readonly attendance: Attendance | undefined
  /** What an absence means here. */
  readonly absence: AbsenceEffect
  readonly earlier: readonly EarlierResult[]
  /** A conflict of interest keeps the actor from scoring in this round (policy 29). */
  readonly isExcluded: boolean
  /** Who is next to be scored; undefined when nobody is. */
  readonly next: string | undefined
}

/** Who does something about a participant of a round, as far as they had seen. */
export interface Scorer extends Seen {
  readonly actor: Actor
  readonly selection: string
  readonly round: string
  readonly candidate: string
}

/** A score as it was filled in. */
export interface ScoreSent {
  readonly measure: string
  readonly score: string
}

/** A first score as it was filled in, with why it overrules what assessors gave, where it does. */
export type FirstScoreSent = ScoreSent & { readonly reason: string }

/** Everything the desk can do with results. */
export interface Scores {
  /** The rounds that are scored, in their order. */
  readonly scoredRounds: (place: DeskPlace) => readonly ScoredRound[]
  /** The results of a round; undefined for one that is not scored. That they are read is recorded. */
  readonly results: (place: DeskPlace, round: string) => Promise<ResultsView | undefined>
  /** The results of one participant. That they are read is recorded. */
  readonly result: (place: DeskPlace, round: string, candidate: string) => Answer<ResultView>
  /** Records first scores; a field left empty records nothing. */
  readonly recordScores: (who: Scorer, sent: readonly FirstScoreSent[]) => Answer<unknown>
  readonly correctScore: (
    who: Scorer,
    sent: ScoreSent & { readonly reason: string },
  ) => Answer<unknown>
  readonly recordAttendance: (
    who: Scorer,
    sent: { readonly attendance: string; readonly reason: string },
  ) => Answer<unknown>
  /** Notes that the first session of a round begins. */
  readonly startSession: (actor: Actor, selection: string, round: string) => Answer<unknown>
}
