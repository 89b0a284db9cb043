/**
 * Integration: entries get their positions in the order of their stamps, the tree grows, and a head is signed. It runs
 * apart from recording, in batches, so that people do not wait for one another.
 *
 * @module
 */

import { uuidList } from '../lists.ts'
import { joinedHashes, splitHashes } from './hashes.ts'
import { signedHead } from '#record/head.ts'
import { type Edge, NO_LEAVES, grown, rootOf } from '#record/tree.ts'
import { type Store, means } from '../store.ts'
import { type Work, inTransaction } from '../transaction.ts'
import { holdIntegration, tryIntegration } from './locks.ts'
import { stamp } from './stamp.ts'

/** What an integration did. */
export interface Integrated {
  /** How many entries have a position now. */
  readonly size: number
  /** How many got one. */
  readonly added: number
  /** The note of the head, if one was signed. */
  readonly note: string | undefined
}

/** At most this many entries get a position in one transaction. */
const BATCH = 5000

/**
 * Gives positions to the entries that wait and signs the head of the tree as it then is. Undefined when another process
 * is at it, or when there was nothing to do.
 */
export async function integrate(store: Store, selection: string): Promise<Integrated | undefined> {
  return inTransaction(store.database, 'system', async (work) => {
    if (!(await tryIntegration(work, selection))) return undefined
    const before = await edgeOf(work, selection)
    const { edge, added } = await givePositions(work, selection, before.edge)
    if (edge.size === before.signed) return undefined
    const note = await sign(store, work, selection, edge)
    return { size: edge.size, added, note }
  })
}

/** The selections in which entries wait for a position or a tree for a head. */
export async function selectionsToIntegrate({ database }: Store): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ selection: string }>({
    name: 'keur-to-integrate',
    text: `with recursive waiting as (
        (select selection from keur.pending order by selection limit 1)
        union all
        select (select p.selection from keur.pending p where p.selection > w.selection
            order by p.selection limit 1)
          from waiting w where w.selection is not null)
      select selection::text from waiting where selection is not null
      union select selection::text from keur.tree where signed_size < size
      order by 1`,
  })
  return rows.map(({ selection }) => selection)
}

/** Integrates wherever there is something to integrate; gives how many entries got a position. */
export async function integrateAll(store: Store): Promise<number> {
  let added = 0
  for (const selection of await selectionsToIntegrate(store)) {
    // One after the other: the processor is shared with whoever applies at this moment.
    // oxlint-disable-next-line no-await-in-loop
    added += (await integrate(store, selection))?.added ?? 0
  }
  return added
}

/** Gives every entry that is kept by now its position. The head follows with the next round. */
export async function placeEverything({ database }: Store, selection: string): Promise<void> {
  await inTransaction(database, 'system', async (work) => giveAllPositions(work, selection))
}

/** The same within a transaction, which sees its own entries as well; until it ends nobody else gives positions. */
export async function giveAllPositions(work: Work, selection: string): Promise<void> {
  await holdIntegration(work, selection)
  let { edge } = await edgeOf(work, selection)
  for (;;) {
    // Each batch builds on the one before.
    // oxlint-disable-next-line no-await-in-loop
    const step = await givePositions(work, selection, edge)
    if (step.added < BATCH) return
    ;({ edge } = step)
  }
}

/** The tree as it was left; where that is not known, as the leaves make it. */
async function edgeOf(
  work: Work,
  selection: string,
): Promise<{ readonly edge: Edge; readonly signed: number }> {
  const { rows } = await work.client.query<{ size: number; subtrees: Buffer; signed: number }>({
    name: 'keur-tree',
    text: 'select size, subtrees, signed_size as signed from keur.tree where selection = $1',
    values: [selection],
  })
  const [row] = rows
  if (row === undefined) return { edge: await rebuilt(work, selection), signed: 0 }
  return { edge: { size: row.size, subtrees: splitHashes(row.subtrees) }, signed: row.signed }
}

async function rebuilt({ client }: Work, selection: string): Promise<Edge> {
  const { rows } = await client.query<{ hash: Buffer }>(
    `select e.hash from keur.leaf l join keur.entry e using (selection, entry)
      where l.selection = $1 order by l.position`,
    [selection],
  )
  const leaves = rows.map(({ hash }) => hash)
  return grown(NO_LEAVES, leaves, means.sha256)
}

async function givePositions(
  { client }: Work,
  selection: string,
  before: Edge,
): Promise<{ readonly edge: Edge; readonly added: number }> {
  const { rows } = await client.query<{ entry: string; hash: Buffer }>({
    name: 'keur-pending',
    text: `select p.entry, e.hash from keur.pending p join keur.entry e using (selection, entry)
      where p.selection = $1 order by p.recorded, p.entry limit ${BATCH}`,
    values: [selection],
  })
  if (rows.length === 0) return { edge: before, added: 0 }
  const leaves = rows.map(({ hash }) => hash)
  const edge = grown(before, leaves, means.sha256)
  await client.query({
    name: 'keur-insert-leaves',
    text: `insert into keur.leaf (selection, position, entry)
      select $1, $2::bigint + place - 1, entry from unnest($3::uuid[]) with ordinality as given (entry, place)`,
    values: [selection, before.size, uuidList(rows.map(({ entry }) => entry))],
  })
  await client.query({
    name: 'keur-keep-tree',
    text: `insert into keur.tree (selection, size, subtrees) values ($1, $2, $3)
      on conflict (selection) do update set size = excluded.size, subtrees = excluded.subtrees`,
    values: [selection, edge.size, joinedHashes(edge.subtrees)],
  })
  return { edge, added: rows.length }
}

async function sign(store: Store, work: Work, selection: string, edge: Edge): Promise<string> {
  const { installation, keys } = store
  const root = rootOf(edge, means.sha256)
  const time = await stamp(work)
  const head = { installation, selection, size: edge.size, root, time }
  const note = signedHead(head, keys.signing.publicKey, {
    sha256: means.sha256,
    sign: keys.signing.sign,
  })
  await work.client.query({
    name: 'keur-insert-head',
    text: `with signed as (
        insert into keur.head (selection, size, root, signed, note) values ($1, $2, $3, $4, $5)
          on conflict do nothing)
      update keur.tree set signed_size = $2 where selection = $1`,
    values: [selection, edge.size, Buffer.from(root), time, note],
  })
  return note
}
