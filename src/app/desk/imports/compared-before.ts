/**
 * What a table was found to do, remembered in this process as long as nothing happened in the selection: it is looked at before
 * it is taken, and found the same then.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { type Against, compared } from './compare.ts'
import type { Comparison } from './imports.ts'
import type { SentTable } from './table.ts'

interface Before extends Pick<Against, 'regulation' | 'by'> {
  readonly selection: string
  /** How much had happened. */
  readonly revision: number
  readonly comparison: Comparison
}

const known = new WeakMap<DeskMeans, WeakMap<SentTable, Before>>()

/** Compares a table with a selection; nothing is worked out anew when nothing happened since the same was asked. */
export async function comparedOnce(
  means: DeskMeans,
  name: string,
  table: SentTable,
  against: Against,
): Promise<Comparison> {
  const { regulation, by, selection } = against
  const { revision } = selection
  const tables = known.get(means) ?? new WeakMap<SentTable, Before>()
  known.set(means, tables)
  const before = tables.get(table)
  const isSame =
    before?.selection === name &&
    before.revision === revision &&
    before.regulation === regulation &&
    before.by === by
  if (isSame) return before.comparison
  const comparison = await compared(table, against)
  tables.set(table, { selection: name, revision, regulation, by, comparison })
  return comparison
}
