/**
 * What witnesses put under heads. A witness is kept as the text of its key, so that whoever exports a record can name it also
 * when it is no longer among the known ones.
 *
 * @module
 */

import type { StoredHead } from './entries/read.ts'
import type { Work } from './transaction.ts'

/** The last head of a selection as a list tells it. */
export interface ListedHead {
  readonly selection: string
  readonly size: number
  readonly root: Buffer
}

/** The last head of every selection that has one, by name. */
export async function listedHeads({ client }: Work): Promise<readonly ListedHead[]> {
  const { rows } = await client.query<ListedHead>({
    name: 'keur-listed-heads',
    text: `select s.selection, h.size, h.root from keur.selection s
      cross join lateral (select size, root from keur.head
        where selection = s.selection order by size desc limit 1) h
      order by s.selection`,
  })
  return rows
}

/** The note that was signed at a size; undefined where none was. */
export async function noteOfSize(
  { client }: Work,
  selection: string,
  size: number,
): Promise<string | undefined> {
  const { rows } = await client.query<{ note: string }>({
    name: 'keur-note-of-size',
    text: 'select note from keur.head where selection = $1 and size = $2',
    values: [selection, size],
  })
  return rows[0]?.note
}

/** The smallest head of more than `above` leaves under which a witness stands; undefined where none does. */
export async function cosignedHeadAbove(
  { client }: Work,
  selection: string,
  above: number,
): Promise<StoredHead | undefined> {
  const { rows } = await client.query<StoredHead>({
    name: 'keur-cosigned-head-above',
    text: `select h.size, h.note, array_agg(c.line order by c.witness) as cosignatures
      from keur.head h join keur.cosignature c using (selection, size)
      where h.selection = $1 and h.size > $2
      group by h.size, h.note order by h.size limit 1`,
    values: [selection, above],
  })
  return rows[0]
}

/** A co-signature as it is kept. */
export interface KeptCosignature {
  readonly selection: string
  readonly size: number
  /** The key, `name+id+key`. */
  readonly witness: string
  readonly line: string
}

/**
 * Keeps a co-signature; one that is there already stays. Gives the largest size that this witness stood under before: where
 * that is larger, nothing is kept.
 */
export async function keepCosignature(
  { client }: Work,
  { selection, size, witness, line }: KeptCosignature,
): Promise<number> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `keur:cosign:${selection}:${witness}`,
  ])
  const { rows } = await client.query<{ largest: number | null; known: boolean }>({
    name: 'keur-cosigned-until',
    text: `select max(size) as largest, coalesce(bool_or(size = $3), false) as known
      from keur.cosignature where selection = $1 and witness = $2`,
    values: [selection, witness, size],
  })
  const largest = rows[0]?.largest ?? 0
  if (rows[0]?.known === true) return size
  if (largest > size) return largest
  await client.query({
    name: 'keur-keep-cosignature',
    text: 'insert into keur.cosignature (selection, size, witness, line) values ($1, $2, $3, $4)',
    values: [selection, size, witness, line],
  })
  return size
}

/** The keys of the witnesses that stand under heads of a selection, as texts. */
export async function witnessesOf({ client }: Work, selection: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ witness: string }>({
    name: 'keur-witnesses-of',
    text: `select distinct witness from keur.cosignature where selection = $1 order by witness`,
    values: [selection],
  })
  return rows.map(({ witness }) => witness)
}
