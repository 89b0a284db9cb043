/**
 * Proves that the record in a database is the one that was signed: every entry has its hash, and every signed head is
 * the root of the entries before it.
 *
 * @module
 */

import type { ClientBase } from 'pg'
import { utf8 } from '#record/bytes.ts'
import { type Edge, NO_LEAVES, grown, leafHash, rootOf } from '#record/tree.ts'
import { DatabaseFailure } from '../failure.ts'
import { means } from '../store.ts'

/** What was found to hold. */
export interface Proved {
  readonly selections: number
  readonly entries: number
  readonly heads: number
}

const FETCH = 2000

/** Goes through every record. Throws a `DatabaseFailure` at the first entry or head that does not fit. */
export async function proveRecord(client: ClientBase): Promise<Proved> {
  const { rows } = await client.query<{ selection: string }>(
    'select selection::text from keur.selection order by selection',
  )
  let proved: Proved = { selections: rows.length, entries: 0, heads: 0 }
  for (const { selection } of rows) {
    // oxlint-disable-next-line no-await-in-loop
    const one = await proveSelection(client, selection)
    proved = {
      ...proved,
      entries: proved.entries + one.entries,
      heads: proved.heads + one.heads,
    }
  }
  return proved
}

async function proveSelection(
  client: ClientBase,
  selection: string,
): Promise<Pick<Proved, 'entries' | 'heads'>> {
  const heads = await rootsOf(client, selection)
  let edge: Edge = NO_LEAVES
  let fitting = 0
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const leaves = await leavesFrom(client, selection, edge.size)
    if (leaves.length === 0) break
    for (const leaf of leaves) {
      edge = grown(edge, [leaf], means.sha256)
      const signed = heads.get(edge.size)
      if (signed === undefined) continue
      if (!signed.equals(rootOf(edge, means.sha256))) throw damaged(`head ${edge.size}`)
      fitting += 1
    }
  }
  if (fitting !== heads.size) throw damaged('a head without entries')
  return { entries: edge.size, heads: heads.size }
}

async function rootsOf(
  client: ClientBase,
  selection: string,
): Promise<ReadonlyMap<number, Buffer>> {
  const { rows } = await client.query<{ size: number; root: Buffer }>(
    'select size, root from keur.head where selection = $1',
    [selection],
  )
  return new Map(rows.map(({ size, root }) => [size, root]))
}

async function leavesFrom(
  client: ClientBase,
  selection: string,
  from: number,
): Promise<readonly Uint8Array[]> {
  const { rows } = await client.query<{ hash: Buffer; body: string; position: number }>(
    `select l.position, e.hash, e.body from keur.leaf l join keur.entry e using (selection, entry)
      where l.selection = $1 and l.position >= $2 and l.position < $3 order by l.position`,
    [selection, from, from + FETCH],
  )
  return rows.map(({ hash, body, position }, index) => {
    const own = leafHash(utf8(body), means.sha256)
    if (!hash.equals(own) || position !== from + index) throw damaged(`entry ${position}`)
    return own
  })
}

function damaged(what: string): DatabaseFailure {
  return new DatabaseFailure('backup-damaged', { reason: what })
}
