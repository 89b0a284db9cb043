/**
 * In which language those who are told something read it.
 *
 * @module
 */

import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { ONWARD } from './decision-data.ts'
import type { EnglishReaders } from './notes.ts'
import type { ToTell } from './to-tell.ts'

/** Whether somebody in each group reads English. */
export function englishReaders(
  { state: { decided } }: RoundStanding,
  told: readonly ToTell[],
  recipients: ReadonlyMap<string, Recipient>,
): EnglishReaders {
  const readers = told.filter(
    ({ candidate }) => recipients.get(candidate.candidate)?.language === 'en',
  )
  const isOnward = ({ candidate }: ToTell): boolean => {
    const code = decided?.outcomes.of(candidate)?.code
    return code !== undefined && ONWARD.has(code) && candidate.withdrawn === undefined
  }
  return {
    onward: readers.some(isOnward),
    others: readers.some((one) => !isOnward(one)),
  }
}
