/**
 * Who is applying at this moment, as one web process sees it: whoever looked at a page of their draft in the last minutes and
 * has not submitted since.
 *
 * @module
 */

/** Who is there. Instants are milliseconds since 1970. */
export interface Presence {
  readonly arrive: (account: string, now: number) => void
  readonly leave: (account: string) => void
  readonly has: (account: string) => boolean
  readonly count: () => number
  /** Forgets who looked at nothing for a while. */
  readonly forget: (now: number) => void
}

/** Who looks at nothing for so many milliseconds takes no room; they may go on all the same. */
const AWAY = 5 * 60_000

/** Nobody yet. */
export function emptyPresence(): Presence {
  // Who was seen last stands last.
  const seen = new Map<string, number>()
  const forget = (now: number): void => {
    for (const [account, at] of seen) {
      if (at > now - AWAY) return
      seen.delete(account)
    }
  }
  return {
    arrive: (account, now) => {
      forget(now)
      seen.delete(account)
      seen.set(account, now)
    },
    leave: (account) => {
      seen.delete(account)
    },
    has: (account) => seen.has(account),
    count: () => seen.size,
    forget,
  }
}
