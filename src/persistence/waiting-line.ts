/**
 * The line of a waiting room: who waits, in the order of the stamps, and letting them through.
 *
 * @module
 */

import { type Work } from './transaction.ts'

/** A waiting room at a moment. */
export interface Line {
  /** The tickets of who waits, the first first. */
  readonly tickets: readonly string[]
  /** The accounts that were let through a moment ago and have submitted nothing yet. */
  readonly coming: readonly string[]
  /** How many were let through in the last minute. */
  readonly lastMinute: number
  /** How many were let through since the line was looked at a second ago, if it was. */
  readonly lastSecond: number
}

/** For so many milliseconds somebody who was let through is on the way: longer than a waiting page takes to look again. */
const ON_THE_WAY = 40_000
/** Shorter than the second between two looks, so that no look counts what the one before it did. */
const NEARLY_A_SECOND = 900

interface Columns {
  readonly tickets: string
  readonly coming: string
  readonly lastMinute: number
  readonly lastSecond: number
}

/** The line of a selection; to be asked on behalf of the system. */
export async function lineOf({ client }: Work, selection: string): Promise<Line> {
  const { rows } = await client.query<Columns>({
    name: 'keur-waiting-line',
    // Thousands may wait: one text is read far faster than a list of the database.
    text: `select
        (select coalesce(string_agg(ticket::text, ' ' order by stamped, ticket), '') from keur.ticket
          where selection = $1 and admitted is null) as tickets,
        coalesce(string_agg(account::text, ' ')
          filter (where used is null and passed < $2), '') as coming,
        count(*) as "lastMinute",
        count(*) filter (where passed < $3) as "lastSecond"
      from (select account, used, extract(epoch from (select keur.stamp()) - admitted) * 1000 as passed
        from keur.ticket where selection = $1
          and admitted > (select keur.stamp()) - interval '1 minute') as through`,
    values: [selection, ON_THE_WAY, NEARLY_A_SECOND],
  })
  const [row] = rows
  if (row === undefined) throw new Error('A count gives one row.')
  return { ...row, tickets: wordsIn(row.tickets), coming: wordsIn(row.coming) }
}

function wordsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}

/** Whether anybody waits; to be asked on behalf of the system. */
export async function isAnybodyWaiting({ client }: Work, selection: string): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'keur-anybody-waiting',
    text: 'select from keur.ticket where selection = $1 and admitted is null limit 1',
    values: [selection],
  })
  return rowCount === 1
}

/** Whether nobody else lets people through at this moment; they are kept from it until the end of the transaction. */
export async function tryDoor({ client }: Work, selection: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>({
    name: 'keur-try-door',
    text: `select pg_try_advisory_xact_lock(hashtextextended('keur:door:' || $1, 0)) as free`,
    values: [selection],
  })
  return rows[0]?.free === true
}

/** Lets the first `count` through; gives the accounts whose turn it is. */
export async function letThrough(
  { client }: Work,
  selection: string,
  count: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ account: string }>({
    name: 'keur-let-through',
    text: `update keur.ticket set admitted = keur.stamp()
      where selection = $1 and ticket in (
        select ticket from keur.ticket where selection = $1 and admitted is null
          order by stamped, ticket limit $2)
      returning account`,
    values: [selection, count],
  })
  return rows.map(({ account }) => account)
}

/** Removes the tickets of selections that closed more than so many milliseconds ago; how many went. */
export async function removeOldTickets({ client }: Work, after: number): Promise<number> {
  const { rowCount } = await client.query(
    `delete from keur.ticket t using keur.vacancy v
      where v.selection = t.selection and v.closes < keur.stamp() - $1 * interval '1 millisecond'`,
    [after],
  )
  return rowCount ?? 0
}
