/**
 * An offer as a letter on paper.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Letter } from '../letter/letter.ts'
import { saysIn } from '../says.ts'
import { type Offer } from './offer.ts'
import { offerParts } from './parts.ts'

/** The letter. */
export function offerLetter(offer: Offer): Letter {
  const { language, selection, candidate, sent } = offer
  const says = saysIn(language)
  return {
    language,
    authority: selection.authority,
    title: says('Aanbod', 'Offer'),
    about: selection.title,
    reference: [selection.number, candidate.pseudonym].filter(Boolean).join(' – '),
    dated: formatDay(sent, language),
    to: candidate.name,
    body: offerParts(offer),
  }
}
