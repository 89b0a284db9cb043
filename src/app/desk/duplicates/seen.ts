/**
 * A mark of what somebody saw of a pair: when either file changed meanwhile, or the pair was settled, it is another.
 *
 * @module
 */

import type { PairState } from './duplicates.ts'

/** The mark. */
export function markOf(state: PairState, [a, b]: readonly [number, number]): string {
  return `${state}.${a}.${b}`
}
