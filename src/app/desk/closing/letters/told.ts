/**
 * What somebody was told about a round, in short, to see later whether it still holds: the outcome, the total, how they came in,
 * the place and the cut-off.
 *
 * @module
 */

import type { Assessment, Outcome } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'
import { ONWARD } from './decision-data.ts'

/** The mark of what is told now. */
export function toldOf({ code, total, rank, via }: Outcome, { cutOff }: Assessment): string {
  const exact = total === undefined ? '' : formatExact(total)
  const line = (cutOff?.values ?? []).map(({ value }) => formatExact(value)).join(' ')
  const own = [code, exact, via ?? ''].join('|')
  // Who goes on is not told again because the places of others changed; who does not, is: the reasons are others.
  const grounds = ONWARD.has(code) ? '' : `${rank ?? ''}|${line}`
  return `${own}|${grounds}`
}
