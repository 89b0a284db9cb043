/**
 * The check of diplomas against the authentic source, as pages ask for it.
 *
 * @module
 */

import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type LookUpSent, type LookedUp, isBornKnown, lookUpDiploma } from './look-up.ts'

/** What the desk can do with the source. */
export interface Diplomas {
  /** Whether this installation is connected to the source. */
  readonly hasDiplomaSource: boolean
  /** Whether the application says when the candidate was born. Nothing of it is told. */
  readonly isBornKnown: (place: DeskPlace, candidate: string) => Promise<boolean>
  /** Asks the source about a claim. That it is asked is recorded first. */
  readonly lookUpDiploma: (place: DeskPlace, sent: LookUpSent) => Answer<LookedUp>
}

/** The check at the desk. */
export function diplomasPart(means: DeskMeans): Diplomas {
  return {
    hasDiplomaSource: means.diplomas !== undefined,
    isBornKnown: async (place, candidate) => isBornKnown(means, place, candidate),
    lookUpDiploma: async (place, sent) => lookUpDiploma(means, place, sent),
  }
}
