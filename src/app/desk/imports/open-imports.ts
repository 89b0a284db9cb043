/**
 * The import of scores, put together.
 *
 * @module
 */

import { tidyScoreTables } from '#persistence/desk/score-tables.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { Imports } from './imports.ts'
import { dropTable, receiveTable, receivedTables, tablePreview } from './receive.ts'
import { takeTable } from './take.ts'
import { importTemplate } from './template.ts'

/** What can be done with files of scores. */
export function openImports(means: DeskMeans): Imports {
  return {
    importTemplate,
    receivedTables: async (place, round) => receivedTables(means, place, round),
    receiveTable: async (place, sent) => receiveTable(means, place, sent),
    tablePreview: async (place, table) => tablePreview(means, place, table),
    takeTable: async (place, sent) => takeTable(means, place, sent),
    dropTable: async (place, table) => dropTable(means, place, table),
  }
}

/** Removes files that nobody took for two weeks. How many went. */
export async function tidyImports({ database }: Store): Promise<number> {
  return inTransaction(database, 'system', tidyScoreTables)
}
