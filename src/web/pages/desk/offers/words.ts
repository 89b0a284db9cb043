/**
 * Words of offers on pages of the desk.
 *
 * @module
 */

import { type PlaceEffect } from '#app/desk/offers/offers.ts'
import { type AdmissionFinding } from '#core/hiring/admission.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'

/** What something does to a place, in the words of the regulation and in ours. */
export function effectInWords({ effect, says }: PlaceEffect, language: Language): string {
  const own = effect === undefined ? NO_RULE[language] : EFFECTS[effect][language]
  return says === undefined ? own : `${says[language]} ${own}`
}

const EFFECTS: Readonly<Record<'keep' | 'remove' | 'person-decides', Text>> = {
  keep: { nl: 'De plaats in de reserve blijft.', en: 'The place in the reserve stays.' },
  remove: { nl: 'De plaats in de reserve gaat verloren.', en: 'The place in the reserve is lost.' },
  'person-decides': {
    nl: 'Een persoon beslist over de plaats; tot dan blijft ze.',
    en: 'A person decides about the place; until then it stays.',
  },
}

const STARTS: Text = { nl: 'Als de kandidaat begint', en: 'If the candidate starts' }
const STARTED: Text = { nl: 'De kandidaat begon', en: 'The candidate started' }

/** What may come of an offer. */
export const COMES: Partial<Readonly<Record<PlaceEffect['what'], Text>>> = {
  'contractual-entry': STARTS,
  'fixed-term-contract': STARTS,
  'statutory-entry': STARTS,
  'offer-declined': { nl: 'Bij een weigering', en: 'If it is declined' },
  'offer-not-answered': { nl: 'Zonder antwoord', en: 'Without an answer' },
  'accepted-and-not-started': {
    nl: 'Bij een aanvaarding zonder begin',
    en: 'If it is accepted and nobody starts',
  },
}

/** What came of it. */
export const CAME: Partial<Readonly<Record<PlaceEffect['what'], Text>>> = {
  'contractual-entry': STARTED,
  'fixed-term-contract': STARTED,
  'statutory-entry': STARTED,
  'offer-declined': { nl: 'Het aanbod werd geweigerd', en: 'The offer was declined' },
  'offer-not-answered': { nl: 'Er kwam geen antwoord', en: 'No answer came' },
  'accepted-and-not-started': {
    nl: 'De kandidaat aanvaardde en begon niet',
    en: 'The candidate accepted and did not start',
  },
}

const NO_RULE: Text = {
  nl: 'Het reglement zegt hier niets over: de plaats blijft.',
  en: 'The regulation says nothing about this: the place stays.',
}

/** How an admission condition stands. */
export const ADMISSION: Readonly<
  Record<AdmissionFinding['state'], Text & { readonly tone: Tone }>
> = {
  met: { nl: 'Voldaan', en: 'Met', tone: 'good' },
  'not-met': { nl: 'Niet voldaan', en: 'Not met', tone: 'wrong' },
  undecided: { nl: 'Nog te tonen', en: 'Still to be shown', tone: 'attention' },
  'does-not-apply': { nl: 'Niet van toepassing', en: 'Does not apply', tone: 'quiet' },
}
