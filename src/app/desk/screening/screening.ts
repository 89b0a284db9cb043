/**
 * The screening of applications, as pages ask for it.
 *
 * @module
 */

import type { AttachmentFinding } from '#core/eligibility/attachments.ts'
import type { EligibilityReason } from '#core/eligibility/eligibility.ts'
import type { Evidence } from '#core/eligibility/file.ts'
import type { Claim } from '#core/claims/schema.ts'
import type { ValidityIssue, ValidityPoint } from '#core/selection/outcomes/eligibility.ts'
import type { Timeliness } from '#core/selection/applications/timeliness.ts'
import type { OutcomeStanding, RoundProgress } from '#core/selection/outcomes/standing.ts'
import type { Submission, ValidityFinding } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'
import type { BoardView } from './board.ts'
import type { ScreeningState } from './deciding.ts'
import type { Effect } from './effect.ts'
import type { HistoryLine } from './history.ts'
import type { ApplicationSent, ClaimsSent, ConditionSent, Seen, VerificationSent } from './judge.ts'

/** Somebody as they wrote it themselves. */
export interface PersonView {
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly address: string | undefined
  readonly born: string | undefined
}

/** A file that was sent along. */
export interface EvidenceView {
  readonly upload: string
  readonly attachment: string
  readonly what: Text
  /** Its number among the files for the same. */
  readonly number: number
  /** Its own name; undefined in blind mode, where a name may tell who sent it. */
  readonly name: string | undefined
  readonly type: string
  readonly bytes: number
  readonly isScanned: boolean
  readonly sent: Instant
  /** The hash of what is in it, in hexadecimal: two files with the same are the same file. */
  readonly sha256: string
}

/** A claim with what a person found out about it. */
export interface ClaimView {
  readonly claim: Claim
  readonly evidence: Evidence
  /** Added after the application. */
  readonly isAdded: boolean
}

/** A point of an application on which it may not count. */
export interface ValidityView {
  readonly point: ValidityPoint
  /** What the rules themselves say, whatever a person concluded; undefined where they see nothing. */
  readonly issue: ValidityIssue | undefined
  readonly judged: ValidityFinding | undefined
}

/** A submission as it came. */
export interface SubmissionView {
  readonly submission: Submission
  readonly time: Timeliness
  readonly counts: boolean
}

/** The file of one candidate in the screening. */
export interface ScreeningFile {
  readonly candidate: string
  /** How much had happened when this was drawn: what is done goes with it, so that nobody decides on what they did not see. */
  readonly seen: number
  /** Undefined in blind mode. */
  readonly person: PersonView | undefined
  readonly state: ScreeningState
  readonly outcome: OutcomeStanding | undefined
  readonly progress: RoundProgress
  readonly withdrawn: Instant | undefined
  readonly submissions: readonly SubmissionView[]
  readonly validity: readonly ValidityView[]
  readonly attachments: readonly AttachmentFinding[]
  readonly eligibility: EligibilityReason
  /** What the conclusions of people about conditions changed. */
  readonly effects: readonly Effect[]
  readonly claims: readonly ClaimView[]
  readonly evidence: readonly EvidenceView[]
  /** Others who may be the same person, and of whom nobody has settled that yet. */
  readonly alike: readonly string[]
  /** Files that blind mode keeps away because nothing asks for them. */
  readonly hidden: number
  readonly history: readonly HistoryLine[]
}

/** Who asks about whom, and whether they see who it is. */
export interface ScreeningQuestion {
  readonly place: DeskPlace
  readonly candidate: string
  readonly isBlind: boolean
  /** What it is read for; left out: to screen. */
  readonly purpose?: 'screen' | 'compare'
}

/** What somebody does about a candidate. */
export interface Screener extends Seen {
  readonly actor: Actor
  readonly selection: string
  readonly candidate: string
}

/** Everything the desk can do in the screening. */
export interface Screening {
  /** Who is to be screened, and how far; undefined where the regulation screens nobody. */
  readonly board: (place: DeskPlace) => BoardView | undefined
  /** One candidate. That it is read is recorded. */
  readonly screeningFile: (question: ScreeningQuestion) => Answer<ScreeningFile>
  /** Confirms everything that the rules conclude about a candidate. */
  readonly confirmScreening: (who: Screener, words: string) => Answer<unknown>
  readonly judgeCondition: (who: Screener, sent: ConditionSent) => Answer<unknown>
  readonly judgeApplication: (who: Screener, sent: ApplicationSent) => Answer<unknown>
  readonly verifyClaim: (who: Screener, sent: VerificationSent) => Answer<unknown>
  readonly addClaims: (who: Screener, sent: ClaimsSent) => Answer<unknown>
}
