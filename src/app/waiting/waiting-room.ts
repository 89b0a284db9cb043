/**
 * The waiting room before closing (policy 2): it keeps order when more people apply at once than the site serves well.
 *
 * From some time before closing until the end of the grace, and only above the declared load, who comes to apply gets a ticket
 * and waits; people are let through in the order of their stamps, as room comes free. A ticket stamped before closing lets its
 * holder finish within the grace of the regulation, also when they still waited at closing.
 *
 * Who is already writing goes on: they carry a pass, which no server keeps. Below the load nothing is written; below half of it
 * the database is asked once a second whether anybody waits, whoever comes. All web processes share one line.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant, epochMilliseconds } from '#core/values/instant.ts'
import { type Store } from '#persistence/store.ts'
import { stampOfTicket } from '#persistence/tickets.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { removeOldTickets } from '#persistence/waiting-line.ts'
import { graceOf } from '../applying/grace.ts'
import { deadline } from '#core/selection/applications/timeliness.ts'
import { coming } from './coming.ts'
import { type Passes, passesOf } from './pass.ts'
import { type Room, openRoom } from './room.ts'

/** What the operator decides. */
export interface WaitingSettings {
  /** From how many minutes before closing there may be a waiting room; 0 for never. */
  readonly minutes: number
  /** How many people may apply at once, as a web process sees them, before others wait. */
  readonly load: number
  /** How many are let through in a second at most. */
  readonly batch: number
}

/** Where somebody comes to apply. */
export interface WaitingPlace {
  readonly selection: string
  readonly regulation: Regulation
}

/** A place in the line. */
export interface Waiting {
  readonly stamped: Instant
  /** How many wait before this person. */
  readonly ahead: number
  /** How many were let through in the last minute. */
  readonly lastMinute: number
  readonly closes: Instant
  /** Until when an application with this ticket is in time. */
  readonly until: Instant
  /** After how many seconds to look again. */
  readonly again: number
}

/** What becomes of somebody who comes: they go on, perhaps with a pass to keep, or they wait. */
export type Coming =
  | { readonly kind: 'goes-on'; readonly pass?: Pass | undefined }
  | { readonly kind: 'waits'; readonly waiting: Waiting }

/** Says that its holder is already writing; to be kept by their browser. */
export interface Pass {
  readonly text: string
  /** For so many seconds. */
  readonly seconds: number
}

/** How many people are there, for whoever watches. */
export interface WaitingFigures {
  readonly applying: number
  readonly waiting: number
}

/** The waiting room. */
export interface WaitingRoom {
  /** Whether somebody who comes to apply may go on now; `pass` is what their browser sent. */
  readonly come: (account: string, place: WaitingPlace, pass: string | undefined) => Promise<Coming>
  /** Notes that somebody has submitted and leaves: their room comes free. */
  readonly leave: (account: string, selection: string) => void
  /** Until when somebody with a ticket of before closing is in time; undefined without one. */
  readonly graceFor: (account: string, place: WaitingPlace) => Promise<Instant | undefined>
  /** Removes tickets that mean nothing any more; for a job. How many went. */
  readonly tidy: () => Promise<number>
  readonly figures: () => WaitingFigures
}

/** What the parts of a waiting room work with. */
export interface Means {
  readonly store: Store
  readonly settings: WaitingSettings
  readonly now: () => Instant
  readonly passes: Passes
  readonly roomOf: (selection: string) => Room
}

const DAY = 86_400_000

/** A waiting room over `store`. */
export function openWaitingRoom(
  store: Store,
  settings: WaitingSettings,
  now: () => Instant,
): WaitingRoom {
  const rooms = new Map<string, Room>()
  const roomOf = (selection: string): Room => {
    const room = rooms.get(selection) ?? openRoom(store, selection, settings)
    rooms.set(selection, room)
    return room
  }
  const means: Means = { store, settings, now, passes: passesOf(store.keys.addresses), roomOf }
  return {
    come: async (account, place, pass) => coming(means, account, place, pass),
    leave: (account, selection) => {
      rooms.get(selection)?.present.leave(account)
    },
    graceFor: async (account, { selection, regulation }) => {
      const stamped = await inTransaction(store.database, { account }, async (work) =>
        stampOfTicket(work, selection, account),
      )
      return graceOf(regulation, stamped, deadline(regulation))
    },
    tidy: async () => {
      for (const [selection, { present }] of rooms) {
        present.forget(epochMilliseconds(now()))
        if (present.count() === 0) rooms.delete(selection)
      }
      return inTransaction(store.database, 'system', async (work) => removeOldTickets(work, DAY))
    },
    figures: () => {
      const all = [...rooms.values()]
      return {
        applying: all.reduce((sum, { present }) => sum + present.count(), 0),
        waiting: all.reduce((sum, { line }) => sum + line().tickets.length, 0),
      }
    },
  }
}
