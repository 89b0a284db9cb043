/**
 * A letter that was told, as PDF: for the desk, which prints and posts it, and for the candidate.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import { openedLetter } from '#persistence/desk/letters.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { FileContent } from '../../../applying/applying.ts'
import { pdfFile } from '../../../applying/pdf-file.ts'
import { isClosedTo } from '../../conflicts/closed.ts'
import type { DeskMeans } from '../../means.ts'
import type { DeskPlace } from '../../place.ts'
import { type DeskRefusal, plainly } from '../../refusal.ts'
import { noteRead } from './release-view.ts'

/** The letter as PDF, for the desk: it is recorded that the actor opened it. A conflict of interest closes it with the file. */
export async function letterPdf(
  means: DeskMeans,
  place: DeskPlace,
  letter: string,
): Promise<Result<FileContent, DeskRefusal>> {
  const { store, papers } = means
  const { account } = place.actor
  const found = await inTransaction(store.database, { account }, async (work) =>
    openedLetter(store, work, place.name, letter),
  )
  if (found === undefined) return refuse(plainly('letter-gone'))
  if (isClosedTo(place, found.candidate)) return refuse(plainly('letter-closed'))
  await noteRead(means, place, found.candidate, ['person', 'reasons'])
  const pdf = await papers.decision(JSON.parse(found.content))
  return pdf === undefined
    ? refuse(plainly('no-pdf'))
    : accept(pdfFile(`${found.candidate}.pdf`, pdf))
}
