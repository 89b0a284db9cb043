/**
 * Watches whether the clock of the database and that of this machine agree, and says so when they no longer do: nothing is
 * stamped then (policy 1).
 *
 * @module
 */

import { isLargeOffset, measuredOffset } from '#persistence/entries/stamp.ts'
import { asFailure, isPassing } from '#persistence/sql-errors.ts'
import type { Store } from '#persistence/store.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** A watch that goes on until it is ended. */
export interface ClockWatch {
  /** Whether stamps are given, as far as was last seen. */
  readonly isStamping: () => boolean
  readonly end: () => Promise<void>
}

const EVERY = 5_000

/** Looks at once, and then every five seconds. */
export function watchClock(
  { database }: Store,
  log: Log,
  { clockOffset, stamping }: Pick<Metrics, 'clockOffset' | 'stamping'>,
  every: number = EVERY,
): ClockWatch {
  let isStamping = true

  async function look(): Promise<void> {
    try {
      const milliseconds = await measuredOffset(database)
      const isGood = !isLargeOffset(milliseconds)
      clockOffset.set(milliseconds / 1000)
      stamping.set(isGood ? 1 : 0)
      if (isStamping && !isGood) {
        log.error({ code: 'clock-offset', milliseconds }, 'clocks disagree: stamping is refused')
      }
      if (!isStamping && isGood) log.info({ milliseconds }, 'clocks agree again')
      isStamping = isGood
    } catch (error) {
      // That the database is away is said elsewhere.
      if (!isPassing(error)) log.error({ err: asFailure(error) }, 'the clock cannot be read')
    }
  }

  let round = look()
  const timer = setInterval(() => {
    round = round.then(look)
  }, every)
  return {
    isStamping: () => isStamping,
    end: async () => {
      clearInterval(timer)
      await round
    },
  }
}
