/**
 * The desk, as pages ask for it: everything a member of staff can do in a selection, by part of the work.
 *
 * @module
 */

import type { Result } from '#core/values/result.ts'
import type { Actor } from '../access/actor.ts'
import type { Point } from '#core/selection/points/point.ts'
import type { BulkPart } from './bulk/bulk.ts'
import type { CandidatesPart } from './candidates/candidates.ts'
import type { ChoiceSent } from './choices/choose.ts'
import type { Closing } from './closing/closing.ts'
import type { ConflictsPart } from './conflicts/conflicts.ts'
import type { Diplomas } from './diplomas/diplomas.ts'
import type { Duplicates } from './duplicates/duplicates.ts'
import type { HomeView } from './home/home.ts'
import type { JudgingPart } from './judging/judging.ts'
import type { Lists } from './lists/lists.ts'
import type { Offers } from './offers/offers.ts'
import type { OverviewView } from './overview/overview.ts'
import type { Waiting } from './overview/waiting.ts'
import type { DeskPlace, PlaceQuestion } from './place.ts'
import type { DeskRefusal } from './refusal.ts'
import type { Reuse } from './reuse/reuse.ts'
import type { RolesPart } from './roles/roles.ts'
import type { Scores } from './scores/scores.ts'
import type { Imports } from './imports/imports.ts'
import type { Screening } from './screening/screening.ts'

/** An answer, or why there is none. */
export type Answer<Value> = Promise<Result<Value, DeskRefusal>>

/** Everything the desk can do. */
export interface Desk
  extends
    BulkPart,
    CandidatesPart,
    Closing,
    ConflictsPart,
    Diplomas,
    Duplicates,
    Imports,
    JudgingPart,
    Lists,
    Offers,
    Reuse,
    RolesPart,
    Scores,
    Screening {
  /** Where somebody stands in a selection; every page begins there. */
  readonly place: (question: PlaceQuestion) => Answer<DeskPlace>
  /** What is due, what waits for whom, what is late: in every selection in which the actor has a role. */
  readonly home: (actor: Actor) => Answer<HomeView>
  /** A selection at a glance. */
  readonly overview: (place: DeskPlace) => OverviewView
  /** What waits for the actor, or for others, beside the points of the rules. */
  readonly waiting: (place: DeskPlace) => Promise<Waiting>
  /** An open choice point by its name. */
  readonly choicePoint: (place: DeskPlace, choice: string) => Point | undefined
  /** Decides a choice point. */
  readonly choose: (actor: Actor, selection: string, sent: ChoiceSent) => Answer<unknown>
}
