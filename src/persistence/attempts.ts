/**
 * How often something may be tried: counted in the database, so over all web processes together.
 *
 * @module
 */

import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { keyedHash } from './addresses.ts'
import type { Store } from './store.ts'
import { asFailure } from './sql-errors.ts'

/** How often something may be tried. */
export interface Allowance {
  /** What is counted; letters and hyphens. */
  readonly what: string
  readonly times: number
  /** Within so many seconds of the first time. */
  readonly seconds: number
}

/** Counts a try of `who`. Milliseconds to wait where it is one too many, 0 where it is not. */
export type Count = (who: string) => Promise<number>

/** A counter. Who tries is kept as a keyed hash only. */
export function counterOf({ database, keys }: Store, allowance: Allowance): Count {
  const limiter = new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: 'pool',
    schemaName: 'keur',
    tableName: 'attempt',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: allowance.what,
    points: allowance.times,
    duration: allowance.seconds,
  })
  return async (who) => {
    try {
      await limiter.consume(keyedHash(keys.addresses, 'attempt', who).toString('base64url'))
      return 0
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(error.msBeforeNext, 1)
      throw asFailure(error)
    }
  }
}
