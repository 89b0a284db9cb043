/**
 * A simulated selection while it runs: every event is asked for permission and folded, then handed on.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Agenda, agenda, closingDay } from './moments.ts'
import { type Random, randomFrom } from './random.ts'
import { addDays } from '#core/values/day.ts'

/** A simulated selection that is being made. */
export interface Play {
  readonly selection: Selection
  readonly random: Random
  readonly agenda: Agenda
  /** Records an event. False when the selection was over: nothing happened then. */
  readonly record: (event: Event) => boolean
  /** Records what happens at the next free minute of office hours. */
  readonly now: (make: (at: string) => Event) => boolean
}

/** Who acts. Whoever confirms never scores, corrects or closes (policy 22). */
export const ACTORS = {
  publishes: 'selector-1',
  scores: 'assessor-1',
  closes: 'selector-1',
  confirms: 'selector-2',
  decides: 'owner-1',
  hires: 'hr-1',
} as const

/** Starts a simulated selection. Every event that was recorded is handed to `onEvent`, in order. */
export function play(regulation: Regulation, seed: number, onEvent: (event: Event) => void): Play {
  const folded = replay(regulation)
  const days = agenda(addDays(closingDay(regulation), 1))
  const record = (event: Event): boolean => {
    const taken = folded.take(event)
    if (taken.ok) {
      onEvent(event)
      return true
    }
    const { code, facts } = taken.refusal
    if (code === 'selection-stopped' || code === 'selection-ended') return false
    throw new Error(`A simulated ${event.event} was refused: ${code} ${JSON.stringify(facts)}`)
  }
  return {
    selection: folded.selection,
    random: randomFrom(seed),
    agenda: days,
    record,
    now: (make) => record(make(days.next())),
  }
}
