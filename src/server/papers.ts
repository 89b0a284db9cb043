/**
 * How letters and minutes look: plain data made into documents, in a process of its own that starts with the first of them.
 *
 * @module
 */

import type { Papers } from '#app/desk/closing/papers.ts'
import { decision } from '#documents/decision/decision.ts'
import { decisionLetter } from '#documents/decision/letter.ts'
import { offerLetter } from '#documents/offer/letter.ts'
import { keptOffer } from '#documents/offer/offer.ts'
import { minutesLetter, minutesText } from '#documents/minutes/letter.ts'
import { wordOf } from '#documents/word/word.ts'
import { type Typesetter, openTypesetter } from '#documents/typst/typesetter.ts'
import { type Letter } from '#documents/letter/letter.ts'

/** Documents by a typesetter of their own. */
export function openPapers(typesetter: Typesetter = openTypesetter()): Papers {
  return {
    decision: async (data) => pdfOf(typesetter, letterOf(data)),
    minutesText,
    minutesPdf: async (signed) => pdfOf(typesetter, minutesLetter(signed)),
    minutesDocx: async (signed) => wordOf(minutesLetter(signed)),
  }
}

/** A letter that was kept: an offer says that it is one, else it is about a result. */
function letterOf(data: unknown): Letter {
  const offer = keptOffer.safeParse(data)
  return offer.success ? offerLetter(offer.data) : decisionLetter(decision.parse(data))
}

async function pdfOf(typesetter: Typesetter, letter: Letter): Promise<Uint8Array | undefined> {
  const made = await typesetter.pdf(letter)
  return made.ok ? made.value : undefined
}
