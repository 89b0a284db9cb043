/**
 * What minutes are made of: plain data, in Dutch, filled by whoever draws them up.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'

/** A name with what it stands for. */
interface NamedFact {
  readonly name: string
  readonly value: string
}

/** A table. */
interface MinutesTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Somebody who is named. */
interface NamedPerson {
  /** The number under which the record knows them. */
  readonly actor: string
  readonly name: string
  readonly roles: readonly string[]
}

/** One round. */
export interface Phase {
  readonly title: string
  readonly procedure: readonly string[]
  readonly facts: readonly NamedFact[]
  readonly decisions: readonly string[]
  readonly results: MinutesTable
  readonly unlisted: number
}

/** Minutes as they are drawn up. */
export interface Minutes {
  readonly version: number
  readonly drawn: Instant
  readonly account: {
    readonly authority: string
    readonly title: string
    readonly number: string
    readonly facts: readonly NamedFact[]
    readonly phases: readonly Phase[]
    readonly passed: readonly string[]
  }
  readonly ranked: MinutesTable | undefined
  readonly members: readonly NamedPerson[]
  readonly others: readonly NamedPerson[]
  readonly observers: readonly string[]
  readonly remarks: readonly string[]
  /** The signed head of the record under which everything stands that is told. */
  readonly record: {
    readonly origin: string
    readonly size: number
    readonly root: string
    readonly signed: Instant
  }
}

/** Minutes with the signatures there are. */
export interface SignedMinutes {
  readonly data: Minutes
  /** SHA-256 of the text that members agree to, in hexadecimal. */
  readonly sha256: string
  readonly signatures: readonly (NamedPerson & { readonly at: Instant; readonly entry: string })[]
}
