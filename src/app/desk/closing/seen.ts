/**
 * A mark of what somebody saw of a round before deciding on it. When anything in it is another by the time the decision comes in,
 * the mark is another too, and nothing is decided unseen.
 *
 * It guards against an accident, not against malice: what was decided is in the record, line by line.
 *
 * @module
 */

import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Assessment, Outcome } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'

/** The mark of a round as it stands. */
export function markOf({ progress, assessed }: RoundStanding): string {
  return `${progress}-${assessed === undefined ? 'nothing' : markOfOutcomes(assessed)}`
}

/** Whether a mark is of a round that had got so far. */
export function isMarkOf(progress: RoundStanding['progress'], mark: string): boolean {
  return mark.startsWith(`${progress}-`)
}

function markOfOutcomes({ outcomes }: Assessment): string {
  // Outcomes that are one object are read once: there may be a million lines.
  const known = new Map<Outcome, number>()
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (const ordinal of outcomes.ordinals) {
    const outcome = outcomes.of({ ordinal })
    if (outcome === undefined) continue
    const own = known.get(outcome) ?? hashOf(textOf(outcome))
    known.set(outcome, own)
    first = Math.imul(first ^ own ^ ordinal, 0x01000193)
    second = Math.imul(second ^ (second >>> 15) ^ (own + ordinal), 0x85ebca6b)
  }
  return `${hex(first)}${hex(second)}`
}

function textOf({ code, total, rank, via }: Outcome): string {
  return [code, total === undefined ? '' : formatExact(total), rank ?? '', via ?? ''].join('/')
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return hash
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
