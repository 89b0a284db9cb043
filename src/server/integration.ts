/**
 * Gives entries their positions while the server runs: every quarter of a second, wherever something waits.
 *
 * @module
 */

import { integrateAll } from '#persistence/entries/integrate.ts'
import { asFailure, isPassing } from '#persistence/sql-errors.ts'
import type { Store } from '#persistence/store.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

const EVERY = 250

/** Integrates until the function it returns is called; that one resolves after a last round. */
export function keepIntegrating(
  store: Store,
  log: Log,
  { integrated, databaseUp }: Pick<Metrics, 'integrated' | 'databaseUp'>,
): () => Promise<void> {
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()
  let wasUp = true
  let isSecond = false

  async function once(): Promise<void> {
    try {
      integrated.inc(await integrateAll(store))
      if (!wasUp) log.info('database answers again')
      wasUp = true
      isSecond = false
    } catch (error) {
      fail(error)
    }
    databaseUp.set(wasUp ? 1 : 0)
    plan()
  }

  /**
   * One failure may be our own doing: a process that is busy starting answers its connection too late, and the next round
   * goes well. While the database is away one line is enough.
   */
  function fail(error: unknown): void {
    const isTold = isSecond || isOver || !isPassing(error)
    isSecond = true
    if (!isTold) return
    if (wasUp || !isPassing(error)) log.error({ err: asFailure(error) }, 'integration failed')
    wasUp = false
  }

  function plan(): void {
    if (isOver) return
    timer = setTimeout(() => {
      round = once()
    }, EVERY)
  }

  plan()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await round
    // What arrived last gets its place before the process goes.
    await once()
  }
}
