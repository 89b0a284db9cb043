/**
 * Selections as the rules see them, each folded once for this process and then kept up with its record; and the trees of
 * their records, which prove that an entry is in its place.
 *
 * What is folded holds personal data in the clear, as the page of a candidate does; it is dropped with the first erasure and
 * folded again without it.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Selection } from '#core/selection/state.ts'
import { cosignedHeadAbove } from '#persistence/cosignatures.ts'
import {
  type OpenedEntry,
  entriesFrom,
  headsAbove,
  openedEntriesFrom,
} from '#persistence/entries/read.ts'
import { type Store, means } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { latestRegulation } from '#persistence/vacancies/regulation.ts'
import { witnessedHead } from '#record/head.ts'
import { type Tree, emptyTree } from '#record/proofs.ts'
import type { Inclusion } from '#record/receipt.ts'
import { type Playing, playing } from './playing.ts'

/** Selections and their records. */
export interface Selections {
  /** The selection with every entry that has a position by now; undefined where no regulation was published. */
  readonly find: (selection: string) => Promise<Selection | undefined>
  /**
   * The place of an entry under the first signed head that has it and that a witness co-signed; where none did, under the
   * first that has it. Undefined until there is one.
   */
  readonly inclusion: (selection: string, entry: string) => Promise<Inclusion | undefined>
  /** The proof that the record of `size` entries begins with its first `old` ones; `size` is that of a signed head. */
  readonly consistency: (
    selection: string,
    old: number,
    size: number,
  ) => Promise<readonly Uint8Array[]>
}

/** What reading a record needs. */
export interface SelectionMeans {
  /** Reads the text of a published regulation. */
  readonly read: (text: string) => Regulation
}

/** How many entries are read at once, and how many selections are remembered. */
const BATCH = 2000
const MOST = 50

/** The selections of `store`. */
export function openSelections(store: Store, { read }: SelectionMeans): Selections {
  const played = new Map<string, Promise<Playing | undefined>>()
  const trees = new Map<string, Promise<Tree>>()
  const treeOf = async (selection: string, size: number): Promise<Tree> => {
    const before = trees.get(selection) ?? Promise.resolve(emptyTree(means.sha256))
    const now = before
      .catch(() => emptyTree(means.sha256))
      .then(async (tree) => grownTo(store, selection, tree, size))
    remember(trees, selection, now)
    return now
  }
  return {
    find: async (selection) => {
      const before = played.get(selection) ?? Promise.resolve(undefined)
      const now = before
        .catch(() => undefined)
        .then(async (known) => caughtUp({ store, read, selection }, known))
      remember(played, selection, now)
      return (await now)?.selection
    },
    inclusion: async (selection, entry) => {
      const place = await placeOf(store, selection, entry)
      if (place === undefined) return undefined
      const path = (await treeOf(selection, place.size)).inclusion(place.index, place.size)
      return { ...place, path }
    },
    consistency: async (selection, old, size) =>
      old === 0 || old === size ? [] : (await treeOf(selection, size)).consistency(old, size),
  }
}

/** The one that was asked for last goes to the back; the one at the front goes when there are too many. */
function remember<Value>(kept: Map<string, Value>, name: string, value: Value): void {
  kept.delete(name)
  kept.set(name, value)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

interface Which extends SelectionMeans {
  readonly store: Store
  readonly selection: string
}

/** Reads on where it was left; from the start when the record says so. */
async function caughtUp(which: Which, before: Playing | undefined): Promise<Playing | undefined> {
  let known = before ?? (await begun(which))
  while (known !== undefined) {
    // Each part follows on the one before.
    // oxlint-disable-next-line no-await-in-loop
    const part = await partFrom(which, known.next())
    if (part.length === 0) return known
    if (known.fold(part) === 'folded') continue
    // oxlint-disable-next-line no-await-in-loop
    known = await begun(which)
  }
  return undefined
}

/** Begins at the first entry, under the text that holds now and with the personal data that are still there now. */
async function begun({ store, read, selection }: Which): Promise<Playing | undefined> {
  const { rows } = await store.database.pool.query<{ size: number }>(
    'select size from keur.tree where selection = $1',
    [selection],
  )
  const size = rows[0]?.size ?? 0
  const latest = await latestRegulation(store.database, selection)
  return latest === undefined ? undefined : playing(read(latest.text), size)
}

async function partFrom(
  { store, selection }: Which,
  from: number,
): Promise<readonly OpenedEntry[]> {
  return inTransaction(store.database, 'system', async (work) => {
    const part = await openedEntriesFrom(store, work, { selection, from, limit: BATCH })
    return part.length < BATCH ? part : beforeStatements(part)
  })
}

/** A confirmation is read together with what it states, which comes right after it. */
function beforeStatements(part: readonly OpenedEntry[]): readonly OpenedEntry[] {
  const last = part.findLastIndex(({ kind }) => CONFIRMING.has(kind))
  const isNearEnd = last > 0 && part.length - last < NEAR
  return isNearEnd ? part.slice(0, last) : part
}

const CONFIRMING: ReadonlySet<string> = new Set(['RoundConfirmed', 'CorrectionConfirmed'])
const NEAR = 500

interface Place {
  readonly index: number
  readonly size: number
  readonly head: string
}

async function placeOf(store: Store, selection: string, entry: string): Promise<Place | undefined> {
  return inTransaction(store.database, 'system', async (work) => {
    const { rows } = await work.client.query<{ position: number }>({
      name: 'keur-position',
      text: 'select position from keur.leaf where selection = $1 and entry = $2',
      values: [selection, entry],
    })
    const index = rows[0]?.position
    if (index === undefined) return undefined
    const cosigned = await cosignedHeadAbove(work, selection, index)
    const head = cosigned ?? (await headsAbove(work, selection, index, 1))[0]
    if (head === undefined) return undefined
    return { index, size: head.size, head: witnessedHead(head.note, head.cosignatures) }
  })
}

async function grownTo(store: Store, selection: string, tree: Tree, size: number): Promise<Tree> {
  while (tree.size() < size) {
    const from = tree.size()
    // Each part follows on the one before.
    // oxlint-disable-next-line no-await-in-loop
    const entries = await inTransaction(store.database, 'system', async (work) =>
      entriesFrom(work, { selection, from, limit: BATCH }),
    )
    if (entries.length === 0) throw new Error('A signed head counts entries that are there.')
    for (const { hash } of entries) tree.add(hash)
  }
  return tree
}
