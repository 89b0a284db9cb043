/**
 * Who is called when a candidate drops out: the next rank, whole.
 *
 * A call is possible only while fewer candidates are active than places were announced; it is a
 * choice of a person, who may also call nobody (policy 19). Nobody below a minimum is ever called
 * (policy 17), and who shares a rank is called together (policy 18). The ranks decide who is
 * equal: where a regulation cuts on fewer criteria than it orders by, hand over the ranks on the
 * criteria it replaces by.
 *
 * Whether the stage still allows a call, and who decides on it, is not decided here.
 *
 * @module
 */

import { type Result, accept, refuse } from '../values/result.ts'

/** Where a candidate stands: taking part, not called yet, or no longer available. */
export type Availability = 'active' | 'waiting' | 'gone'

/** The state of a round in which somebody may be called. */
export interface Vacated {
  /** How many places were announced. */
  readonly announced: number
  /** A line per candidate: the rank, 0 for who does not compete. */
  readonly ranks: ArrayLike<number>
  /** A line per candidate. */
  readonly availability: readonly Availability[]
}

/** Why nobody can be called. */
export type ReplacementRefusal =
  | { readonly code: 'places-filled'; readonly active: number; readonly announced: number }
  | { readonly code: 'nobody-left'; readonly active: number; readonly announced: number }

/** The candidates of the next rank that still has somebody waiting, in ascending index. */
export function nextRankWhole(
  vacated: Vacated,
): Result<{ readonly rank: number; readonly candidates: readonly number[] }, ReplacementRefusal> {
  const { announced, ranks, availability } = vacated
  const active = availability.filter((own) => own === 'active').length
  if (active >= announced) return refuse({ code: 'places-filled', active, announced })

  const waiting = [...availability.keys()].filter(
    (candidate) => availability[candidate] === 'waiting' && (ranks[candidate] ?? 0) > 0,
  )
  const rank = waiting.reduce((best, candidate) => Math.min(best, ranks[candidate] ?? 0), Infinity)
  if (rank === Infinity) return refuse({ code: 'nobody-left', active, announced })
  return accept({ rank, candidates: waiting.filter((candidate) => ranks[candidate] === rank) })
}
