/**
 * In which language those who are told something read it.
 *
 * @module
 */

import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { isOnward } from './called.ts'
import type { EnglishReaders } from './notes.ts'
import type { ToTell } from './to-tell.ts'

/** Who reads, and who was called into the next round. */
export interface Readers {
  readonly recipients: ReadonlyMap<string, Recipient>
  readonly called: ReadonlySet<string>
}

/** Whether somebody in each group reads English. */
export function englishReaders(
  { state: { decided } }: RoundStanding,
  told: readonly ToTell[],
  { recipients, called }: Readers,
): EnglishReaders {
  const readers = told.filter(
    ({ candidate }) => recipients.get(candidate.candidate)?.language === 'en',
  )
  const goesOn = ({ candidate }: ToTell): boolean => {
    const outcome = decided?.outcomes.of(candidate)
    return outcome !== undefined && isOnward(outcome, candidate, called)
  }
  return {
    onward: readers.some(goesOn),
    others: readers.some((one) => !goesOn(one)),
  }
}
