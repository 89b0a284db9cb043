/**
 * Who competes: only candidates who reach every minimum and whose scores are complete (policy 17).
 *
 * A score below a minimum puts a candidate out, whatever else is missing: no later score can
 * repair it. Otherwise a missing score, on a minimum or on a criterion, makes the candidate
 * incomplete: not out, and not compared.
 *
 * @module
 */

import { ABSENT, type Column } from './columns.ts'
import { type Minimum, STANDING, type Slice } from './criteria.ts'

/** What a candidate must have to compete. */
export interface Entry {
  readonly minima: readonly Minimum[]
  /** The columns on which competing candidates are compared. */
  readonly compared: readonly Column[]
}

/** Marks in `standing` who of `slice` does not compete; a mark that is there already stays. */
export function markStanding(entry: Entry, standing: Uint8Array, slice: Slice): void {
  for (const minimum of entry.minima) markBelow(minimum, standing, slice)
  for (const { column } of entry.minima) markAbsent(column, standing, slice)
  for (const column of entry.compared) markAbsent(column, standing, slice)
}

function markBelow(minimum: Minimum, standing: Uint8Array, { from, to }: Slice): void {
  const { units, absences } = minimum.column
  const least = minimum.leastUnit
  if (absences > 0) {
    for (let i = from; i < to; i += 1) {
      const unit = units[i] ?? ABSENT
      if (unit !== ABSENT && unit < least) standing[i] = STANDING.belowMinimum
    }
    return
  }
  for (let i = from; i < to; i += 1) {
    // without a branch: the sign bit of the difference, moved to the code of "below minimum"
    const isBelow = ((units[i] ?? 0) - least) >>> 31
    standing[i] = (standing[i] ?? 0) | (isBelow << 1)
  }
}

function markAbsent({ units, absences }: Column, standing: Uint8Array, { from, to }: Slice): void {
  if (absences === 0) return
  for (let i = from; i < to; i += 1) {
    if (units[i] === ABSENT && standing[i] === 0) standing[i] = STANDING.incomplete
  }
}
