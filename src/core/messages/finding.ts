/**
 * Something in a free text that contradicts, or may contradict, what is fixed (policies 30, 31).
 *
 * @module
 */

/** Why a piece of a free text cannot be sent. */
export type ContradictionCode =
  /** A day that the regulation does not name. */
  | 'other-day'
  /** A day with the wrong weekday. */
  | 'other-weekday'
  /** A day said without its date, such as "tomorrow": it cannot be compared. */
  | 'day-without-date'
  /** An hour on a day for which the regulation names another. */
  | 'other-hour'
  /** A term that the regulation does not name. */
  | 'other-term'
  /** Words that say another outcome than the letter does. */
  | 'other-outcome'
  /** Words about where or how to appeal: each letter says it itself. */
  | 'way-to-appeal'
  /** Words that promise what nobody decided yet: the post. */
  | 'undecided-outcome'
  /** A score or place: each letter gives its own. */
  | 'figure'

/** A piece of a free text that cannot be sent, by its place in it. */
export interface Contradiction {
  readonly code: ContradictionCode
  /** The place of its first character. */
  readonly from: number
  /** The place after its last. */
  readonly to: number
  /** As it was written. */
  readonly text: string
}

/** The piece of `text` that a match of an expression is. */
export function contradictionAt(code: ContradictionCode, match: RegExpExecArray): Contradiction {
  const [text] = match
  return { code, from: match.index, to: match.index + text.length, text }
}
