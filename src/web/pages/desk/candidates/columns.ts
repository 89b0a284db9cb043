/**
 * What the columns of the table are called.
 *
 * @module
 */

import { type Sort } from '#app/desk/candidates/table.ts'
import { type Text } from '#core/values/text.ts'
import { type ColumnName } from './query.ts'

/** The names. */
export const COLUMN_NAMES: Readonly<Record<ColumnName | 'number' | 'name', Text>> = {
  number: { nl: 'Nummer', en: 'Number' },
  name: { nl: 'Naam', en: 'Name' },
  received: { nl: 'Ontvangen', en: 'Received' },
  route: { nl: 'Kanaal', en: 'Route' },
  round: { nl: 'Ronde', en: 'Round' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  total: { nl: 'Totaal', en: 'Total' },
}

/** What each column sorts by. */
export const SORT_OF: Readonly<Record<ColumnName | 'number' | 'name', Sort>> = {
  number: 'number',
  name: 'name',
  received: 'received',
  route: 'route',
  round: 'state',
  outcome: 'state',
  total: 'total',
}
