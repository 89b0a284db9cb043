/**
 * What the receipt of an application tells: plain data, filled by whoever received the application.
 *
 * @module
 */

import { type Day } from '#core/values/day.ts'
import { type Instant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { type When } from '../when.ts'

/** Whether the application came in time, and by what (policy 1, 2 and 10). */
export type Timeliness =
  | { readonly kind: 'in-time' }
  /** Sent after closing by somebody who stood in the waiting room before it, and within the time given for that. */
  | { readonly kind: 'in-time-by-ticket'; readonly ticket: Instant; readonly until: Instant }
  | { readonly kind: 'late' }
  | { readonly kind: 'posted-in-time'; readonly postmark: Day }
  | { readonly kind: 'posted-late'; readonly postmark: Day }
  /** On paper, with an illegible postmark or without a rule about postmarks. */
  | { readonly kind: 'for-a-person' }

/** A selection as letters name it. */
export interface SelectionNamed {
  readonly authority: string
  /** The name of the job. */
  readonly title: string
  /** The number under which the authority published it. */
  readonly number?: string | undefined
}

/** Something the candidate stated: the question and the answer in words. */
export interface Stated {
  readonly what: string
  readonly answer: string
}

/** A file that came along. */
export interface ReceivedFile {
  readonly name: string
  /** What it is for: "diploma", "motivatiebrief". */
  readonly what: string
  readonly bytes: number
}

/** Somebody to turn to, by role. */
export interface Contact {
  readonly role: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** A step that follows, with its date. */
export interface NextStep {
  readonly when: When
  readonly what: string
}

/** Everything that stands on the receipt of an application. */
export interface ApplicationReceipt {
  readonly language: Language
  readonly selection: SelectionNamed
  readonly candidate: { readonly name: string; readonly pseudonym: string }
  /** The server's clock at receipt. */
  readonly received: Instant
  /** The last day on which one could apply; it counts wholly. */
  readonly closing: Day
  readonly timeliness: Timeliness
  /** The route the candidate chose, in words. */
  readonly route: string
  /** When the application that this one replaces was received. */
  readonly replaces?: Instant | undefined
  readonly stated: readonly Stated[]
  readonly files: readonly ReceivedFile[]
  /** What was asked for tests, in the candidate's words. */
  readonly adjustments: readonly string[]
  /** Which earlier results the candidate asks to count. */
  readonly reuse: readonly string[]
  readonly entry: { readonly id: string; readonly hash: string }
  readonly next: readonly NextStep[]
  readonly contacts: readonly Contact[]
  readonly addresses: {
    /** Where the candidate follows, withdraws and replaces the application. */
    readonly application: string
    /** The page that verifies a receipt. */
    readonly verify: string
  }
}
