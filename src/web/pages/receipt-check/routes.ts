/**
 * The page on which anybody verifies a receipt, where the site has the keys for it.
 *
 * @module
 */

import { type PublicRecord } from '#app/record/public-record.ts'
import { type PageRoute } from '../../visit.ts'
import { receiptCheckPage } from './handler.tsx'

/** The page, where there is a record to verify against. */
export function receiptCheckPages(record: PublicRecord | undefined): readonly PageRoute[] {
  return record === undefined
    ? []
    : [{ page: 'receiptCheck', session: 'shown', get: receiptCheckPage(record) }]
}
