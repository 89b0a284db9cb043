/**
 * The room of one selection in one web process: who is in it, and the line before it, which all processes share.
 *
 * The line is read at most once a second, whoever asks. Then, where somebody waits and there is room, the first are let
 * through; of several processes one does it at a time.
 *
 * @module
 */

import { type Store } from '#persistence/store.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { type Line, letThrough, lineOf, tryDoor } from '#persistence/waiting-line.ts'
import { type Presence, emptyPresence } from './presence.ts'
import { type WaitingSettings } from './waiting-room.ts'

/** A room. Instants are milliseconds since 1970. */
export interface Room {
  readonly present: Presence
  /** The line as it was last seen. */
  readonly line: () => Line
  /** Looks at the line unless that was done a moment ago, and lets through who may; with `everybody` all who wait. */
  readonly look: (now: number, everybody: boolean) => Promise<void>
  /** Notes a ticket that was given since. */
  readonly join: (ticket: string) => void
  /** How many are in it or on their way. */
  readonly load: () => number
}

/** The line is looked at again after so many milliseconds. */
const LOOKED = 1000
const NOBODY: Line = { tickets: [], coming: [], lastMinute: 0, lastSecond: 0 }

/** An empty room. */
export function openRoom(store: Store, selection: string, settings: WaitingSettings): Room {
  const present = emptyPresence()
  let line = NOBODY
  let looked = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  const load = (): number => present.count() + onTheWay(line, present)

  async function look(everybody: boolean): Promise<void> {
    line = await inTransaction(store.database, 'system', async (work) => {
      const isOurs = await tryDoor(work, selection)
      const found = await lineOf(work, selection)
      const isOpen = isOurs && found.tickets.length > 0
      return isOpen ? through(work, selection, { found, present, settings, everybody }) : found
    })
  }

  return {
    present,
    line: () => line,
    load,
    join: (ticket) => {
      if (!line.tickets.includes(ticket)) line = { ...line, tickets: [...line.tickets, ticket] }
    },
    look: async (now, everybody) => {
      if (looking === undefined && Math.abs(now - looked) >= LOOKED) {
        looked = now
        present.forget(now)
        looking = look(everybody).finally(() => {
          looking = undefined
        })
      }
      await looking
    },
  }
}

interface Door {
  readonly found: Line
  readonly present: Presence
  readonly settings: WaitingSettings
  readonly everybody: boolean
}

/** Nobody else lets people through meanwhile. */
async function through(
  work: Work,
  selection: string,
  { found, present, settings, everybody }: Door,
): Promise<Line> {
  const { tickets, coming, lastMinute, lastSecond } = found
  const free = settings.load - present.count() - onTheWay(found, present)
  const count = everybody
    ? tickets.length
    : Math.max(0, Math.min(free, settings.batch - lastSecond))
  if (count === 0) return found
  const accounts = await letThrough(work, selection, count)
  return {
    tickets: tickets.slice(accounts.length),
    coming: [...coming, ...accounts],
    lastMinute: lastMinute + accounts.length,
    lastSecond: lastSecond + accounts.length,
  }
}

function onTheWay({ coming }: Line, present: Presence): number {
  return coming.filter((account) => !present.has(account)).length
}
