/**
 * Keeps the embedded PostgreSQL running: when it dies it is started again, for as long as that takes.
 *
 * @module
 */

import type { Embedded } from './supervisor.ts'

/** How to hear of what the watch does. */
export interface WatchEvents {
  readonly revived: () => void
  /** A start failed; it is tried again. Told once for the same failure in a row. */
  readonly failed: (error: unknown) => void
}

const EVERY = 200
const AFTER_FAILURE = 1000

/** Watches until the function it returns is called; that one resolves when nothing is being started any more. */
export function watchEmbedded(embedded: Embedded, events: WatchEvents): () => Promise<void> {
  let isOver = false
  let told = ''
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()

  async function look(): Promise<void> {
    try {
      if (embedded.isAlive()) return plan(EVERY)
      await embedded.revive()
      told = ''
      events.revived()
      plan(EVERY)
    } catch (error) {
      if (String(error) !== told) events.failed(error)
      told = String(error)
      plan(AFTER_FAILURE)
    }
  }

  function plan(delay: number): void {
    if (isOver) return
    timer = setTimeout(() => {
      looking = look()
    }, delay)
    timer.unref()
  }

  plan(EVERY)
  return async () => {
    isOver = true
    clearTimeout(timer)
    await looking
  }
}
