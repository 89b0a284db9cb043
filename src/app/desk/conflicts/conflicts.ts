/**
 * Conflicts of interest, as pages ask for them (policy 29).
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Rational } from '#core/values/rational.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'

/** What somebody sees of conflicts in a selection. */
export interface ConflictsView {
  /** The candidates whose files are closed to the actor. */
  readonly own: readonly string[]
  /** Every conflict that is known; empty for who may not see those of others. */
  readonly all: readonly KnownConflict[]
  /** Names to choose from; undefined while they were not asked for. */
  readonly names: NamesView | undefined
}

/** A file that is closed to somebody. */
export interface KnownConflict {
  readonly assessor: string
  readonly candidate: string
}

/** Candidates by name, and nothing else about them: the form sends the mark. */
export interface NamesView {
  readonly lines: readonly { readonly mark: string; readonly name: string }[]
  /** How many more there are than are listed. */
  readonly more: number
}

/** A conflict that somebody declares about themselves, with one candidate or several. */
export interface DeclarationSent {
  /** The marks of their names, or their numbers. */
  readonly candidates: readonly string[]
  /** May be left out: nobody has to say more than that there is one. */
  readonly reason: string
}

/** Somebody who may have scored. */
export interface Judge {
  readonly account: string
  readonly name: string
  readonly roles: readonly string[]
}

/** A conflict that came out afterwards. */
export interface FindingSent {
  /** The account of the assessor. */
  readonly assessor: string
  readonly candidate: string
  readonly round: string
  readonly reason: string
}

/** What recording a conflict would bring about. */
export interface FindingPreview {
  readonly assessor: Judge
  readonly candidate: string
  readonly round: Round
  /** Scores that become void. */
  readonly voided: readonly VoidedScore[]
  /** How many forms of this assessor in this round do not count any more. */
  readonly forms: number
  /** Candidates about whom something was agreed in which this assessor took part, and that still stands. */
  readonly agreed: readonly string[]
  /** Whether the round was decided: it is then frozen until another person confirms what changes. */
  readonly isFrozen: boolean
  /** Of what is shown; sent along with the confirmation. */
  readonly seen: string
}

/** A score that becomes void. */
export interface VoidedScore {
  readonly candidate: string
  readonly measure: string
  readonly value: Rational
}

/** Everything the desk can do about conflicts of interest. */
export interface ConflictsPart {
  /** The conflicts that are known; with `search` also names, and that they are read is recorded first. */
  readonly conflicts: (place: DeskPlace, search: string | undefined) => Promise<ConflictsView>
  /** Closes the files of candidates to the actor. */
  readonly declareConflict: (
    actor: Actor,
    selection: string,
    sent: DeclarationSent,
  ) => Answer<unknown>
  /** Everybody who may have scored. */
  readonly judges: (place: DeskPlace) => Promise<readonly Judge[]>
  /** What recording a conflict that was found would bring about. */
  readonly previewConflict: (place: DeskPlace, sent: FindingSent) => Answer<FindingPreview>
  /** Records a conflict that was found, as its preview showed it. */
  readonly findConflict: (
    actor: Actor,
    selection: string,
    sent: FindingSent & { readonly seen: string },
  ) => Answer<unknown>
}
