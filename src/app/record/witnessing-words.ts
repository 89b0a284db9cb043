/**
 * Why a witness is not served, in words. docs/record-format.md shows them; a test keeps the two equal.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'

/** What each refusal says: what is the matter, and what to do. */
export const WITNESSING = {
  'head-unknown': {
    nl: 'Er is geen ondertekende stand van dit register, of niet van die grootte. Vraag de laatste stand opnieuw op.',
    en: 'There is no signed head of this record, or none of that size. Ask for the last head again.',
  },
  'old-unreadable': {
    nl: 'Zeg met `old` hoeveel inschrijvingen je al zag: een geheel getal, 0 als je er nog geen zag.',
    en: 'Say with `old` how many entries you have seen: a whole number, 0 where you have seen none.',
  },
  'old-beyond': {
    nl: 'Dit register heeft minder inschrijvingen dan je zegt gezien te hebben. Klopt dat, bewaar dan je stand als bewijs en vraag uitleg aan wie dit register houdt.',
    en: 'This record has fewer entries than you say you have seen. If that is right, keep your head as evidence and ask whoever keeps this record to explain.',
  },
  'note-unreadable': {
    nl: 'Dit is geen stand met handtekeningen. Stuur de stand zoals je ze kreeg, met je eigen regel eronder.',
    en: 'This is no head with signatures. Send the head as you got it, with your own line under it.',
  },
  'note-too-large': {
    nl: 'Dit is groter dan een stand met handtekeningen is.',
    en: 'This is larger than a head with signatures is.',
  },
  'witness-unknown': {
    nl: 'Onder deze stand staat geen getuige die hier gekend is. Geef je sleutel aan wie deze site beheert (KEUR_WITNESSES).',
    en: 'Under this head stands no witness that is known here. Give your key to whoever runs this site (KEUR_WITNESSES).',
  },
  'cosignature-wrong': {
    nl: 'De handtekening van de getuige past niet bij deze stand. Onderteken de tekst zoals docs/record-format.md zegt.',
    en: 'The signature of the witness does not fit this head. Sign the text as docs/record-format.md says.',
  },
  'head-differs': {
    nl: 'Deze site ondertekende bij die grootte een andere stand. Bewaar die van jou: staat er een handtekening van deze site onder, dan bewijst ze dat er twee registers zijn.',
    en: 'This site signed another head at that size. Keep yours: if a signature of this site stands under it, it proves that there are two records.',
  },
  'moment-wrong': {
    nl: 'Het tijdstip bij je handtekening ligt vóór de stand of in de toekomst. Zet je klok juist (NTP) en onderteken opnieuw.',
    en: 'The moment of your signature lies before the head, or ahead. Set your clock right (NTP) and sign again.',
  },
  'witnessed-later': {
    nl: 'Je ondertekende al een grotere stand van dit register. Een kleinere voegt niets toe; vraag de laatste stand op.',
    en: 'You co-signed a larger head of this record already. A smaller one adds nothing; ask for the last head.',
  },
  'too-often': {
    nl: 'Er kwamen te veel vragen vanaf je adres. Probeer het later opnieuw.',
    en: 'Too many requests came from your address. Try again later.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Why a witness is not served. */
export type WitnessingCode = keyof typeof WITNESSING
