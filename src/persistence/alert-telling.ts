/**
 * Who is to be told of which new vacancies. Vacancies stand in a line in the order in which the job found them; every alert
 * remembers how far along it was told.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { type Alert, type AlertRow, COLUMNS, alertIn } from './alerts.ts'
import type { WrappingKeys } from './sealing.ts'
import type { Work } from './transaction.ts'

/** The line as far as it goes. */
export interface Line {
  /** Where it ends. */
  readonly end: Instant
  /** By the clock of the database. */
  readonly now: Instant
}

/**
 * Puts vacancies that were added at the end of the line. `undefined` while somebody else is at it; what they leave is found
 * the next time. Until the end of the transaction nobody else can.
 */
export async function lineUp(work: Work): Promise<Line | undefined> {
  if (!(await holdsLine(work))) return undefined
  const { client } = work
  // Later than all before, also where a clock stood still or was put back.
  await client.query(
    `update keur.vacancy set lined_up =
        greatest(keur.stamp(), keur.end_of_line() + interval '1 millisecond')
      where lined_up is null`,
  )
  const { rows } = await client.query<Line>('select keur.end_of_line() as end, keur.stamp() as now')
  return rows[0]
}

async function holdsLine({ client }: Work): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('keur:alerts', 0)) as free`,
  )
  return rows[0]?.free === true
}

/** An alert that is behind. */
export interface AlertBehind extends Alert {
  /** The same for all alerts of one address. */
  readonly subscriber: string
  /** The vacancies that came into the line since it was told. */
  readonly added: readonly string[]
}

/**
 * Alerts that are not told up to the end of the line, of at most so many addresses: all of each address, together and in the
 * order in which they were asked for. Until the end of the transaction nobody else ends or tells them.
 */
export async function alertsBehind(
  { client }: Work,
  wrapping: WrappingKeys,
  { end, most }: { readonly end: Instant; readonly most: number },
): Promise<readonly AlertBehind[]> {
  const { rows } = await client.query<
    AlertRow & { subscriber: string; added: readonly string[] | null }
  >(
    `with due as (
        select distinct email_hash from keur.alert
          where confirmed is not null and told_until < $1 order by email_hash limit $2)
      select ${COLUMNS}, encode(email_hash, 'hex') as subscriber,
          (select array_agg(selection::text order by lined_up, selection) from keur.vacancy
            where lined_up > told_until and lined_up <= $1) as added
        from keur.alert join due using (email_hash)
        where confirmed is not null and told_until < $1
        order by email_hash, created, alert for update of alert`,
    [end, most],
  )
  return rows.map(({ subscriber, added, ...row }) => ({
    ...alertIn(wrapping, row),
    subscriber,
    added: added ?? [],
  }))
}

/** From here on these alerts were told up to `end`. */
export async function noteTold(
  { client }: Work,
  alerts: readonly string[],
  end: Instant,
): Promise<void> {
  await client.query('update keur.alert set told_until = $2 where alert = any ($1::uuid[])', [
    alerts,
    end,
  ])
}
