/**
 * What can be done for many candidates at once: noting who came to a round.
 *
 * @module
 */

import { z } from 'zod'
import type { Command } from '#core/selection/command.ts'
import { continued } from '#core/selection/evolve.ts'
import { eventOf } from '#core/selection/command.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import type { Moment } from '../perform.ts'

/** What is done for each. */
export const bulkDeed = z.strictObject({
  kind: z.literal('attendance'),
  round: z.string(),
  attendance: z.enum(['attended', 'no-show', 'could-not-attend']),
})

/** What is done for each. */
export type BulkDeed = z.infer<typeof bulkDeed>

/** Whom it would touch, and whom not, with the reason. */
export interface Touched {
  readonly commands: readonly Command[]
  readonly touched: readonly string[]
  readonly refused: readonly { readonly candidate: string; readonly refusal: Refusal }[]
}

/** What a deed would do now, asked of the rules for each candidate in turn. Nothing is done. */
export function touchedBy(
  { at, by, selection }: Pick<Moment, 'at' | 'by' | 'selection'>,
  { round, attendance }: BulkDeed,
  candidates: readonly string[],
): Touched {
  const trial = continued(selection)
  const commands: Command[] = []
  const touched: string[] = []
  const refused: Touched['refused'][number][] = []
  for (const candidate of candidates) {
    const command: Command = { command: 'RecordAttendance', at, by, candidate, round, attendance }
    const taken = trial.take(eventOf(command))
    if (taken.ok) {
      commands.push(command)
      touched.push(candidate)
    } else refused.push({ candidate, refusal: taken.refusal })
  }
  return { commands, touched, refused }
}
