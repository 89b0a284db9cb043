/**
 * Ranges of days as a regulation writes them: `before` and `after` leave their own day out, `from` and `through` include it.
 *
 * @module
 */

/** A range of days; a bound left out is open. */
export interface DayRange {
  readonly before?: string | undefined
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly through?: string | undefined
}

/** Whether a day lies in a range. Days compare as texts. */
export function isInRange(day: string, range: DayRange): boolean {
  return (
    (range.from === undefined || day >= range.from) &&
    (range.after === undefined || day > range.after) &&
    (range.before === undefined || day < range.before) &&
    (range.through === undefined || day <= range.through)
  )
}
