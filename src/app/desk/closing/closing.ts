/**
 * Closing rounds, as pages ask for it.
 *
 * @module
 */

import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'
import type { RoundDecision } from './close.ts'
import type { RoundView } from './round-view.ts'

/** Closing rounds. */
export interface Closing {
  /** A round before anything is fixed, and after; undefined where the regulation has no such round. */
  readonly round: (place: DeskPlace, round: string) => Promise<RoundView | undefined>
  /** Proposes the outcomes of a round. */
  readonly closeRound: Decide
  /** Confirms what another person proposed. */
  readonly confirmRound: Decide
  /** Confirms what a correction changes in a decided round. */
  readonly confirmCorrection: Decide
}

/** Decides about a round. */
export type Decide = (actor: Actor, selection: string, decision: RoundDecision) => Answer<unknown>
