/**
 * Words of suspected duplicates.
 *
 * @module
 */

import { type PairState } from '#app/desk/duplicates/duplicates.ts'
import { type Sign } from '#app/desk/duplicates/suspect.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'

/** How far a pair is. */
export const PAIR_STATE: Readonly<Record<PairState, Text & { readonly tone: Tone }>> = {
  unrecorded: { nl: 'Keur vermoedt het', en: 'Keur suspects it', tone: 'plain' },
  suspected: { nl: 'Uit te zoeken', en: 'To be settled', tone: 'attention' },
  same: { nl: 'Eén persoon', en: 'One person', tone: 'wrong' },
  different: { nl: 'Twee personen', en: 'Two persons', tone: 'good' },
}

const SIGNS: Readonly<Record<Sign, Text>> = {
  email: { nl: 'het mailadres', en: 'the mail address' },
  phone: { nl: 'het telefoonnummer', en: 'the telephone number' },
  name: { nl: 'de naam', en: 'the name' },
  'similar-name': { nl: 'de naam, op één letter na', en: 'the name, but for one letter' },
  born: { nl: 'de geboortedatum', en: 'the date of birth' },
  address: { nl: 'het postadres', en: 'the postal address' },
}

/** Some signs in one phrase; a dash where there are none. */
export function signsInWords(signs: readonly Sign[], language: Language): string {
  return signs.length === 0 ? '–' : signs.map((sign) => SIGNS[sign][language]).join(', ')
}
