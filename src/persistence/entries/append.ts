/**
 * Recording what people do, in the transaction of its effects.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import type { Instant } from '#core/values/instant.ts'
import { dataKeys } from '../candidacies.ts'
import type { Store } from '../store.ts'
import { type OnBehalf, type Work, inTransaction } from '../transaction.ts'
import { giveAllPositions, placeEverything } from './integrate.ts'
import { type Hold, hold } from './locks.ts'
import { laterThan, stamp } from './stamp.ts'
import { type Act, type Written, store as storeEntries, written } from './write.ts'

/** How somebody acts in a selection. */
export interface Acting {
  readonly selection: string
  readonly onBehalf: OnBehalf
  /** What candidates do goes beside others; what the desk decides goes alone, with everything before it in its place. */
  readonly how: Hold
  /** Where stamps come from: the clock of the database when left out. Only the demonstration, which replays, has another. */
  readonly clock?: Clock | undefined
}

/** Tells the moment of recording. */
export type Clock = (work: Work) => Promise<Instant>

/** The record of a selection within a transaction. */
export interface OpenRecord extends Work {
  /** The moment it is now, by the clock that stamps entries. */
  readonly now: () => Promise<Instant>
  /**
   * Adds entries, in this order, all with the moment of now; with that of `recorded` where it was asked for before. What is
   * added later in the same transaction is a millisecond later at least, and so stands after it.
   */
  readonly append: (acts: readonly Act[], recorded?: Instant) => Promise<readonly Written[]>
}

/**
 * Runs `act` with the record of a selection open: its entries and its effects are kept together, or none of them. What
 * the desk does sees every earlier entry at its position, and has its own position before anybody else records anything:
 * whoever waited meanwhile was stamped earlier, but was not there when it was decided.
 */
export async function withRecord<Value>(
  store: Store,
  { selection, onBehalf, how, clock = stamp }: Acting,
  act: (record: OpenRecord) => Promise<Value>,
): Promise<Value> {
  return inTransaction(store.database, onBehalf, async (work) => {
    await hold(work, selection, how)
    // In a transaction of its own, so that everybody finds them there; nobody records anything meanwhile.
    if (how === 'alone') await placeEverything(store, selection)
    let last: Instant | undefined
    const value = await act({
      client: work.client,
      get query() {
        return work.query
      },
      now: async () => clock(work),
      append: async (acts, given) => {
        if (acts.length === 0) return []
        const recorded = laterThan(last, given ?? (await clock(work)))
        last = recorded
        return append(store, work, selection, { acts, recorded })
      },
    })
    if (how === 'alone' && last !== undefined) await giveAllPositions(work, selection)
    return value
  })
}

async function append(
  store: Store,
  work: Work,
  selection: string,
  { acts, recorded }: { readonly acts: readonly Act[]; readonly recorded: Instant },
): Promise<readonly Written[]> {
  // Equal stamps are put in order by the identifiers: what is recorded together stays in its order.
  const names = acts.map(() => randomUUID()).toSorted()
  const entries = acts.map((one, index) => written(selection, one, recorded, names[index]))
  const owners = entries.flatMap(({ owner, opened }) =>
    owner === undefined || Object.keys(opened).length === 0 ? [] : [owner],
  )
  const keys = await dataKeys(work, store.keys, selection, owners)
  await storeEntries(work, selection, entries, keys)
  return entries
}
