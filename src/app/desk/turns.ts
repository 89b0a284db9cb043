/**
 * Turns: what the desk does in one selection goes one after the other, and only so much goes on at once in this process, so
 * that those who wait for a selection do not keep the connections of everybody else.
 *
 * @module
 */

/** Gives turns. */
export interface Turns {
  /** Runs `act` when it is its turn in the selection. */
  readonly take: <Value>(selection: string, act: () => Promise<Value>) => Promise<Value>
}

/** Turns of at most so many at once. */
export function newTurns(most = 4): Turns {
  const lasts = new Map<string, Promise<unknown>>()
  const waiting: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
  }

  function leave(): void {
    running -= 1
    waiting.shift()?.()
  }

  async function run<Value>(act: () => Promise<Value>): Promise<Value> {
    await enter()
    try {
      return await act()
    } finally {
      leave()
    }
  }

  async function forgetAfter(selection: string, settled: Promise<unknown>): Promise<void> {
    await settled
    if (lasts.get(selection) === settled) lasts.delete(selection)
  }

  return {
    take: async (selection, act) => {
      const before = lasts.get(selection) ?? Promise.resolve()
      const own = before.then(async () => run(act))
      const settled = own.catch(() => undefined)
      lasts.set(selection, settled)
      void forgetAfter(selection, settled)
      return own
    },
  }
}
