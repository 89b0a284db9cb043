/**
 * Jobs that look at every selection once a day.
 *
 * @module
 */

import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { selectionsWithData } from '#persistence/candidacies.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'

/** What such a job needs. */
export interface DailyMeans {
  readonly store: Store
  readonly now: () => Instant
}

/**
 * A job that does something in every selection of which there are personal data, once a day in Brussels; the sum of what it
 * counted. A selection in which it failed is looked at again the next time.
 */
export function daily(
  { store, now }: DailyMeans,
  doIn: (selection: string) => Promise<number>,
): () => Promise<number> {
  const looked = new Map<string, string>()
  return async () => {
    const today = dayInBrussels(now())
    const all = await inTransaction(store.database, 'system', selectionsWithData)
    let count = 0
    for (const selection of all.filter((one) => looked.get(one) !== today)) {
      // One after the other: there is time.
      // oxlint-disable-next-line no-await-in-loop
      count += await doIn(selection)
      looked.set(selection, today)
    }
    return count
  }
}
