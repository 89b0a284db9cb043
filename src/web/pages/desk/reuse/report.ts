/**
 * A file that goes with a request to count an earlier result, under a name that tells nothing. That it is opened is recorded first.
 *
 * @module
 */

import { nameIn, notFound } from '../../../visit.ts'
import { refused } from '../../applying/desk.tsx'
import { download } from '../../applying/download.ts'
import { refusedAtDesk, selectionPage } from '../at.tsx'
import { questionIn } from './request.tsx'
import { reportTitle } from './words.ts'

/** The file. */
export const reportPage = selectionPage('decide-reuse', async (at) => {
  const { visit, desk, place, actor, selection, language } = at
  const request = await desk.reuseRequest(place, questionIn(at))
  if (!request.ok) return refusedAtDesk(visit, request.refusal)
  const upload = nameIn(visit, 'upload')
  const known = request.value.reports.find((one) => one.upload === upload) ?? notFound()
  const applying = visit.services.applying ?? notFound()
  const found = await applying.readUpload(actor, selection, upload)
  if (!found.ok) return refused(visit, found.refusal)
  const ending = /\.[a-z0-9]{1,8}$/iu.exec(found.value.name)?.[0] ?? ''
  const name = `${reportTitle(known, language)}${ending.toLowerCase()}`
  return download(visit, { ...found.value, name })
})
