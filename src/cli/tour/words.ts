/**
 * The words of the tour.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'

/** The words of the tour. `{0}` and `{1}` are filled in. */
export const WORDS = {
  opening: {
    nl: 'Keur past vooraf bekendgemaakte regels toe zoals ze er staan, en legt elke uitkomst uit. Drie echte selectiereglementen, met verzonnen kandidaten:',
    en: 'Keur applies rules that were announced beforehand exactly as they stand, and explains every outcome. Three real regulations, with fictional candidates:',
  },
  until: { nl: 'solliciteren t.e.m. {0}', en: 'applications through {0}' },
  post: { nl: '{0} post en een reserve', en: '{0} post and a reserve' },
  reserveOnly: { nl: 'een wervingsreserve', en: 'a reserve' },
  check: { nl: 'Controle', en: 'Check' },
  checked: { nl: '{0} fouten, {1} waarschuwingen', en: '{0} errors, {1} warnings' },
  assumptions: {
    nl: ' ({0} aannames waar de bron zwijgt)',
    en: ' ({0} assumptions where the source is silent)',
  },
  explained: { nl: 'Waarom {0} niet doorging?', en: 'Why did {0} not go on?' },
  rankedList: { nl: 'Lijst met rangschikking', en: 'Ranked list' },
  reserve: { nl: 'Wervingsreserve, zonder volgorde', en: 'Reserve, in no order' },
  through: { nl: 'geldig t.e.m. {0}', en: 'valid through {0}' },
  expired: { nl: 'vervallen na {0}', en: 'expired after {0}' },
  nobody: { nl: 'niemand', en: 'nobody' },
  open: { nl: 'Wacht op een persoon', en: 'Waits for a person' },
  nothingOpen: { nl: 'niets', en: 'nothing' },
  next: { nl: 'Zelf proberen', en: 'Try it yourself' },
  goesOn: { nl: '{0} van {1} gaan door', en: '{0} of {1} go on' },
  passes: { nl: '{0} van {1} geslaagd', en: '{0} of {1} passed' },
  reachMinimum: { nl: '{0} van {1} halen het minimum', en: '{0} of {1} reach the minimum' },
  cutOff: { nl: 'grensscore', en: 'cut-off' },
  announced: { nl: '{0} aangekondigd', en: '{0} announced' },
  ties: { nl: ', {0} door gelijke stand', en: ', {0} because of a tie' },
  again: { nl: 'opnieuw beslist', en: 'decided again' },
  comesIn: { nl: '{0} erbij', en: '{0} in' },
  fallsOut: { nl: '{0} eruit', en: '{0} out' },
  unchanged: { nl: 'niemand erbij, niemand eruit', en: 'nobody in, nobody out' },
  'not-admitted': { nl: 'niet toegelaten', en: 'not admitted' },
  invalid: { nl: 'ongeldig', en: 'not valid' },
  'below-minimum': { nl: 'onder het minimum', en: 'below the minimum' },
  absent: { nl: 'afwezig', en: 'absent' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  conflict: {
    nl: 'Belangenconflict: scores van {0} vervallen, ronde bevroren',
    en: 'Conflict of interest: scores of {0} void, round frozen',
  },
  corrected: {
    nl: 'Score van {0} verbeterd: ronde bevroren tot een ander bevestigt',
    en: 'Score of {0} corrected: round frozen until another confirms',
  },
  overruled: {
    nl: 'Scores uit een bestand, gemotiveerd in de plaats van wat beoordelaars gaven: {0}',
    en: 'Scores from a file, with reasons in place of what assessors gave: {0}',
  },
  replaced: {
    nl: 'Vervanging, gemotiveerd beslist: {0} erbij',
    en: 'Replacement, decided with reasons: {0} in',
  },
  notReplaced: {
    nl: 'Geen vervanging, gemotiveerd beslist',
    en: 'No replacement, decided with reasons',
  },
  reused: {
    nl: 'Vroeger resultaat van {0} telt mee, samen beslist',
    en: 'Earlier result of {0} counts, decided together',
  },
  notReused: {
    nl: 'Vroeger resultaat van {0} telt niet mee',
    en: 'Earlier result of {0} does not count',
  },
  called: {
    nl: 'Opgeroepen van de lijst met rangschikking: {0}',
    en: 'Called from the ranked list: {0}',
  },
  entered: { nl: '{0} in dienst', en: '{0} in service' },
  statutory: { nl: 'statutair', en: 'statutory' },
  contractual: { nl: 'contractueel', en: 'contractual' },
  reneged: {
    nl: '{0} aanvaardde maar begint niet: plaats in de reserve kwijt',
    en: '{0} accepted but does not start: place in the reserve lost',
  },
} as const satisfies Readonly<Record<string, Text>>
