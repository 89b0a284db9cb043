/**
 * What a command leads to: the events to record, or the reason it is refused.
 *
 * The same questions are asked of an event read from a file (`permit.ts`), so that nothing can be recorded that could not
 * have been done. A repeated submission is accepted and records nothing: the first one stands (policy 9).
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Command, eventOf } from './command.ts'
import type { Event } from './event.ts'
import { isRepeat } from './evolve/application.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusal.ts'
import type { Selection } from './state.ts'

/** Decides about a command in a selection. */
export function decide(command: Command, selection: Selection): Result<readonly Event[], Refusal> {
  const event = eventOf(command)
  const refused = permit(selection, event)
  if (refused !== undefined) return refuse(refused)
  const isRepeated = event.event === 'ApplicationSubmitted' && isRepeat(selection, event)
  return accept(isRepeated ? [] : [event])
}
