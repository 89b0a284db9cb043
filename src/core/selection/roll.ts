/**
 * Candidates by name, one after another.
 *
 * Lists of names mostly follow the order of applying, more or less. A name is therefore looked for a few places further on
 * first, and by name only when it is not there: among a million names that is several times quicker.
 *
 * @module
 */

import type { Candidate, Selection } from './state.ts'

/** How many places further on a name is looked for. */
const AHEAD = 4

/** Finds candidates by name, whatever the order in which they are asked for. */
export function finder({
  candidates,
  roll,
}: Pick<Selection, 'candidates' | 'roll'>): (name: string) => Candidate | undefined {
  let next = 0
  return (name) => {
    for (let place = next; place < next + AHEAD; place += 1) {
      const guess = roll[place]
      if (guess?.candidate === name) {
        next = place + 1
        return guess
      }
    }
    const found = candidates.get(name)
    if (found !== undefined) next = found.ordinal + 1
    return found
  }
}
