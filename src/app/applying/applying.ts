/**
 * Applying: everything somebody does from the first field of a draft to following what became of the application.
 *
 * A draft is not submitted; only `submit` does that, and the moment is the database's (policy 1). Every use case asks `can`;
 * who may not gets the refusal `not-allowed`, or `unknown-…` where it is not to be told that something is there.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Step, When } from '#core/regulation/schema/schedule.ts'
import type { EventOf } from '#core/selection/event.ts'
import type { ExplanationPart } from '#core/selection/explanation/format.ts'
import type { Day } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Result } from '#core/values/result.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { Receipt } from '#record/receipt.ts'
import type { Actor } from '../access/actor.ts'
import type { UploadLimits } from './desk.ts'
import type { ApplyingRefusal, Missing } from './refusal.ts'

type Submitted = EventOf<'ApplicationSubmitted'>

/** Who applies. Empty texts are not filled in yet. */
export interface Person {
  readonly given: string
  readonly family: string
  readonly email: string
  readonly phone?: string | undefined
  readonly address?: string | undefined
}

/** A request to be tested otherwise (rule 182). */
export type AdjustmentRequest = NonNullable<Submitted['adjustments']>[number]
/** A request to count an earlier result (rule 185). */
export type ReuseRequest = NonNullable<Submitted['reuse']>[number]

/** What a draft holds. */
export interface DraftContents {
  readonly person: Person
  /** The language the application is written in, two letters. */
  readonly language: string
  readonly route?: string | undefined
  /** In the order in which they were added. */
  readonly claims: readonly Claim[]
  /** By question of the regulation. */
  readonly answers: Readonly<Record<string, string>>
  readonly adjustments: readonly AdjustmentRequest[]
  readonly reuse: readonly ReuseRequest[]
}

/** What to change in a draft; what is left out stays as it is. */
export interface DraftChanges {
  /** An empty text empties a field. */
  readonly person?: Partial<Person> | undefined
  readonly language?: string | undefined
  /** `null`: none chosen. */
  readonly route?: string | null | undefined
  /** By name; `null` removes the claim. */
  readonly claims?: Readonly<Record<string, Claim | null>> | undefined
  /** By question; an empty text removes the answer. */
  readonly answers?: Readonly<Record<string, string>> | undefined
  /** All of them, in the place of those before. */
  readonly adjustments?: readonly AdjustmentRequest[] | undefined
  readonly reuse?: readonly ReuseRequest[] | undefined
}

/** A file that was sent along. */
export interface UploadView {
  readonly upload: string
  /** The attachment of the regulation it is for, or `other`. */
  readonly attachment: string
  /** What that is called. */
  readonly what: Text
  /** The name of the file. */
  readonly name: string
  /** The type its bytes have. */
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly scan: 'clean' | 'not-scanned'
  readonly sent: Instant
}

/** A file that is read: its bytes come in pieces. */
export interface FileContent {
  readonly name: string
  readonly type: string
  /** Left out where it is not known beforehand. */
  readonly bytes?: number | undefined
  readonly content: AsyncIterable<Uint8Array>
}

/** A submission of before, in short. */
export interface SubmissionBrief {
  readonly entry: string
  readonly recorded: Instant
}

/** A draft: not submitted. */
export interface DraftView {
  readonly selection: string
  /** The pseudonym. */
  readonly candidate: string
  readonly contents: DraftContents
  /** To be sent along with the next save. */
  readonly version: number
  readonly saved: Instant
  readonly uploads: readonly UploadView[]
  /** The instant at and after which an application is late. */
  readonly closes: Instant
  /** Whole minutes until then; 0 afterwards. */
  readonly minutesLeft: number
  /** Whether what is submitted now comes late: it is kept, and a person decides (policy 1). */
  readonly isLate: boolean
  /** Until when somebody in the queue in time may still finish (policy 2). */
  readonly ticket?: { readonly stamped: Instant; readonly until: Instant } | undefined
  readonly missing: readonly Missing[]
  /** The application that stands and that this draft would replace (policy 8). */
  readonly replaces?: SubmissionBrief | undefined
}

/** What a first draft is begun with: the person as the account knows them, what "Do I qualify?" asked. */
export type DraftStart = DraftChanges

/** A head that witnesses from outside this installation co-signed. */
export interface Witnessed {
  /** How many entries it counts. */
  readonly size: number
  readonly witnesses: readonly { readonly name: string; readonly at: Instant }[]
}

/** What somebody who applied holds in hand. */
export interface ReceiptView {
  readonly selection: string
  readonly candidate: string
  readonly entry: string
  /** The leaf hash, in hexadecimal. */
  readonly hash: string
  /** By the clock of the database. */
  readonly recorded: Instant
  readonly timely: 'in-time' | 'late' | 'person-decides'
  readonly closes: Instant
  readonly ticket?: Instant | undefined
  readonly title: Text
  /** Whether this application counts now: neither replaced nor withdrawn. */
  readonly stands: boolean
  readonly isIntegrated: boolean
  /** The head under which its place is proved, where witnesses from outside co-signed it. */
  readonly witnessed?: Witnessed | undefined
  /** `keur-receipt/1`, with the proof of its place once there is one: the file to download and to verify. */
  readonly receipt: Receipt
  /** What was submitted; undefined once it was erased. */
  readonly contents?: DraftContents | undefined
  readonly uploads: readonly UploadView[]
  /** What was owed with the application and did not come along. */
  readonly missing: readonly Missing[]
}

/** The receipt of what was submitted, and whether that says nothing else than what stands already. */
export interface SubmittedView extends ReceiptView {
  readonly isUnchanged?: true
}

/** How far a round has come for the candidate who asks: never more than they were told. */
export type RoundState = 'ahead' | 'under-way' | 'told' | 'passed-over'

/** A round in plain words. */
export interface RoundStatus {
  readonly round: string
  readonly label: Text
  readonly state: RoundState
  readonly says: Text
  /** The result as it was told, and since which day. */
  readonly result?:
    | { readonly told: Day; readonly says: Text; readonly goesOn: boolean }
    | undefined
  /** Why, by which rule; only of what was told. */
  readonly because: readonly ExplanationPart[]
  readonly schedule: readonly Step[]
}

/** Something that comes, with its day. */
export interface NextStep {
  readonly what: Text
  readonly when: When
  readonly whenSays: Text
  readonly round: string
}

/** What became of an application, as far as the candidate was told. */
export interface StatusView {
  readonly selection: string
  readonly candidate: string
  readonly title: Text
  readonly authority: string
  readonly number: string
  readonly closes: Instant
  readonly state: 'draft' | 'submitted' | 'withdrawn' | 'stopped' | 'over'
  /** In one sentence. */
  readonly says: Text
  /** Every submission, the newest first; `stands` is the one that counts now. */
  readonly submissions: readonly (SubmissionBrief & {
    readonly timely: ReceiptView['timely']
    readonly stands: boolean
  })[]
  readonly withdrawn?: Instant | undefined
  readonly hasDraft: boolean
  readonly rounds: readonly RoundStatus[]
  readonly next: readonly NextStep[]
  readonly may: { readonly apply: boolean; readonly withdraw: boolean }
  /** Letters about results, the newest first. */
  readonly letters: readonly LetterBrief[]
}

/** A letter about a result, in short. */
export interface LetterBrief {
  readonly letter: string
  readonly round: Text
  readonly told: Instant
}

/** One of somebody's candidacies. */
export interface CandidacyView {
  readonly selection: string
  readonly candidate: string
  readonly title: Text
  readonly authority: string
  readonly closes: Instant
  readonly state: 'draft' | 'submitted' | 'withdrawn'
  /** When the draft was saved, where there is one: also beside an application that stands. */
  readonly draftSaved?: Instant | undefined
  readonly submitted?: SubmissionBrief | undefined
  /** The number of the selection. */
  readonly number: string
  /** How an application that stands has come along, in words. */
  readonly says?: Text | undefined
}

/** What is submitted. */
export interface SubmitRequest {
  /** Chosen by the page that shows the button: the same when the form is sent again (policy 9). */
  readonly key: string
  /** The version that was checked; a later one is not submitted unseen. */
  readonly version?: number | undefined
  /** The language of the mail. */
  readonly reader: Language
}

/** A withdrawal. */
export interface Withdrawal {
  readonly reason?: string | undefined
  readonly reader: Language
}

/** An application on paper (rules 75, 76; policy 10). */
export interface PaperApplication {
  readonly key: string
  readonly contents: DraftContents
  readonly channel: 'post' | 'email'
  /** Of post: the day of the postmark. */
  readonly postmark?: Day | 'illegible' | undefined
  /** When the desk received it. */
  readonly received: Instant
  /** The attachments of the regulation that came along. */
  readonly attachments: readonly string[]
  /** The language of the receipt. */
  readonly reader: Language
}

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

/** Applying. Everything is asked on behalf of `actor`; `selection` is the name of the vacancy's selection. */
export interface Applying {
  /**
   * The draft of somebody who wants to apply; begun when there is none: with `start`, or, after an application, with what
   * was submitted. A draft that is there stays as it is.
   */
  readonly open: (actor: Actor, selection: string, start?: DraftStart) => Answer<DraftView>
  /** The draft; refusal `no-draft` when there is none. */
  readonly draft: (actor: Actor, selection: string) => Answer<DraftView>
  /**
   * Changes fields. Fields that another window changed since `version` stay, unless the same field is changed to something
   * else: then nothing is saved and `changed-elsewhere` gives both.
   */
  readonly save: (
    actor: Actor,
    selection: string,
    change: { readonly version: number; readonly changes: DraftChanges },
  ) => Answer<DraftView>
  /** Throws the draft away with its uploads. An application that was submitted stays. */
  readonly discard: (actor: Actor, selection: string) => Answer<undefined>
  /** Keeps a file with the draft. It is read in pieces and never held whole. */
  readonly upload: (
    actor: Actor,
    selection: string,
    file: {
      readonly attachment: string
      readonly name: string
      readonly content: AsyncIterable<Uint8Array>
    },
  ) => Answer<UploadView>
  /** How large a file may be, and how many may go along. */
  readonly limits: UploadLimits
  /** Takes a file off the draft. */
  readonly removeUpload: (actor: Actor, selection: string, upload: string) => Answer<undefined>
  /** A file of a draft or an application, for its owner and for who may read the file of the candidate. */
  readonly readUpload: (actor: Actor, selection: string, upload: string) => Answer<FileContent>
  /** Submits the draft. Late is kept, and the receipt says so. */
  readonly submit: (
    actor: Actor,
    selection: string,
    request: SubmitRequest,
  ) => Answer<SubmittedView>
  readonly receipt: (actor: Actor, selection: string, entry: string) => Answer<ReceiptView>
  readonly receiptPdf: (
    actor: Actor,
    selection: string,
    which: { readonly entry: string; readonly reader: Language },
  ) => Answer<FileContent>
  readonly status: (actor: Actor, selection: string) => Answer<StatusView>
  /** A letter about one's own result, as PDF, as it was told. */
  readonly letterPdf: (actor: Actor, selection: string, letter: string) => Answer<FileContent>
  /** Withdraws what stands. Before closing one may apply again. The receipt of the withdrawal is the status. */
  readonly withdraw: (actor: Actor, selection: string, withdrawal: Withdrawal) => Answer<StatusView>
  /** All candidacies of the actor, the latest closing first. */
  readonly mine: (actor: Actor) => Answer<readonly CandidacyView[]>
  /** Everything Keur holds about the actor: a ZIP file with JSON and the files that were sent. */
  readonly download: (actor: Actor) => Answer<FileContent>
  /** Enters an application that came on paper. */
  readonly enterPaper: (
    actor: Actor,
    selection: string,
    application: PaperApplication,
  ) => Answer<ReceiptView>
}
