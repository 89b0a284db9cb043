/**
 * Words of lists and offers, of somebody else than the reader.
 *
 * @module
 */

import { type Gone } from '#app/desk/lists/lists.ts'
import { type RankedMember } from '#core/selection/lists/ranked-list.ts'
import { type ListName, type Validity } from '#core/selection/lists/validity.ts'
import { type Offer } from '#core/selection/state.ts'
import { formatDay } from '#core/values/day.ts'
import { formatDuration, parseDuration } from '#core/values/duration.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'

/** What a list is called. */
export const LISTS: Readonly<Record<ListName, Text>> = {
  'ranked-list': { nl: 'Lijst met rangschikking', en: 'Ranked list' },
  reserve: { nl: 'Wervingsreserve', en: 'Reserve' },
}

/** How far a list is. */
export const LIST_STATES: Readonly<Record<Validity['state'], Text & { readonly tone: Tone }>> = {
  'not-started': { nl: 'Nog niet begonnen', en: 'Not started', tone: 'quiet' },
  valid: { nl: 'Geldig', en: 'Valid', tone: 'good' },
  expired: { nl: 'Vervallen', en: 'Expired', tone: 'wrong' },
}

/** From which day through which a list is valid. */
export function validityInWords(validity: Validity, language: Language): string {
  if (validity.state === 'not-started') return LIST_STATES['not-started'][language]
  const [from, through] = [
    formatDay(validity.from, language),
    formatDay(validity.through, language),
  ]
  return language === 'nl' ? `van ${from} tot en met ${through}` : `from ${from} through ${through}`
}

/** A length in words. */
export function lengthInWords(length: string, language: Language): string {
  const read = parseDuration(length)
  return read === undefined ? length : formatDuration(read, language)
}

/** What happened to a place. */
export const HAPPENED: Readonly<Record<Gone['why'], Text>> = {
  withdrew: { nl: 'trok de kandidatuur in', en: 'withdrew' },
  chosen: { nl: 'is gekozen voor deze vacature', en: 'was chosen for this vacancy' },
  'offer-declined': { nl: 'weigerde een aanbod', en: 'declined an offer' },
  'offer-not-answered': { nl: 'antwoordde niet op een aanbod', en: 'did not answer an offer' },
  'accepted-and-not-started': {
    nl: 'aanvaardde een aanbod en begon niet',
    en: 'accepted an offer and did not start',
  },
  'fixed-term-contract': {
    nl: 'begon met een contract van bepaalde duur',
    en: 'started on a fixed-term contract',
  },
  'contractual-entry': {
    nl: 'begon met een contract van onbepaalde duur',
    en: 'started on a contract of indefinite duration',
  },
  'statutory-entry': { nl: 'begon als statutair', en: 'started as a statutory employee' },
  'comparable-vacancy-declined': {
    nl: 'ging niet in op een vergelijkbare vacature',
    en: 'declined a comparable vacancy',
  },
  'comparable-vacancy-not-selected': {
    nl: 'werd niet gekozen voor een vergelijkbare vacature',
    en: 'was not chosen for a comparable vacancy',
  },
  'comparable-vacancy-entry': {
    nl: 'begon in een vergelijkbare vacature',
    en: 'started in a comparable vacancy',
  },
  'contact-not-answered': {
    nl: 'reageerde niet op de vraag naar interesse',
    en: 'did not respond when asked about interest',
  },
  'could-not-attend': { nl: 'was verhinderd', en: 'could not attend' },
  attended: { nl: 'nam deel aan de volgende ronde', en: 'took part in the next round' },
  'no-show': { nl: 'bleef zonder bericht weg', en: 'stayed away without notice' },
}

/** What becomes of a place. */
export const EFFECTS: Readonly<Record<'keep' | 'remove', Text>> = {
  keep: { nl: 'Behoudt de plaats', en: 'Keeps the place' },
  remove: { nl: 'Verliest de plaats', en: 'Loses the place' },
}

/** Why somebody stands on the ranked list. */
export const BECAUSE: Readonly<Record<RankedMember['because'], Text>> = {
  'above-minimum-not-invited': {
    nl: 'boven het minimum, niet uitgenodigd',
    en: 'above the minimum, not invited',
  },
  'invited-could-not-attend': {
    nl: 'uitgenodigd, maar verhinderd',
    en: 'invited, but could not attend',
  },
}

/** What a contact came to. */
export const CONTACTS: Readonly<Record<'asked' | 'interested' | 'not-interested' | 'none', Text>> =
  {
    asked: { nl: 'gevraagd, nog geen antwoord', en: 'asked, no answer yet' },
    interested: { nl: 'nog interesse', en: 'still interested' },
    'not-interested': { nl: 'geen interesse meer', en: 'no longer interested' },
    none: { nl: 'geen antwoord gekregen', en: 'gave no answer' },
  }

/** What a comparable vacancy came to. */
export const COMPARABLE: Readonly<
  Record<'proposed' | 'declined' | 'not-selected' | 'entered', Text>
> = {
  proposed: { nl: 'voorgesteld, nog geen antwoord', en: 'proposed, no answer yet' },
  declined: { nl: 'gaat er niet op in', en: 'declined it' },
  'not-selected': { nl: 'werd daar niet gekozen', en: 'was not selected there' },
  entered: { nl: 'begon daar', en: 'started there' },
}

/** How an offer stands. */
export const OFFERS: Readonly<Record<Offer['status'], Text & { readonly tone: Tone }>> = {
  sent: { nl: 'Verstuurd', en: 'Sent', tone: 'plain' },
  accepted: { nl: 'Aanvaard', en: 'Accepted', tone: 'good' },
  declined: { nl: 'Geweigerd', en: 'Declined', tone: 'quiet' },
  lapsed: { nl: 'Niet beantwoord', en: 'Not answered', tone: 'quiet' },
  reneged: { nl: 'Afgehaakt', en: 'Pulled out', tone: 'wrong' },
  'in-service': { nl: 'In dienst', en: 'In service', tone: 'good' },
}

/** An offer by its number. */
export function offerInShort(offer: string, language: Language): string {
  const number = offer.replace(/^aanbod-/u, '')
  return language === 'nl' ? `Aanbod ${number}` : `Offer ${number}`
}

/** Which vacancy it is: that of this selection, or another by its name. */
export function vacancyInWords(vacancy: string, language: Language): string {
  if (vacancy !== 'this') return vacancy
  return language === 'nl' ? 'deze vacature' : 'this vacancy'
}
