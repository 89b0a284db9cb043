/**
 * What a confirmation decided, written out in parts of at most a thousand lines, so that it stands when the personal data it
 * rests on have been erased (policy 32).
 *
 * @module
 */

import type { Assessment } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'
import type { OutcomesStated } from './own-events.ts'

const LINES = 1000

/**
 * The events that state what was decided about a round, to be recorded right after the confirmation, in this order. `of` is
 * the entry of the confirmation. By identifier; there is at least one part.
 */
export function outcomesStated(
  round: string,
  of: string,
  decided: Assessment,
): readonly OutcomesStated[] {
  const lines = [...decided.outcomes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([candidate, { code, rank, total }]): OutcomesStated['outcomes'][number] => [
      candidate,
      code,
      rank ?? null,
      total === undefined ? null : formatExact(total),
    ])
  const parts = Math.max(1, Math.ceil(lines.length / LINES))
  return Array.from({ length: parts }, (_, index) => ({
    event: 'OutcomesStated',
    round,
    of,
    part: index + 1,
    parts,
    outcomes: lines.slice(index * LINES, (index + 1) * LINES),
  }))
}
