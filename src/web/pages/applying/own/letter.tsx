/**
 * A letter about one's own result, as PDF.
 *
 * @module
 */

import { type Handler, nameIn } from '../../../visit.ts'
import { refused, vacancyPage } from '../desk.tsx'
import { download } from '../download.ts'

/** The letter. */
export const letterPdf: Handler = vacancyPage(async ({ visit, applying, actor, selection }) => {
  const found = await applying.letterPdf(actor, selection, nameIn(visit, 'letter'))
  return found.ok ? download(visit, found.value) : refused(visit, found.refusal)
})
