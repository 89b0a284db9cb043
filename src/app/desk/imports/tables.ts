/**
 * Tables that were read, kept at hand for a while in this process: a file is looked at more than once before it is taken.
 *
 * @module
 */

import { contentOfScoreTable } from '#persistence/desk/score-tables.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import type { SentTable } from './table.ts'

/** So many tables are kept at hand. */
const MOST = 4

const kept = new WeakMap<DeskMeans, Map<string, SentTable>>()

/** Keeps a table at hand. */
export function keepAtHand(means: DeskMeans, name: string, table: SentTable): void {
  const tables = kept.get(means) ?? new Map<string, SentTable>()
  kept.set(means, tables)
  tables.delete(name)
  tables.set(name, table)
  const [oldest] = tables.keys()
  if (tables.size > MOST && oldest !== undefined) tables.delete(oldest)
}

/** Lets go of a table. */
export function letGo(means: DeskMeans, name: string): void {
  kept.get(means)?.delete(name)
}

/** The table in a file that came in; undefined once its content is gone, or where the actor may not see it. */
export async function tableIn(
  means: DeskMeans,
  { actor, name: selection }: Pick<DeskPlace, 'actor' | 'name'>,
  name: string,
): Promise<SentTable | undefined> {
  const { account } = actor
  const known = kept.get(means)?.get(name)
  if (known !== undefined) return known
  const content = await inTransaction(means.store.database, { account }, async (work) =>
    contentOfScoreTable(means.store, work, selection, name),
  )
  if (content === undefined) return undefined
  const read = await means.readTable(content)
  if (!read.ok) return undefined
  keepAtHand(means, name, read.value)
  return read.value
}
