/**
 * What a check may look at beside the regulation itself.
 *
 * @module
 */

import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding } from './codes.ts'

/** What is known beside the regulation; what is left out is not checked against. */
export interface CheckContext {
  /** The levels of every competence of the dictionary. */
  readonly competences?: ReadonlyMap<string, readonly number[]> | undefined
  /** The function profiles there are. */
  readonly profiles?: readonly string[] | undefined
  /** Leaves out the properties that are tried on invented candidates (`properties/`). */
  readonly untried?: true | undefined
}

/** One check: everything it has to say about a regulation. */
export type Check = (regulation: Regulation, context: CheckContext) => readonly CheckFinding[]
