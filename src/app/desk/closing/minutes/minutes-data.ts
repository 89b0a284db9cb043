/**
 * What minutes say: how the selection went, phase by phase, who judged, who was there, and under which head of the record.
 *
 * They are in Dutch, the language of the administration. Candidates stand with their number: who is behind it is in the file and
 * goes with it. No reason that concerns one candidate stands in them.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'

/** A name with what it stands for. */
export interface MinutesFact {
  readonly name: string
  readonly value: string
}

/** A table. */
export interface MinutesTable {
  readonly head: string[]
  readonly rows: string[][]
}

/** One round. */
export interface MinutesPhase {
  readonly title: string
  readonly procedure: string[]
  readonly facts: MinutesFact[]
  readonly decisions: string[]
  readonly results: MinutesTable
  /** How many results are not listed because there are too many. */
  readonly unlisted: number
}

/** How the selection went, as the rules know it. When it is another, the minutes have to be drawn up anew. */
export interface MinutesAccount {
  readonly authority: string
  readonly title: string
  readonly number: string
  readonly facts: MinutesFact[]
  readonly phases: MinutesPhase[]
  readonly passed: string[]
}

/** Somebody who is named: under which number the record knows them, and in which roles. */
export interface MinutesPerson {
  readonly actor: string
  readonly name: string
  readonly roles: string[]
}

/** Minutes as they are drawn up and signed. */
export interface MinutesData {
  readonly version: number
  readonly drawn: Instant
  readonly account: MinutesAccount
  /** Where a list has an order, that order; a reserve has none and is not here (policy 26). */
  readonly ranked: MinutesTable | undefined
  /** Everybody who has to agree. */
  readonly members: MinutesPerson[]
  /** Everybody else whose number stands in the minutes. */
  readonly others: MinutesPerson[]
  readonly observers: string[]
  readonly remarks: string[]
  readonly record: {
    readonly origin: string
    readonly size: number
    readonly root: string
    readonly signed: Instant
  }
}
