/**
 * What the record says about one candidate, in the order in which it happened.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Candidacy } from '../candidacies.ts'
import { placeOf } from '../entries/write.ts'
import { unseal } from '../sealing.ts'
import type { Work } from '../transaction.ts'

/** One entry about a candidate. */
export interface HistoryRow {
  readonly entry: string
  readonly kind: string
  readonly recorded: Instant
  /** The canonical text, in which personal fields are commitments. */
  readonly body: string
  /** The reason that was written with it, where it may be seen and is not erased. */
  readonly reason: string | undefined
}

/** The entries of these kinds about a candidate that have a position, oldest first. */
export async function historyOf(
  { client }: Work,
  { selection, candidate, dataKey }: Pick<Candidacy, 'selection' | 'candidate' | 'dataKey'>,
  kinds: readonly string[],
): Promise<readonly HistoryRow[]> {
  const { rows } = await client.query<Omit<HistoryRow, 'reason'> & { sealed: Buffer | null }>({
    name: 'keur-desk-history',
    text: `select e.entry, e.kind, e.recorded, e.body, p.sealed
      from keur.entry e
        join keur.leaf l on l.selection = e.selection and l.entry = e.entry
        left join keur.personal p
          on p.selection = e.selection and p.entry = e.entry and p.field = 'reason'
      where e.selection = $1 and e.candidate = $2 and e.kind = any ($3)
      order by l.position`,
    values: [selection, candidate, kinds],
  })
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    reason:
      sealed === null
        ? undefined
        : textIn(unseal(dataKey, sealed, placeOf(selection, row.entry, 'reason'))),
  }))
}

/** How many entries of these kinds there are about a candidate. */
export async function countOfHistory(
  { client }: Work,
  { selection, candidate }: Pick<Candidacy, 'selection' | 'candidate'>,
  kinds: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'keur-desk-history-count',
    text: `select count(*)::int as count from keur.entry
      where selection = $1 and candidate = $2 and kind = any ($3)`,
    values: [selection, candidate, kinds],
  })
  return rows[0]?.count ?? 0
}

/** The canonical texts of the entries of these kinds, oldest first, about whomever they are. */
export async function kindsAbout(
  { client }: Work,
  selection: string,
  kinds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ body: string }>({
    name: 'keur-desk-kinds',
    text: `select e.body from keur.entry e
        join keur.leaf l on l.selection = e.selection and l.entry = e.entry
      where e.selection = $1 and e.kind = any ($2)
      order by l.position`,
    values: [selection, kinds],
  })
  return rows.map(({ body }) => body)
}

function textIn(opened: Buffer): string | undefined {
  const { value }: { readonly value: unknown } = JSON.parse(opened.toString('utf8'))
  return typeof value === 'string' ? value : undefined
}
