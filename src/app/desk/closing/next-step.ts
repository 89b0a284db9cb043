/**
 * What can be done with a round now that nothing keeps from being done: closing it, telling its results.
 *
 * Confirming and corrections wait for a person by the rules and stand among the open points.
 *
 * @module
 */

import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import { obstacleToClosing } from './round-view.ts'

/** What can be done. */
export type RoundStep = 'close' | 'tell'

/** What can be done with a round at a moment; undefined where nothing can, or something is missing first. */
export function nextStepOf(
  selection: Selection,
  standing: RoundStanding,
  now: Instant,
): RoundStep | undefined {
  const { progress, assessed } = standing
  if (progress === 'open' && (assessed?.outcomes.size ?? 0) > 0) {
    return obstacleToClosing(selection, standing, now) === undefined ? 'close' : undefined
  }
  return progress === 'decided' && hasUntold(selection, standing) ? 'tell' : undefined
}

/** Whether somebody was not told yet what was decided. */
function hasUntold({ roll }: Selection, { round, state }: RoundStanding): boolean {
  const { outcomes } = state.decided ?? {}
  return (outcomes?.ordinals ?? []).some((ordinal) => {
    const candidate = roll[ordinal]
    return candidate?.erased === undefined && candidate?.released?.[round] === undefined
  })
}
