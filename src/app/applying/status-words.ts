/**
 * The words of a status.
 *
 * @module
 */

import { roleName } from '#core/regulation/words/roles.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { StatusView } from './applying.ts'

/** How an application stands, in one sentence. */
export const STATE_WORDS: Readonly<Record<StatusView['state'] | 'late', Text>> = {
  draft: {
    nl: 'Je sollicitatie is nog niet ingediend.',
    en: 'Your application has not been submitted yet.',
  },
  submitted: {
    nl: 'We hebben je sollicitatie. Je hoort van ons zodra er een resultaat is.',
    en: 'We have your application. You will hear from us as soon as there is a result.',
  },
  late: {
    nl: 'We hebben je sollicitatie, maar ze kwam na het einde. Een medewerker bekijkt dat en beslist; je krijgt die beslissing met de redenen.',
    en: 'We have your application, but it came after closing. A member of staff looks at that and decides; you will get that decision with the reasons.',
  },
  withdrawn: { nl: 'Je trok je kandidatuur in.', en: 'You withdrew.' },
  stopped: {
    nl: 'Deze selectie is stopgezet. Wie solliciteerde, krijgt daarover bericht.',
    en: 'This selection was stopped. Everybody who applied is told about it.',
  },
  over: {
    nl: 'Deze selectie is voorbij: de laatste lijst is niet meer geldig.',
    en: 'This selection is over: its last list is no longer valid.',
  },
}

/** How far a round has come. */
export const ROUND_WORDS: Readonly<
  Record<'ahead' | 'under-way' | 'passed-over' | 'corrected', Text>
> = {
  ahead: { nl: 'Moet nog komen.', en: 'Still to come.' },
  'under-way': {
    nl: 'Deze ronde loopt. Je krijgt het resultaat met de redenen zodra het vaststaat.',
    en: 'This round is under way. You will get the result with the reasons as soon as it is fixed.',
  },
  'passed-over': {
    nl: 'Deze ronde is voorbij. Haar resultaat is je niet apart meegedeeld.',
    en: 'This round is over. Its result was not told to you separately.',
  },
  corrected: {
    nl: 'Dit resultaat wordt opnieuw bekeken. Tot dan blijft het zoals het je gezegd is.',
    en: 'This result is being looked at again. Until then it stays as you were told.',
  },
}

/** Who confirmed an outcome, for a candidate: in what capacity. Who it was stands in the record. */
export function confirmerInWords(_: string, language: Language): string {
  return roleName('selector', language)
}

/** A clause as a sentence of its own. */
export function asSentence({ nl, en }: Text): Text {
  return { nl: sentence(nl), en: sentence(en) }
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
