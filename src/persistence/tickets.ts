/**
 * Tickets of the waiting room (policy 2): one for each account and selection, stamped once by the clock of the database. The
 * stamp never changes; being let through can end, and then its holder waits again, in the order of the stamps.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { stamp } from './entries/stamp.ts'
import { type Work } from './transaction.ts'

/** A place in the waiting room. */
export interface Ticket {
  readonly ticket: string
  readonly stamped: Instant
  /** Whether its holder was let through, and that still holds. */
  readonly isAdmitted: boolean
}

/** Whose ticket, and its bounds. */
export interface TicketOrder {
  readonly selection: string
  readonly account: string
  /** No ticket is given at or after this instant. */
  readonly closes: Instant
  /** For so many milliseconds its holder may go on once they were let through. */
  readonly holds: number
}

/**
 * The ticket of an account, given now where there is none; to be asked in the name of the account. Before closing, one that
 * was used or that was not used in time puts its holder in the line again. Undefined where none can be given any more.
 */
export async function takeTicket(work: Work, order: TicketOrder): Promise<Ticket | undefined> {
  const known = await find(work, order)
  if (known === undefined) {
    await give(work, order)
    // Somebody in another window may have been first: theirs is the ticket.
    return find(work, order)
  }
  return known.isOver ? putBack(work, order, known) : known
}

/** When the ticket of an account was stamped; undefined without one. */
export async function stampOfTicket(
  { client }: Work,
  selection: string,
  account: string,
): Promise<Instant | undefined> {
  const { rows } = await client.query<{ stamped: Instant }>({
    name: 'keur-ticket-stamp',
    text: 'select stamped from keur.ticket where selection = $1 and account = $2',
    values: [selection, account],
  })
  return rows[0]?.stamped
}

/** The ticket was used. */
export async function useTicket(
  { client }: Work,
  selection: string,
  account: string,
): Promise<void> {
  await client.query({
    name: 'keur-use-ticket',
    text: `update keur.ticket set used = keur.stamp()
      where selection = $1 and account = $2 and used is null`,
    values: [selection, account],
  })
}

type Found = Ticket & { readonly isOver: boolean }

async function find(
  { client }: Work,
  { selection, account, closes, holds }: TicketOrder,
): Promise<Found | undefined> {
  const { rows } = await client.query<Found>({
    name: 'keur-ticket',
    text: `select ticket, stamped, admitted is not null as "isAdmitted",
        admitted is not null and keur.stamp() < $3
          and (used is not null or admitted < keur.stamp() - $4 * interval '1 millisecond') as "isOver"
      from keur.ticket where selection = $1 and account = $2`,
    values: [selection, account, closes, holds],
  })
  return rows[0]
}

/** A stamp that cannot be trusted is none: while the clocks disagree no ticket is given (policy 1). */
async function give(work: Work, { selection, account, closes }: TicketOrder): Promise<void> {
  const stamped = await stamp(work)
  if (stamped >= closes) return
  await work.client.query({
    name: 'keur-give-ticket',
    text: `insert into keur.ticket (selection, account, stamped) values ($1, $2, $3)
      on conflict (selection, account) do nothing`,
    values: [selection, account, stamped],
  })
}

async function putBack(
  { client }: Work,
  { selection, account }: TicketOrder,
  known: Found,
): Promise<Ticket> {
  await client.query({
    name: 'keur-put-back',
    text: `update keur.ticket set admitted = null, used = null
      where selection = $1 and account = $2`,
    values: [selection, account],
  })
  return { ...known, isAdmitted: false }
}
