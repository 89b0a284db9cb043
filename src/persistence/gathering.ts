/**
 * Gathering: what arrives while others are being kept is kept together, in one transaction. Nobody waits for a clock: who
 * arrives alone goes at once, and the busier it is, the more share a commit.
 *
 * @module
 */

import { isPassing } from './sql-errors.ts'

/** Keeps items, several at once. */
export interface Gathering<Item, Value> {
  /** Resolves once the item is kept. */
  readonly add: (item: Item) => Promise<Value>
}

/** Bounds of a gathering. */
export interface GatheringLimits {
  /** At most this many items together. */
  readonly items: number
  /** At most this many transactions at once. */
  readonly transactions: number
}

interface Waiting<Item, Value> {
  readonly item: Item
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/**
 * A gathering that keeps items with `keep`, which answers in their order. When `keep` fails for several together each is
 * tried alone, so that one that cannot be kept harms nobody else; unless the failure would meet each of them.
 */
export function gathering<Item, Value>(
  keep: (items: readonly Item[]) => Promise<readonly Value[]>,
  { items, transactions }: GatheringLimits,
): Gathering<Item, Value> {
  const queue: Waiting<Item, Value>[] = []
  let running = 0

  async function together(group: readonly Waiting<Item, Value>[]): Promise<void> {
    try {
      const values = await keep(group.map(({ item }) => item))
      for (const [index, { resolve, reject }] of group.entries()) {
        const value = values[index]
        if (value === undefined) reject(new Error('Every item that was kept has an answer.'))
        else resolve(value)
      }
    } catch (error) {
      if (group.length === 1 || isPassing(error)) for (const { reject } of group) reject(error)
      else for (const one of group) await together([one])
    }
  }

  async function go(): Promise<void> {
    running += 1
    while (queue.length > 0) await together(queue.splice(0, items))
    running -= 1
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject })
        if (running < transactions) {
          // After what arrived in the same turn.
          queueMicrotask(() => {
            if (queue.length > 0 && running < transactions) void go()
          })
        }
      }),
  }
}
