/**
 * Words that stand in facts of findings, in both languages.
 *
 * @module
 */

import { type Language, type Text } from '../../values/text.ts'

/** `word` in a language; a word that is not listed is given as it is. */
export function wordOf(word: string, language: Language): string {
  return Object.hasOwn(WORDS, word) ? (WORDS[word]?.[language] ?? word) : word
}

/** Every word there is. */
export const WORDS: Readonly<Record<string, Text>> = {
  // What is named
  condition: { nl: 'voorwaarde', en: 'condition' },
  route: { nl: 'kanaal', en: 'route' },
  round: { nl: 'ronde', en: 'round' },
  step: { nl: 'stap', en: 'step' },
  measure: { nl: 'meting', en: 'measure' },
  question: { nl: 'vraag', en: 'question' },
  attachment: { nl: 'bijlage', en: 'attachment' },
  competence: { nl: 'competentie', en: 'competence' },
  'competence-level': { nl: 'competentieniveau', en: 'competence level' },
  'diploma-list': { nl: 'diplomalijst', en: 'diploma list' },
  profile: { nl: 'functiebeschrijving', en: 'function profile' },
  'experience-kind': { nl: 'soort ervaring', en: 'kind of experience' },
  'publication-table': { nl: 'publicatietabel', en: 'publication table' },
  reserve: { nl: 'de wervingsreserve', en: 'the reserve' },
  'ranked-list': { nl: 'de lijst met rangschikking', en: 'the ranked list' },
  diploma: { nl: 'diploma', en: 'diploma' },
  employment: { nl: 'tewerkstelling', en: 'employment' },
  'reserve-only': { nl: 'enkel een wervingsreserve', en: 'a reserve only' },
  'post-and-reserve': { nl: 'een betrekking en een reserve', en: 'a post and a reserve' },
  // Kinds of values
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  tuple: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met velden', en: 'a block of fields' },
  record: { nl: 'een blok met velden', en: 'a block of fields' },
  null: { nl: 'niets', en: 'nothing' },
  other: { nl: 'iets anders', en: 'something else' },
  'at-least': { nl: 'minstens', en: 'at least' },
  'at-most': { nl: 'hoogstens', en: 'at most' },
  // Forms of texts, as the schema words them
  'a day such as 2025-11-10': { nl: 'een dag zoals 2025-11-10', en: 'a day such as 2025-11-10' },
  'a local time such as 2025-06-19T19:00': {
    nl: 'een plaatselijk uur zoals 2025-06-19T19:00',
    en: 'a local time such as 2025-06-19T19:00',
  },
  'an instant such as 2025-06-04T09:00:00Z': {
    nl: 'een tijdstip zoals 2025-06-04T09:00:00Z',
    en: 'an instant such as 2025-06-04T09:00:00Z',
  },
  'a number such as 62.5 or 1/3': {
    nl: 'een getal zoals 62.5 of 1/3',
    en: 'a number such as 62.5 or 1/3',
  },
  'a length such as P1Y or PT45M': {
    nl: 'een duur zoals P1Y (een jaar) of PT45M (45 minuten)',
    en: 'a length such as P1Y (a year) or PT45M (45 minutes)',
  },
  'letters, digits and hyphens, starting with a letter, at most 64': {
    nl: 'letters, cijfers en koppeltekens, te beginnen met een letter, hoogstens 64 tekens',
    en: 'letters, digits and hyphens, starting with a letter, at most 64 characters',
  },
  'two-small-letters': {
    nl: 'twee kleine letters, zoals nl of en',
    en: 'two small letters, such as nl or en',
  },
  'two-capitals': { nl: 'twee hoofdletters, zoals BE of NL', en: 'two capitals, such as BE or NL' },
  'a-path-by-names': {
    nl: 'een plaats bij naam, met / ertussen, zoals announcement/closing',
    en: 'a place by names, with / between them, such as announcement/closing',
  },
  'a-web-address': {
    nl: 'een webadres dat met https:// begint',
    en: 'a web address that begins with https://',
  },
  'other-form': {
    nl: 'de vorm die de documentatie bij dit veld noemt',
    en: 'the form that the documentation gives for this field',
  },
  'a-sentence': {
    nl: 'een zin in twee talen, `{ nl: …, en: … }`',
    en: 'a sentence in two languages, `{ nl: …, en: … }`',
  },
  // Sizes
  'one-item': { nl: 'één onderdeel in deze lijst', en: 'one item in this list' },
  items: { nl: 'onderdelen in deze lijst', en: 'items in this list' },
  'one-letter': { nl: 'één letter of cijfer', en: 'one letter or digit' },
  letters: { nl: 'letters of cijfers', en: 'letters or digits' },
  // Advice on sentences
  'comma-in-sentence': {
    nl: 'Staat er een komma in de zin? Zet de zin tussen aanhalingstekens.',
    en: 'Is there a comma in the sentence? Put the sentence between quotation marks.',
  },
  'quote-the-sentence': {
    nl: 'Staat er een dubbelpunt, komma of ander leesteken in een zin? Zet de zin tussen aanhalingstekens.',
    en: 'Is there a colon, comma or other mark in a sentence? Put the sentence between quotation marks.',
  },
  // What breaks YAML
  'yaml-indent': { nl: 'de insprong klopt niet', en: 'the indentation does not fit' },
  'yaml-tab': { nl: 'er staat een tab waar spaties horen', en: 'a tab stands where spaces belong' },
  'yaml-missing-mark': { nl: 'er ontbreekt een leesteken', en: 'a mark is missing' },
  'yaml-unexpected': { nl: 'hier hoort iets anders', en: 'something else belongs here' },
  'yaml-colon-in-text': {
    nl: 'een tekst met een dubbelpunt staat niet tussen aanhalingstekens',
    en: 'a text with a colon is not between quotation marks',
  },
  'yaml-missing-colon': {
    nl: 'na een veldnaam ontbreekt de dubbelpunt',
    en: 'a field name lacks its colon',
  },
  'yaml-escape': {
    nl: 'een \\-teken binnen aanhalingstekens klopt niet',
    en: 'a \\ between quotation marks is wrong',
  },
  'yaml-quote-needed': {
    nl: 'een tekst die zo begint, moet tussen aanhalingstekens staan',
    en: 'a text that begins like this must be between quotation marks',
  },
  'yaml-alias': { nl: 'een verwijzing (*) leidt nergens heen', en: 'an alias (*) leads nowhere' },
  'yaml-depth': {
    nl: 'blokken zitten te diep in elkaar',
    en: 'blocks are nested too deeply',
  },
  'yaml-unclosed': {
    nl: 'een {, [ of aanhalingsteken erboven is niet gesloten',
    en: 'a {, [ or quotation mark above is not closed',
  },
  'yaml-layout': { nl: 'de opmaak klopt niet', en: 'the layout is wrong' },
  ENOENT: { nl: 'het bestaat niet', en: 'it does not exist' },
  EACCES: { nl: 'je mag het niet lezen', en: 'you may not read it' },
  EISDIR: { nl: 'het is een map', en: 'it is a folder' },
  unknown: { nl: 'onbekende oorzaak', en: 'unknown cause' },
  always: { nl: 'het begin of het einde der tijden', en: 'the beginning or the end of time' },
  // Moments
  'end-of-procedure': { nl: 'het einde van de procedure', en: 'the end of the procedure' },
  'date-of-minutes': { nl: 'de datum van het proces-verbaal', en: 'the date of the minutes' },
  'offer-sent': { nl: 'het verzenden van een aanbod', en: 'the sending of an offer' },
  // Why nobody meets a condition
  'inside-and-outside': {
    nl: 'een diploma komt niet tegelijk van binnen en van buiten de Benelux',
    en: 'a diploma does not come from inside and outside the Benelux at once',
  },
  'in-and-not-in-language': {
    nl: 'een diploma is niet in een taal behaald en tegelijk niet in die taal',
    en: 'a diploma was not obtained in a language and at once not in it',
  },
  'obtained-and-expected': {
    nl: 'een diploma is niet tegelijk behaald en nog verwacht',
    en: 'a diploma is not obtained and still expected at once',
  },
  'expected-before-closing': {
    nl: 'het diploma wordt verwacht vóór de afsluiting, en is dan geen verwacht diploma meer',
    en: 'the diploma is expected before closing, and then is no longer an expected one',
  },
  'kinds-of-external-authority': {
    nl: 'soorten externe overheid horen enkel bij werk bij een externe overheid',
    en: 'kinds of external authority belong only with work at an external authority',
  },
  'none-of-nothing': {
    nl: 'een lege lijst laat niets over dat telt',
    en: 'an empty list leaves nothing that counts',
  },
  'passed-before-hiring': {
    nl: 'of iemand geslaagd is, is pas bij de aanwerving bekend',
    en: 'whether somebody passed is known on hiring only',
  },
  'statutory-in-private': {
    nl: 'buiten de overheid is niemand statutair',
    en: 'nobody is statutory outside public service',
  },
  'appointment-in-private': {
    nl: 'buiten de overheid is niemand vastbenoemd of op proef benoemd',
    en: 'nobody has a permanent or probationary appointment outside public service',
  },
  'contractual-in-statutory-probation': {
    nl: 'wie contractueel is, is niet tot een statutaire proeftijd toegelaten',
    en: 'somebody contractual was not admitted to statutory probation',
  },
  'experience-too-long': {
    nl: 'niemand heeft zoveel jaren ervaring',
    en: 'nobody has that many years of experience',
  },
  // What becomes of an invented candidate
  'round-outcome': { nl: 'de uitslag van de ronde', en: 'the outcome of the round' },
  'total-score': { nl: 'het totaal', en: 'the total' },
  rank: { nl: 'de rang', en: 'the rank' },
  'list-rank': {
    nl: 'de plaats op de lijst met rangschikking',
    en: 'the place on the ranked list',
  },
  'next-round': {
    nl: 'de deelname aan de volgende ronde',
    en: 'the part in the next round',
  },
  'goes-on': { nl: '"gaat door"', en: '"goes on"' },
  passed: { nl: '"geslaagd"', en: '"passed"' },
  'outside-quota': { nl: '"buiten het aantal plaatsen"', en: '"outside the number of places"' },
  'below-minimum': { nl: '"onder een minimum"', en: '"below a minimum"' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  'before-closing': { nl: 'voor de ronde wordt afgesloten', en: 'before the round is closed' },
  'before-deciding': {
    nl: 'na het afsluiten, voor de bevestiging',
    en: 'after closing, before it is confirmed',
  },
  'after-deciding': { nl: 'na de beslissing', en: 'after the decision' },
  'and-replaced': { nl: 'na de beslissing, en vervangen', en: 'after the decision, and replaced' },
}
