/**
 * What somebody was told about a round, in short, to see later whether it still holds: the outcome, the total, how they came in,
 * the place and the cut-off.
 *
 * @module
 */

import type { Assessment, Outcome } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'

/** The mark of what is told now. */
export function toldOf(
  { code, total, rank, via }: Outcome,
  { cutOff }: Assessment,
  isCalledNow: boolean,
): string {
  const exact = total === undefined ? '' : formatExact(total)
  const line = (cutOff?.values ?? []).map(({ value }) => formatExact(value)).join(' ')
  if (isCalledNow) return `called|${exact}`
  const own = [code, exact, via ?? ''].join('|')
  // Who goes on is not told again because the places of others changed; who does not, is: the reasons are others.
  const grounds = GOING_ON.has(code) ? '' : `${rank ?? ''}|${line}`
  return `${own}|${grounds}`
}

const GOING_ON: ReadonlySet<Outcome['code']> = new Set(['goes-on', 'passed'])
