/**
 * One selection as the events made it: everything that later decisions, outcomes and explanations look at.
 *
 * The state holds facts and decisions, never conclusions that rules can draw again: what the rules say now is computed
 * from it (`outcomes/`). The outcomes of a confirmed round are decisions and are kept as they were confirmed.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Role } from '#core/regulation/schema/basics.ts'
import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Chain } from '#core/values/chain.ts'
import type { Day } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import type { EventOf } from './event.ts'
import type { Outcomes } from './outcomes/outcomes.ts'

/** One submission as it came in. Earlier ones stay beside the one that counts (policy 8). */
export interface Submission {
  readonly application: string
  readonly received: Instant
  readonly event: EventOf<'ApplicationSubmitted'>
}

/** A score with everything that happened to it (policy 23). */
export interface Score {
  readonly value: Rational
  readonly by: string
  readonly at: Instant
  readonly void?: true
  readonly reused?: true
  /** What put a score here in place of what assessors gave. */
  readonly overruled?: Overruling
  readonly earlier?: readonly CorrectedScore[]
}

/** An import or a score filled in that overrules what assessors gave; of an import one object for all its candidates. */
export interface Overruling {
  /** The file; undefined where the score was filled in. */
  readonly source?: string
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** What a score was before it was corrected or found void. */
export interface CorrectedScore {
  readonly value: Rational
  readonly by: string
  readonly until: Instant
  readonly reason: string
  readonly correctedBy: string
  /** The candidate of the conflict of interest that voided it; the reason is about that one. */
  readonly conflictWith?: string
}

/** A person's conclusion about a condition. */
export interface ConditionFinding {
  readonly condition: string
  readonly route?: string | undefined
  readonly finding: 'met' | 'not-met'
  readonly reason: string
  readonly by: string
}

/** A person's conclusion about the validity of an application. */
export interface ValidityFinding {
  readonly finding: 'valid' | 'invalid'
  readonly reason: string
  readonly by: string
}

/** Who came to a round. */
export type Attendance = 'attended' | 'no-show' | 'could-not-attend'

/** Something that may cost a place on a list (policy 25). */
export interface PlaceHappening {
  readonly what: PlaceEvent
  readonly at: Instant
  /** The round it happened in, where it is about attending. */
  readonly round?: string
}

/** A person's decision about a place the regulation leaves open. */
export interface PlaceDecision {
  readonly list: 'ranked-list' | 'reserve'
  readonly after: PlaceEvent
  readonly effect: 'keep' | 'remove'
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** Changes to a window for timed work (policy 6). */
export interface TimedChange {
  readonly kind: 'slot' | 'extra-time' | 'outage'
  readonly round?: string | undefined
  readonly measure?: string | undefined
  /** A local time for a slot, an ISO duration otherwise. */
  readonly value: string
}

/** An answer that came in. */
export interface Answer {
  readonly round: string
  readonly measure: string
  readonly received: Instant
  readonly form: 'submitted' | 'autosaved'
}

/** A date that a message named (policy 31). */
export interface ToldDate {
  readonly of: string
  readonly date: string
}

/** One candidate. Only what this person did and what was found about them. */
export interface Candidate {
  readonly candidate: string
  /** How many applied before. A place to find things at; it orders nobody. */
  readonly ordinal: number
  readonly submissions: readonly Submission[]
  readonly withdrawn?: Instant | undefined
  readonly route?: string | undefined
  readonly verified?: ReadonlyMap<string, 'verified' | 'refuted'>
  /** Added before the screening was decided. */
  readonly added?: readonly Claim[]
  /** Added after that: for hiring only. */
  readonly addedLater?: readonly Claim[]
  readonly judgements?: readonly ConditionFinding[]
  /** By submission and point (`judgedPoint`). */
  readonly validity?: Readonly<Record<string, ValidityFinding>>
  /** By `round/measure`. */
  readonly scores?: Readonly<Record<string, Score>>
  readonly attendance?: Readonly<Record<string, Attendance>>
  readonly timed?: readonly TimedChange[]
  readonly answers?: readonly Answer[]
  readonly places?: readonly PlaceHappening[]
  readonly placeDecisions?: readonly PlaceDecision[]
  readonly toldDates?: readonly ToldDate[]
  readonly reuse?: Readonly<Record<string, 'granted' | 'refused'>>
  readonly admission?: Readonly<Record<string, ValidityFinding & { readonly met: boolean }>>
  readonly chosen?: readonly { readonly vacancy: string; readonly at: Instant }[]
  readonly contacted?: Readonly<Record<string, 'asked' | 'interested' | 'not-interested' | 'none'>>
  readonly consent?: boolean
  readonly comparable?: Readonly<
    Record<string, 'proposed' | 'declined' | 'not-selected' | 'entered'>
  >
  readonly appeal?: { readonly lodged: Day; readonly closed?: Day }
  readonly released?: Readonly<Record<string, Day>>
  readonly erased?: Instant
  /** What was decided in the screening of somebody whose data are gone: it stands above what the rules say (policy 32). */
  readonly stated?: OutcomeCode | undefined
}

/** What a round's outcome means for one candidate. */
export type OutcomeCode =
  | 'goes-on'
  | 'passed'
  | 'not-admitted'
  | 'invalid'
  | 'below-minimum'
  | 'outside-quota'
  | 'absent'
  | 'withdrawn'
  | 'undecided'

/** One candidate's outcome of one round; its reasons are drawn from the facts when asked for. */
export interface Outcome {
  readonly code: OutcomeCode
  readonly total?: Rational | undefined
  /** Among those who compete for the places; equal candidates share it (policy 18). */
  readonly rank?: number | undefined
  readonly via?: 'replacement' | 'ranked-list'
}

/** A cut-off as it fell. */
export interface CutOffResult {
  readonly announced: number
  /** How many go on, ties included. */
  readonly within: number
  /** How many reached every minimum. */
  readonly competing: number
  /** What the last place has on each thing compared. */
  readonly values: readonly { readonly of: string; readonly value: Rational }[]
}

/** What the rules make of a round. */
export interface Assessment {
  readonly outcomes: Outcomes
  readonly cutOff?: CutOffResult | undefined
}

/** Who did something, and when. */
export interface Act {
  readonly by: string
  readonly at: Instant
}

/** A correction that was confirmed: what had happened since the round was decided, and how many it moved (policy 23). */
export interface ConfirmedCorrection extends Act {
  /** Each the name of an event and what it was about. */
  readonly touched: Chain<string> | undefined
  readonly comesIn: number
  readonly fallsOut: number
}

/** One round as far as it has come. */
export interface RoundState {
  /** Scores are locked and outcomes proposed, until confirmed. */
  readonly closed?: Act | undefined
  /** Who closed it, each time that was confirmed. */
  readonly closings: readonly Act[]
  readonly confirmations: readonly Act[]
  readonly decided?: Assessment | undefined
  /** What was decided anew after that, the first first. */
  readonly corrections?: readonly ConfirmedCorrection[] | undefined
  /** Something changed after it was decided: the outcomes are frozen until the effect is confirmed (policies 23, 29). */
  readonly touched?: Chain<string> | undefined
  /** Everyone who entered, corrected or voided a score, or set the cut-off (policy 22). */
  readonly hands: ReadonlySet<string>
  /** Assessors whose scores in this round were found void: they score nobody in it any more (policy 29). */
  readonly excluded?: ReadonlySet<string>
  readonly sessionStarted?: Instant | undefined
  /** Candidates brought in from the ranked list or by replacement, with how. */
  readonly brought: ReadonlyMap<string, 'replacement' | 'ranked-list'>
}

/** A choice that was made (policy 21). */
export interface ChoiceMade {
  readonly choice: string
  readonly option: string
  readonly reason: string
  readonly by: readonly string[]
  readonly roles: readonly Role[]
  readonly at: Instant
  /** How many were active when it was made; a later withdrawal opens the choice again. */
  readonly active?: number | undefined
}

/** A conflict of interest that became known (policy 29). */
export interface KnownConflict {
  readonly assessor: string
  readonly candidate: string
  /** In which round it was found afterwards; undefined where it was declared beforehand. */
  readonly round: string | undefined
  readonly at: Instant
}

/** An offer. */
export interface Offer {
  readonly offer: string
  readonly candidate: string
  readonly vacancy: string
  readonly contract: 'statutory' | 'contractual' | 'fixed-term'
  readonly sent: Instant
  readonly from: 'choice' | 'ranked-list' | 'reserve'
  readonly status: 'sent' | 'accepted' | 'declined' | 'lapsed' | 'reneged' | 'in-service'
  /** When it was accepted, once it was. */
  readonly accepted?: Instant | undefined
  readonly on?: Day | undefined
}

/** A list was extended. */
export interface Extension {
  readonly list: 'ranked-list' | 'reserve'
  readonly length: string
  readonly decided: Instant
  readonly by: string
  readonly askedBy?: string | undefined
  readonly reason?: string | undefined
}

/** A vacancy elsewhere for which the reserve may be used, and why it is comparable (rule 149). */
export interface ComparableVacancy {
  readonly authority: string
  readonly compared: readonly ('conditions' | 'content' | 'competences')[]
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A call from the ranked list. */
export interface Call {
  readonly ground: string
  readonly candidates: readonly string[]
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A regulation with the instant from which it holds. */
export interface Version {
  readonly from: Instant | undefined
  readonly regulation: Regulation
}

/** One selection. */
export interface Selection {
  /** The regulation as published, then as amended, oldest first. */
  readonly versions: readonly Version[]
  /** The instant of the last recorded event. */
  readonly last: Instant | undefined
  /** How many events were folded in. */
  readonly revision: number
  readonly candidates: ReadonlyMap<string, Candidate>
  /** The same candidates by their ordinal. */
  readonly roll: readonly Candidate[]
  readonly rounds: ReadonlyMap<string, RoundState>
  readonly applications: ReadonlyMap<string, string>
  readonly keys: ReadonlyMap<string, string>
  readonly choices: readonly ChoiceMade[]
  /** To whom the file of a candidate is closed. */
  readonly conflicts: ReadonlyMap<string, ReadonlySet<string>>
  /** Every conflict, in the order in which it became known. */
  readonly conflictsKnown: readonly KnownConflict[]
  readonly duplicates: ReadonlyMap<string, 'suspected' | 'same' | 'different'>
  readonly offers: ReadonlyMap<string, Offer>
  readonly extensions: readonly Extension[]
  readonly calls: readonly Call[]
  readonly outages: readonly TimedChange[]
  /** Dates named in messages to everybody: they reach who applies later as well. */
  readonly told: readonly ToldDate[]
  /** Comparable vacancies by name. */
  readonly vacancies: ReadonlyMap<string, ComparableVacancy>
  readonly minutes?: Day | undefined
  readonly stopped?: { readonly at: Instant; readonly reason: string } | undefined
  /** Still being folded into by a replay (see `Draft`). */
  readonly isAlone?: true
}

/** The same selection while events are folded into it by one owner. */
export interface Draft {
  /** Nobody else holds its candidates: a score is put where it belongs, without a copy of the candidate. */
  readonly isAlone?: true
  versions: readonly Version[]
  last: Instant | undefined
  revision: number
  candidates: Map<string, Candidate>
  roll: Candidate[]
  rounds: Map<string, RoundState>
  applications: Map<string, string>
  keys: Map<string, string>
  choices: readonly ChoiceMade[]
  conflicts: Map<string, ReadonlySet<string>>
  conflictsKnown: readonly KnownConflict[]
  duplicates: Map<string, 'suspected' | 'same' | 'different'>
  offers: Map<string, Offer>
  extensions: readonly Extension[]
  calls: readonly Call[]
  outages: readonly TimedChange[]
  told: readonly ToldDate[]
  vacancies: Map<string, ComparableVacancy>
  minutes?: Day | undefined
  stopped?: { readonly at: Instant; readonly reason: string } | undefined
}
