/**
 * One file of a candidate, opened at the desk. That it is opened is recorded first.
 *
 * @module
 */

import { nameIn, notFound } from '../../../visit.ts'
import { refused } from '../../applying/desk.tsx'
import { download } from '../../applying/download.ts'
import { filePage } from './at-file.tsx'
import { fileTitle } from './claims.tsx'

/** The file; in blind mode under a name that tells nothing. */
export const evidencePage = filePage(async ({ at, file }) => {
  const { visit, actor, selection, language } = at
  const upload = nameIn(visit, 'upload')
  const known = file.evidence.find((one) => one.upload === upload) ?? notFound()
  const applying = visit.services.applying ?? notFound()
  const found = await applying.readUpload(actor, selection, upload)
  if (!found.ok) return refused(visit, found.refusal)
  const ending = /\.[a-z0-9]{1,8}$/iu.exec(found.value.name)?.[0] ?? ''
  const name = known.name ?? `${fileTitle(known, language)}${ending.toLowerCase()}`
  return download(visit, { ...found.value, name })
}, 'verify-claims')
