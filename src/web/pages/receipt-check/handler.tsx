/**
 * The page on which anybody verifies a receipt. The server gives the keys and the words; the browser does the rest.
 *
 * @module
 */

import { type PublicRecord } from '#app/record/public-record.ts'
import { allowScriptsWithoutRequests } from '../../security.ts'
import { type Handler, show } from '../../visit.ts'
import { base64Of } from './record-routes.ts'
import { ReceiptCheckView } from './view.tsx'

/** The page, with the keys as they are now. */
export function receiptCheckPage(record: PublicRecord): Handler {
  return async (visit) => {
    const { receipts, heads } = await record.keys()
    const keys = [...new Set([...receipts, ...heads].map(base64Of))]
    allowScriptsWithoutRequests(visit.c)
    const { installation } = record
    return show(
      visit,
      <ReceiptCheckView
        frame={visit.frame}
        installation={installation}
        keys={keys}
        witnesses={visit.services.witnessing?.witnesses ?? []}
      />,
    )
  }
}
