/**
 * Drafts whose closing is near and whose writer was not reminded yet.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from './transaction.ts'

/** A draft whose writer is to be reminded. */
export interface DraftToRemind {
  readonly selection: string
  readonly candidate: string
  readonly language: string
  /** By the clock of the database. */
  readonly now: Instant
}

/** How near closing must be, and how long the draft must have been left alone, both in milliseconds. */
export interface Nearness {
  readonly closing: number
  readonly quiet: number
  /** At most so many. */
  readonly limit: number
}

/** Takes drafts to be reminded of; until the end of the transaction nobody else does. From then on they are reminded of. */
export async function takeDraftsToRemind(
  { client }: Work,
  { closing, quiet, limit }: Nearness,
): Promise<readonly DraftToRemind[]> {
  const { rows } = await client.query<DraftToRemind>(
    `with due as (
        select d.selection, d.candidate, a.language
          from keur.draft d
            join keur.vacancy v using (selection)
            join keur.candidacy c using (selection, candidate)
            join keur.account a on a.account = c.account
          where d.reminded is null and d.saved <= keur.stamp() - $2 * interval '1 millisecond'
            and v.closes > keur.stamp() and v.closes <= keur.stamp() + $1 * interval '1 millisecond'
            and (v.stopped is null or v.stopped > keur.stamp())
          limit $3 for update of d skip locked)
      update keur.draft d set reminded = keur.stamp()
        from due where d.selection = due.selection and d.candidate = due.candidate
        returning d.selection, d.candidate, due.language, d.reminded as now`,
    [closing, quiet, limit],
  )
  return rows
}
