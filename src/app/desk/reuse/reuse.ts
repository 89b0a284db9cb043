/**
 * Requests to count an earlier result, as pages ask for them (rules 185–186; policy 34): who asks what, what was proposed, what was
 * decided. Where the regulation names several roles, as many people decide: one proposes, each of the others agrees.
 *
 * @module
 */

import type { Role } from '#core/regulation/schema/basics.ts'
import type { Measure, Round } from '#core/regulation/schema/round.ts'
import type { Text } from '#core/values/text.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type ReuseSent, decideReuse } from './decide.ts'
import { requestsIn } from './list.ts'
import { requestOf } from './request.ts'

/** How far a request is. */
export type ReuseState = 'open' | 'proposed' | 'granted' | 'refused' | 'withdrawn'

/** One test of which somebody asks to count an earlier result. */
export interface ReuseLine {
  readonly candidate: string
  readonly round: Round
  readonly measure: string
  readonly rules: Measure
  /** The day on which the earlier test was taken, as far as it was said. */
  readonly taken: string | undefined
  readonly state: ReuseState
  /** Whether the round has been closed: then nothing counts in it any more. */
  readonly isClosed: boolean
}

/** What somebody proposed, or agreed with. */
export interface ReuseProposal {
  readonly by: string
  readonly role: string
  readonly at: Instant
  readonly finding: 'granted' | 'refused'
  readonly score: string | undefined
  readonly reason: string | undefined
}

/** A file that goes with a request. */
export interface ReportView {
  readonly upload: string
  /** What it is for: its own name may tell who sent it. */
  readonly what: Text
  /** Its number among the files for the same. */
  readonly number: number
}

/** A request with what is needed to decide on it. */
export interface ReuseRequestView extends ReuseLine {
  /** How much had happened about the candidate when this was drawn. */
  readonly seen: number
  readonly reports: readonly ReportView[]
  /** Who decides, by role. */
  readonly owner: readonly Role[]
  /** Those who agree on what is proposed now, the first of them first; empty while nothing is. */
  readonly agreed: readonly ReuseProposal[]
  /** What was decided, or proposed before that is no longer, the newest first. */
  readonly earlier: readonly (ReuseProposal & { readonly isDecision: boolean })[]
  /** In which of the roles that decide the actor may propose or agree; undefined for whoever has none of them. */
  readonly acts: Role | undefined
  /** Whether the actor may agree with what is proposed now. */
  readonly mayAgree: boolean
  /** Whether their agreement decides it. */
  readonly isLast: boolean
}

/** Which request a page asks about. */
export interface ReuseQuestion {
  readonly candidate: string
  readonly round: string
  readonly measure: string
}

/** What the desk can do about earlier results. */
export interface Reuse {
  /** Every request, those that wait first. That they are read is recorded. */
  readonly reuseRequests: (place: DeskPlace) => Promise<readonly ReuseLine[]>
  /** One request. */
  readonly reuseRequest: (place: DeskPlace, question: ReuseQuestion) => Answer<ReuseRequestView>
  /** Proposes, agrees, or decides: whichever it is that this person's word does. */
  readonly decideReuse: (actor: Actor, selection: string, sent: ReuseSent) => Answer<unknown>
}

/** Earlier results at the desk. */
export function reusePart(means: DeskMeans): Reuse {
  return {
    reuseRequests: async (place) => requestsIn(means, place),
    reuseRequest: async (place, question) => requestOf(means, place, question),
    decideReuse: async (actor, selection, sent) => decideReuse(means, actor, selection, sent),
  }
}
