/**
 * Suspected duplicates, as pages ask for them: pairs of candidates who may be one person (policy 13).
 *
 * @module
 */

import type { RoundProgress } from '#core/selection/outcomes/standing.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import type { ScreeningFile } from '../screening/screening.ts'
import { duplicatesIn } from './list.ts'
import { pairView } from './pair.ts'
import { type PairSent, type SettledSent, settlePair, suspectPair } from './settle.ts'
import type { Sign } from './suspect.ts'
import { waitingPairs } from './waiting.ts'

/** How far a pair is: suspected by Keur only, recorded as suspected, or settled. */
export type PairState = 'unrecorded' | 'suspected' | 'same' | 'different'

/** A pair at a glance. */
export interface PairLine {
  readonly candidates: readonly [string, string]
  readonly state: PairState
  /** What Keur sees that they have in common, and what it sees that is not the same. */
  readonly same: readonly Sign[]
  readonly different: readonly Sign[]
  /** Those of the two who withdrew. */
  readonly withdrawn: readonly string[]
}

/** A recorded move about a pair. */
export interface PairHappening {
  readonly entry: string
  readonly at: Instant
  readonly by: string
  readonly finding: 'suspected' | 'same' | 'different'
  readonly reason: string | undefined
}

/** Two applications beside each other. */
export interface PairView extends PairLine {
  /** A mark of everything that was seen: it goes with what is done. */
  readonly seen: string
  readonly files: readonly [ScreeningFile, ScreeningFile]
  readonly history: readonly PairHappening[]
  readonly progress: RoundProgress
  /** Whether one of the actor's roles is that which settles it. */
  readonly isMine: boolean
}

/** Whom a page asks about. */
export interface PairQuestion {
  readonly place: DeskPlace
  readonly candidates: readonly [string, string]
  readonly isBlind: boolean
}

/** What the desk can do about duplicates. */
export interface Duplicates {
  /** Every pair that is suspected or was settled; what waits first. */
  readonly duplicates: (place: DeskPlace) => Promise<readonly PairLine[]>
  /** How many pairs wait for somebody to settle them. */
  readonly waitingDuplicates: (place: DeskPlace) => Promise<number>
  /** Two beside each other. That both are read is recorded. */
  readonly duplicatePair: (question: PairQuestion) => Answer<PairView>
  /** Records that two may be one person. */
  readonly suspectPair: (actor: Actor, selection: string, sent: PairSent) => Answer<unknown>
  /** Settles it, with the reason. */
  readonly settlePair: (actor: Actor, selection: string, sent: SettledSent) => Answer<unknown>
}

/** Duplicates at the desk. */
export function duplicatesPart(means: DeskMeans): Duplicates {
  return {
    duplicates: async (place) => duplicatesIn(means, place),
    waitingDuplicates: async (place) => (await waitingPairs(means, place)).length,
    duplicatePair: async (question) => pairView(means, question),
    suspectPair: async (actor, selection, sent) => suspectPair(means, actor, selection, sent),
    settlePair: async (actor, selection, sent) => settlePair(means, actor, selection, sent),
  }
}
