/**
 * Letters about results, for whom they are.
 *
 * @module
 */

import { accept, refuse } from '#core/values/result.ts'
import { openedLetter } from '#persistence/desk/letters.ts'
import type { Applying } from './applying.ts'
import { type Desk, asApplicant } from './desk.ts'
import { pdfFile } from './pdf-file.ts'
import { plain } from './words.ts'

/** The use case of a letter. */
export function letters(desk: Desk): Pick<Applying, 'letterPdf'> {
  return {
    letterPdf: async (actor, selection, letter) => {
      const ask = { actor, action: 'read-letters', selection, missing: 'no-application' } as const
      const found = await asApplicant(desk, ask, async (work, { candidate }) => {
        const one = await openedLetter(desk.store, work, selection, letter)
        return one?.candidate === candidate ? accept(one) : refuse(plain('unknown-entry'))
      })
      if (!found.ok) return found
      const pdf = await desk.typesetLetter(JSON.parse(found.value.content))
      if (pdf === undefined) return refuse(plain('pdf-unavailable'))
      return accept(pdfFile(`keur-${selection}-${found.value.round.replaceAll('/', '-')}.pdf`, pdf))
    },
  }
}
