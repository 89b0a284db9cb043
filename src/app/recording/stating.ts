/**
 * What a confirmation decided is written out right after it, so that it stands when what it rested on is gone (policy 32).
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Act } from '#persistence/entries/write.ts'
import { outcomesStated } from '#record/stated.ts'

/** Something that was recorded. */
export interface Recorded {
  readonly event: Event
  readonly act: Pick<Act, 'by' | 'role' | 'rule'>
  /** The entry it became. */
  readonly entry: string
  /** The selection after it. */
  readonly selection: Selection
}

/** Records what was decided, part after part, where `event` confirms something; otherwise nothing. */
export async function stateOutcomes(
  record: (act: Act) => Promise<unknown>,
  { event, act, entry, selection }: Recorded,
): Promise<void> {
  if (event.event !== 'RoundConfirmed' && event.event !== 'CorrectionConfirmed') return
  const decided = selection.rounds.get(event.round)?.decided
  if (decided === undefined) throw new Error(`${event.round} was confirmed.`)
  const { by, role, rule } = act
  for (const stated of outcomesStated(event.round, entry, decided)) {
    // oxlint-disable-next-line no-await-in-loop -- part after part
    await record({ by, role, rule, event: stated })
  }
}
