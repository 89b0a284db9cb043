/**
 * A piece of what is asked about a diploma.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type DiplomaTest } from '#core/regulation/words/types.ts'
import { type Question } from '../question.ts'
import { type TestLeaf } from '../topic.ts'

/** A diploma as it is claimed. */
export type Diploma = ClaimOf<'diploma'>
/** What the routes ask of diplomas. */
export type DiplomaTests = readonly TestLeaf<DiplomaTest>[]

/** A question about the diploma, and what its answer says of it. */
export interface DiplomaPart {
  readonly question: Question
  readonly fill: (answer: string) => Partial<Diploma>
}
