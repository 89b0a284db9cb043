/**
 * A selection at a glance: how far each round is, what waits for a person and who owns it, when what happens.
 *
 * @module
 */

import { commandNames } from '#core/selection/command.ts'
import { type Ended, endedAt, isStillRecorded } from '#core/selection/ended.ts'
import type { Point } from '#core/selection/points/point.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import { type RoundStanding, standingOf } from '#core/selection/outcomes/standing.ts'
import type { Outcomes } from '#core/selection/outcomes/outcomes.ts'
import type { OutcomeCode } from '#core/selection/state.ts'
import { type ListName, validityAt } from '#core/selection/lists/validity.ts'
import type { Text } from '#core/values/text.ts'
import type { StaffRole } from '../../access/actor.ts'
import { type RoundStep, nextStepOf } from '../closing/next-step.ts'
import type { DeskPlace } from '../place.ts'
import { canBeCalled } from '../lists/now/calling.ts'
import { unseenIn } from '../screening/board.ts'
import { type DueStep, dueSteps } from './due.ts'

/** A selection at a glance. */
export interface OverviewView {
  readonly applicants: number
  readonly rounds: readonly RoundView[]
  readonly points: readonly PointView[]
  readonly lists: readonly ListView[]
  readonly steps: readonly DueStep[]
  readonly ended: Ended | undefined
}

/** A round at a glance. */
export interface RoundView {
  readonly round: string
  readonly label: Text
  readonly progress: RoundStanding['progress']
  readonly participants: number
  /** How many have each outcome. */
  readonly counts: ReadonlyMap<OutcomeCode, number>
  /** How many no person has looked at yet, where it can be closed. */
  readonly unseen: number
  /** What can be done with it now. */
  readonly next: RoundStep | undefined
}

/** Something that waits for a person. */
export interface PointView extends Point {
  /** Whether one of the roles that own it is one of the actor's. */
  readonly isMine: boolean
}

/** A list at a glance. */
export interface ListView {
  readonly list: ListName
  readonly state: 'not-started' | 'valid' | 'expired'
  readonly through: string | undefined
}

/** The selection of this place. */
export function overviewOf(place: DeskPlace): OverviewView {
  const { selection, regulation, now } = place
  const standing = standingOf(selection)
  return {
    applicants: selection.candidates.size,
    rounds: standing.map((one) => roundView(place, one)),
    points: pointsFor(place),
    lists: listsOf(place),
    steps: dueSteps(regulation, standing, now),
    ended: endedAt(selection, now),
  }
}

/**
 * What waits for a person, the actor's own first and what blocks before what may be done. Of a selection that is over nothing waits
 * but what is still recorded then.
 */
export function pointsFor(place: DeskPlace): readonly PointView[] {
  const { selection, now, roles, as } = place
  return openPoints(selection, now)
    .filter(({ settledBy }) => isStillRecorded(selection, commandNames[settledBy], now))
    .filter(({ kind }) => kind !== 'ranked-list-call' || canBeCalled(place))
    .map((point) => ({ ...point, isMine: owns(point, roles) && !isBarred(point, as) }))
    .toSorted((a, b) => weight(a) - weight(b))
}

function weight({ isMine, blocks }: PointView): number {
  return (isMine ? 0 : 2) + (blocks ? 0 : 1)
}

/** Whoever had a hand in what is to be confirmed does not confirm it (policy 22). */
function isBarred({ facts: { notBy } }: Point, as: string | undefined): boolean {
  return as !== undefined && Array.isArray(notBy) && notBy.some((one) => one === as)
}

function owns({ owner }: Point, roles: readonly StaffRole[]): boolean {
  return owner.some((one) => roles.some((role) => role === one))
}

function roundView(place: DeskPlace, one: RoundStanding): RoundView {
  const { regulation, selection, now } = place
  const rules = regulation.rounds.find(({ round }) => round === one.round)
  if (rules === undefined) throw new Error(`There is no round ${one.round}.`)
  const outcomes = (one.progress === 'frozen' ? one.state.decided : one.assessed)?.outcomes
  const next = nextStepOf(selection, one, now)
  return {
    round: one.round,
    label: rules.label,
    progress: one.progress,
    participants: outcomes?.size ?? 0,
    counts: outcomes === undefined ? new Map() : countsOf(outcomes),
    unseen: next === 'close' ? unseenIn(place, one.round) : 0,
    next,
  }
}

function countsOf(outcomes: Outcomes): ReadonlyMap<OutcomeCode, number> {
  const counts = new Map<OutcomeCode, number>()
  for (const ordinal of outcomes.ordinals) {
    const code = outcomes.of({ ordinal })?.code
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

function listsOf({ selection, regulation, now }: DeskPlace): readonly ListView[] {
  return (['ranked-list', 'reserve'] as const).flatMap((list): readonly ListView[] => {
    if (regulation[list] === undefined) return []
    const validity = validityAt(selection, list, now)
    if (validity === undefined) return [{ list, state: 'not-started', through: undefined }]
    const through = validity.state === 'not-started' ? undefined : validity.through
    return [{ list, state: validity.state, through }]
  })
}
