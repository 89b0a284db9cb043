/**
 * What becomes of somebody who comes to apply: they go on, or they wait.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { deadline } from '#core/selection/applications/timeliness.ts'
import { parseDuration } from '#core/values/duration.ts'
import { type Instant, addDuration, epochMilliseconds } from '#core/values/instant.ts'
import { takeTicket } from '#persistence/tickets.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { isAnybodyWaiting } from '#persistence/waiting-line.ts'
import { type Room } from './room.ts'
import { type Coming, type Means, type Waiting, type WaitingPlace } from './waiting-room.ts'

/** Who was let through may begin within so many milliseconds; after that they wait again, in front. */
const HOLDS = 10 * 60_000
/** Who begins to write in the half hour before is known when the waiting room opens. */
const BEFORE = 30 * 60_000
const MINUTE = 60_000

/** The answer of a waiting room. */
export async function coming(
  means: Means,
  account: string,
  place: WaitingPlace,
  pass: string | undefined,
): Promise<Coming> {
  const { selection, regulation } = place
  const now = epochMilliseconds(means.now())
  const times = timesOf(regulation, means.settings.minutes)
  if (times === undefined || now < times.opens - BEFORE || now >= epochMilliseconds(times.until)) {
    return { kind: 'goes-on' }
  }
  const room = means.roomOf(selection)
  const who: Comer = { means, account, selection, now, room }
  if (now < times.opens) return inside(who)
  await room.look(now, now >= times.everybody)
  if (pass !== undefined && means.passes.isGood(pass, who, now)) return inside(who)
  if (await takesPlace(who)) return inside(who)
  const ticket = await inTransaction(means.store.database, { account }, async (work) =>
    takeTicket(work, { selection, account, closes: times.closes, holds: HOLDS }),
  )
  // Without one it is too late for a ticket; what they send is kept, and is late.
  if (ticket === undefined || ticket.isAdmitted) return inside(who)
  room.join(ticket.ticket)
  const waiting = waitingOf(room, ticket.ticket)
  const { stamped } = ticket
  return {
    kind: 'waits',
    waiting: { ...waiting, stamped, closes: times.closes, until: times.until },
  }
}

interface Times {
  /** Since when there may be a waiting room. */
  readonly opens: number
  readonly closes: Instant
  /** From when on nobody waits any more: everybody who still does must be able to finish. */
  readonly everybody: number
  readonly until: Instant
}

function timesOf(regulation: Regulation, minutes: number): Times | undefined {
  const closes = deadline(regulation)
  const grace = parseDuration(regulation.applications['waiting-room'].grace)
  if (minutes === 0 || grace === undefined) return undefined
  const until = addDuration(closes, grace)
  const end = epochMilliseconds(closes)
  return {
    opens: end - minutes * MINUTE,
    closes,
    everybody: (end + epochMilliseconds(until)) / 2,
    until,
  }
}

interface Comer {
  readonly means: Means
  readonly account: string
  readonly selection: string
  readonly now: number
  readonly room: Room
}

function inside({ means, account, selection, now, room }: Comer): Coming {
  room.present.arrive(account, now)
  return { kind: 'goes-on', pass: means.passes.give(account, selection, now) }
}

/**
 * Takes a place where one is free and nobody waits. From half of the load on the database is asked whether somebody does,
 * because another process may know; meanwhile the place is taken, so that two do not get the same one.
 */
async function takesPlace({ means, account, selection, now, room }: Comer): Promise<boolean> {
  const { load } = means.settings
  const found = room.load()
  if (room.line().tickets.length > 0) return false
  if (found >= load && !room.present.has(account)) return false
  const wasThere = room.present.has(account)
  room.present.arrive(account, now)
  if (found * 2 < load) return true
  const somebodyWaits = await inTransaction(means.store.database, 'system', async (work) =>
    isAnybodyWaiting(work, selection),
  )
  if (somebodyWaits && !wasThere) room.present.leave(account)
  return !somebodyWaits
}

/** Who is further back looks again later. */
function waitingOf(room: Room, ticket: string): Pick<Waiting, 'ahead' | 'lastMinute' | 'again'> {
  const { tickets, lastMinute } = room.line()
  const ahead = Math.max(0, tickets.indexOf(ticket))
  return { ahead, lastMinute, again: Math.min(30, 10 + Math.floor(ahead / 50)) }
}
