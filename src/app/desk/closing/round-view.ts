/**
 * A round as somebody looks at it before anything is fixed: what is missing, who goes on and who does not, what may still be
 * chosen, what a correction would change, and whether they are the one to propose or to confirm.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { deadline } from '#core/selection/applications/timeliness.ts'
import { inForce, roundOf } from '#core/selection/in-force.ts'
import type { Outcomes } from '#core/selection/outcomes/outcomes.ts'
import { type RoundStanding, standingOfRound } from '#core/selection/outcomes/standing.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import type { Point } from '#core/selection/points/point.ts'
import { roundClosed } from '#core/selection/permit/round.ts'
import { obstacle } from '#core/selection/refusal.ts'
import type { Act, CutOffResult, Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { DeskPlace } from '../place.ts'
import { type DeskRefusal, plainly, byRules } from '../refusal.ts'
import { unseenIn } from '../screening/board.ts'
import { type Correction, correctionIn } from './correction.ts'
import { type LineUp, lineUpOf } from './line-up.ts'
import { type NearTheLine, nearTheLine } from './near-the-line.ts'
import { markOf } from './seen.ts'

/** A round before, between and after its decisions. */
export interface RoundView {
  readonly round: Round
  readonly progress: RoundStanding['progress']
  /** The round whose decision it waits for. */
  readonly waitsFor: string | undefined
  readonly participants: number
  /** How many no person has looked at yet, of those who are screened. */
  readonly unseen: number
  readonly near: NearTheLine | undefined
  readonly lineUp: LineUp | undefined
  readonly cutOff: CutOffResult | undefined
  /** What has to be settled first. */
  readonly missing: readonly Point[]
  /** What may be chosen and keeps nobody waiting. */
  readonly choices: readonly Point[]
  /** Why it cannot be closed now; nothing when it can, or is past that. */
  readonly obstacle: DeskRefusal | undefined
  readonly correction: Correction | undefined
  readonly closed: Act | undefined
  readonly closings: readonly Act[]
  readonly confirmations: readonly Act[]
  /** What the actor did here: who scored or closed cannot confirm (policy 22). */
  readonly hand: 'none' | 'scored' | 'closed'
  /** Of what is shown; to be sent along with a decision. */
  readonly seen: string
}

/** The round of that name as it stands; undefined where the regulation has none. */
export function roundViewOf(
  place: DeskPlace,
  name: string,
  actor: string | undefined,
): RoundView | undefined {
  const { selection, regulation, now } = place
  const round = roundOf(regulation, name)
  const standing = standingOfRound(selection, name)
  if (round === undefined || standing === undefined) return undefined
  const { assessed, state, progress } = standing
  const points = pointsOf(selection, round, now)
  return {
    round,
    progress,
    waitsFor: standing.waitsFor,
    participants: assessed?.outcomes.size ?? 0,
    unseen: progress === 'open' ? unseenIn(place, name) : 0,
    near: assessed === undefined ? undefined : nearTheLine(selection, assessed),
    lineUp: assessed === undefined ? undefined : lineUpOf(selection, round, assessed),
    cutOff: assessed?.cutOff,
    missing: points.filter(({ blocks }) => blocks),
    choices: points.filter(({ blocks }) => !blocks),
    obstacle: progress === 'open' ? obstacleToClosing(selection, standing, now) : undefined,
    correction: correctionIn(selection, round, standing),
    closed: state.closed,
    closings: state.closings,
    confirmations: state.confirmations,
    hand: handOf(standing, actor),
    seen: markOf(standing),
  }
}

/**
 * Why a round cannot be closed at a moment; nothing when it can. Besides what the rules refuse: nothing is closed while one may
 * still apply, or while an outcome is undecided, since nobody could judge it any more afterwards.
 */
export function obstacleToClosing(
  selection: Selection,
  { round, assessed }: RoundStanding,
  now: Instant,
): DeskRefusal | undefined {
  if (now < deadline(inForce(selection, now))) return plainly('applications-open')
  const refusal = roundClosed(selection, { event: 'RoundClosed', at: now, round, by: 'nobody' })
  if (refusal !== undefined) return byRules(refusal, selection)
  const { outcomes } = assessed ?? {}
  const open = outcomes?.ordinals.filter((ordinal) => isUndecided(outcomes, ordinal)) ?? []
  const first = selection.roll[open[0] ?? -1]
  if (first === undefined) return undefined
  const facts = { round, count: open.length, candidate: first.candidate }
  return byRules(obstacle('outcome-undecided', facts), selection)
}

function isUndecided(outcomes: Outcomes, ordinal: number): boolean {
  return outcomes.of({ ordinal })?.code === 'undecided'
}

/** The points of one round, but those that the page itself settles. */
function pointsOf(selection: Selection, { round, kind }: Round, now: Instant): readonly Point[] {
  return openPoints(selection, now).filter((point) => {
    if (point.kind === 'confirmation' || point.kind === 'correction') return false
    if (SCREENED.has(point.kind)) return kind === 'eligibility'
    return point.rule === `rounds/${round}` || point.rule.startsWith(`rounds/${round}/`)
  })
}

const SCREENED: ReadonlySet<string> = new Set([
  'application-validity',
  'condition-undecided',
  'duplicate',
])

function handOf({ state }: RoundStanding, actor: string | undefined): RoundView['hand'] {
  if (actor === undefined) return 'none'
  if (state.closed?.by === actor) return 'closed'
  return state.hands.has(actor) ? 'scored' : 'none'
}
