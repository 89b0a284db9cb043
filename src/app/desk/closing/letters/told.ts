/**
 * What somebody was told about a round, in short, to see later whether it still holds: the outcome, the total, how they came in,
 * the place and the cut-off.
 *
 * @module
 */

import type { Assessment, Outcome } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import { formatExact } from '#core/values/rational.ts'

/** What somebody was told, and when. */
export interface ToldThen {
  readonly told: string
  readonly created: Instant
}

/** What a mark says, part by part; what it does not name is empty. */
export interface ToldParts {
  /** The outcome; `called` for who was called into the next round afterwards. */
  readonly code: string
  readonly total: string
  readonly rank: string
  /** What the last place had on each thing compared. */
  readonly line: readonly string[]
}

/** The parts of a mark. */
export function toldParts(told: string): ToldParts {
  const [code = '', total = '', , rank = '', line = ''] = told.split('|')
  return { code, total, rank, line: line === '' ? [] : line.split(' ') }
}

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
