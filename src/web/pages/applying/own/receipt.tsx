/**
 * The receipt of an application: on screen, as PDF, and as a file that anybody can verify.
 *
 * @module
 */

import { type Handler, nameIn, show } from '../../../visit.ts'
import { type AtVacancy, refused, vacancyPage } from '../desk.tsx'
import { download } from '../download.ts'
import { ReceiptView } from './receipt-view.tsx'

/** What the address of a receipt says to whoever submitted once more what stood there already. */
export const UNCHANGED = 'ongewijzigd'

/** On screen. */
export const receiptPage: Handler = vacancyPage(async (at) => {
  const { visit, applying, actor, selection, published } = at
  const found = await applying.receipt(actor, selection, nameIn(visit, 'entry'))
  if (!found.ok) return refused(visit, found.refusal)
  const status = await applying.status(actor, selection)
  const next = status.ok && found.value.stands ? status.value.next : []
  const { frame } = visit
  const regulation = published.inForce
  const isUnchanged = found.value.stands && visit.c.req.query(UNCHANGED) !== undefined
  const shown = { frame, receipt: found.value, regulation, next, isUnchanged }
  return show(visit, <ReceiptView {...shown} />)
})

/** As PDF. */
export const receiptPdf: Handler = vacancyPage(
  async ({ visit, applying, actor, selection }: AtVacancy) => {
    const reader = visit.frame.language
    const found = await applying.receiptPdf(actor, selection, {
      entry: nameIn(visit, 'entry'),
      reader,
    })
    return found.ok ? download(visit, found.value) : refused(visit, found.refusal)
  },
)

/** As a file to verify. */
export const receiptFile: Handler = vacancyPage(
  async ({ visit, applying, actor, selection }: AtVacancy) => {
    const found = await applying.receipt(actor, selection, nameIn(visit, 'entry'))
    if (!found.ok) return refused(visit, found.refusal)
    const { receipt, entry } = found.value
    return download(visit, {
      name: `${selection}-${entry}.json`,
      type: 'application/json',
      content: pieces(`${JSON.stringify(receipt, undefined, 2)}\n`),
    })
  },
)

async function* pieces(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(new TextEncoder().encode(text))
}
