/**
 * What waits for people beside the points of the rules: forms that an assessor fills in, discussions that can be held, minutes,
 * offers to who was chosen, first days of work, suspected duplicates, results to be told again.
 *
 * @module
 */

import { endedAt } from '#core/selection/ended.ts'
import type { Text } from '#core/values/text.ts'
import { type TellAgainTask, tellAgainTasks } from '../closing/letters/tell-again.ts'
import { type MinutesTask, minutesTasks } from '../closing/minutes/waiting.ts'
import { type DuplicatesTask, duplicatesTasks } from '../duplicates/task.ts'
import { judgingBoardOf, toJudge, watchesJudging } from '../judging/board.ts'
import type { JudgingMeasure, JudgingRound } from '../judging/judging.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type AcceptedTask, acceptedTasks } from './accepted.ts'
import { type OfferTask, offerTasks } from './chosen.ts'

/** Something that waits. */
export type Task =
  | MinutesTask
  | FormsTask
  | AwaitedTask
  | DiscussionTask
  | DuplicatesTask
  | TellAgainTask
  | OfferTask
  | AcceptedTask

/** Forms that the actor has still to lock. */
export interface FormsTask {
  readonly kind: 'forms'
  readonly count: number
  readonly isMine: true
}

/** Forms that others have still to lock before there can be a discussion. */
export interface AwaitedTask {
  readonly kind: 'awaited'
  readonly name: Text
  readonly of: JudgingMeasure['awaited']
  readonly isMine: false
}

/** Discussions about which nothing is recorded yet, and for which everybody locked their form. */
export interface DiscussionTask {
  readonly kind: 'discussion'
  readonly round: string
  readonly measure: string
  readonly name: Text
  /** With whom it begins. */
  readonly candidate: string
  readonly count: number
  /** Whether the actor enters what is agreed. */
  readonly isMine: boolean
  /** The name of the chair, where somebody else is that. */
  readonly chair: string | undefined
}

/** What waits, the actor's own and what waits for others. */
export interface Waiting {
  readonly mine: readonly Task[]
  readonly others: readonly Task[]
}

/** What waits in a selection; nothing once it is over. */
export async function waitingIn(means: DeskMeans, place: DeskPlace): Promise<Waiting> {
  if (endedAt(place.selection, place.now) !== undefined) return { mine: [], others: [] }
  const tasks = [
    ...(await duplicatesTasks(means, place)),
    ...(await judgingTasks(means, place)),
    ...(await tellAgainTasks(means, place)),
    ...(await minutesTasks(means, place)),
    ...offerTasks(place),
    ...acceptedTasks(place),
  ]
  return {
    mine: tasks.filter(({ isMine }) => isMine),
    others: tasks.filter(({ isMine }) => !isMine),
  }
}

async function judgingTasks(means: DeskMeans, place: DeskPlace): Promise<readonly Task[]> {
  if (!place.may('give-scores') && !watchesJudging(place)) return []
  const board = await judgingBoardOf(means, place)
  const count = toJudge(board)
  return [
    ...(count === 0 ? [] : [{ kind: 'forms' as const, count, isMine: true as const }]),
    ...board.rounds.flatMap((round) =>
      round.measures.flatMap((measure) => [
        ...discussionIn(place, round, measure),
        ...awaitedIn(measure),
      ]),
    ),
  ]
}

function awaitedIn({ sheet, awaited }: JudgingMeasure): readonly AwaitedTask[] {
  if (awaited.length === 0) return []
  return [{ kind: 'awaited', name: sheet.rules.name, of: awaited, isMine: false }]
}

function discussionIn(
  { actor: { account } }: DeskPlace,
  { round, assessors, accounts, mayAgree }: JudgingRound,
  { sheet, toDiscuss }: JudgingMeasure,
): readonly DiscussionTask[] {
  const [candidate] = toDiscuss
  if (candidate === undefined) return []
  const chair = assessors.findIndex(({ isChair }) => isChair)
  return [
    {
      kind: 'discussion',
      round: round.round,
      measure: sheet.measure,
      name: sheet.rules.name,
      candidate,
      count: toDiscuss.length,
      isMine: mayAgree,
      chair: accounts[chair] === account ? undefined : assessors[chair]?.name,
    },
  ]
}
