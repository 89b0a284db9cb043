/**
 * The whole course of a simulated selection: applications, rounds, hiring, the ranked list, the reserve.
 *
 * A selection that the regulation itself stops goes as far as it may.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Event } from '#core/selection/event.ts'
import { current } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import { endedAt } from '#core/selection/ended.ts'
import { applyAll, withdrawSome } from './applications.ts'
import { callRankedList, hire, useReserve } from './hiring.ts'
import { type Play, play } from './play.ts'
import { runRound } from './rounds.ts'

/** What a course is made from. */
export interface CourseOptions {
  readonly candidates: number
  readonly seed: number
  /** Takes every event that was recorded, in order. */
  readonly onEvent?: ((event: Event) => void) | undefined
  /** Told before each stage: the name of a round, or `applications` or `hiring`. */
  readonly onStage?: ((stage: string) => void) | undefined
}

/** Where a course ended. */
export interface Course {
  readonly selection: Selection
  readonly withdrawnEarly: number
}

/** The ranked list is called at most this often for the same post. */
const MOST_CALLS = 3

/** Makes up a whole selection. The regulation must have passed the checker. */
export function runCourse(regulation: Regulation, options: CourseOptions): Course {
  const { candidates, seed, onEvent, onStage } = options
  const made = play(regulation, seed, onEvent ?? ((): void => undefined))
  onStage?.('applications')
  const crowd = applyAll(made, regulation, candidates)
  const withdrawnEarly = withdrawSome(made, [...made.selection.candidates.keys()])
  const runFrom = (from: string | undefined): void => {
    const { rounds } = current(made.selection)
    const first = Math.max(
      0,
      rounds.findIndex(({ round }) => round === from),
    )
    for (const round of rounds.slice(first)) {
      onStage?.(round.round)
      if (!isOver(made) && !runRound(made, round, crowd)) return
    }
  }
  runFrom(undefined)
  onStage?.('hiring')
  if (isComplete(made)) afterRounds(made, runFrom)
  return { selection: made.selection, withdrawnEarly }
}

function afterRounds(made: Play, runFrom: (round: string | undefined) => void): void {
  hire(made)
  for (let call = 0; call < MOST_CALLS && callRankedList(made); call += 1) {
    runFrom(current(made.selection)['ranked-list']?.call['goes-to'])
    hire(made)
  }
  useReserve(made)
}

/** The last round was decided, so that hiring may begin. */
function isComplete({ selection }: Play): boolean {
  const last = current(selection).rounds.at(-1)?.round ?? ''
  return selection.rounds.get(last)?.decided !== undefined
}

function isOver({ selection }: Play): boolean {
  return selection.last !== undefined && endedAt(selection, selection.last) !== undefined
}
