/**
 * What each finding of `keur verify` means, in both languages. `{fact}` is filled in.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { FindingCode } from '#verify/finding.ts'

/** The sentence of every finding. */
export const findingWords: Readonly<Record<FindingCode, Text>> = {
  'not-utf8': { nl: 'Deze bytes zijn geen UTF-8.', en: 'These bytes are not UTF-8.' },
  'line-too-long': {
    nl: 'Deze regel is langer dan een bundel mag hebben.',
    en: 'This line is longer than a bundle may have.',
  },
  'line-broken': { nl: 'Deze regel is geen JSON-object.', en: 'This line is no JSON object.' },
  'line-not-canonical': {
    nl: 'Deze regel is niet geschreven zoals het moet: er is aan de tekst geraakt.',
    en: 'This line is not written the one way it has to be: its text was touched.',
  },
  'line-unexpected': {
    nl: 'Een regel van deze soort hoort hier niet.',
    en: 'A line of this kind does not belong here.',
  },
  'header-broken': {
    nl: 'De eerste regel zegt niet van wie dit register is.',
    en: 'The first line does not say whose record this is.',
  },
  'bundle-incomplete': {
    nl: 'De bundel houdt op voor haar einde.',
    en: 'The bundle stops before its end.',
  },
  'end-differs': {
    nl: 'De laatste regel telt iets anders dan er staat: het zijn {entries} gebeurtenissen en {heads} standen.',
    en: 'The last line counts something else than there is: there are {entries} events and {heads} heads.',
  },
  'regulation-broken': {
    nl: 'Tekst {version} van het selectiereglement is veranderd of niet te lezen.',
    en: 'Text {version} of the regulation was changed or cannot be read.',
  },
  'regulation-not-recorded': {
    nl: 'Tekst {version} van het selectiereglement is niet die van het register.',
    en: 'Text {version} of the regulation is not the one of the record.',
  },
  'regulation-rewritten': {
    nl: 'Tekst {version} van het selectiereglement verandert meer dan wijzigingen toevoegen.',
    en: 'Text {version} of the regulation changes more than adding amendments.',
  },
  'amendment-backdated': {
    nl: 'Wijziging {amendment} zou gelden vóór wat al gebeurd was.',
    en: 'Amendment {amendment} would hold before what had happened already.',
  },
  'position-differs': {
    nl: 'Hier ontbreekt een gebeurtenis, of staat er een te veel of op een andere plaats: verwacht werd positie {expected}, er staat {position}.',
    en: 'An event is missing here, or there is one too many or in another place: position {expected} was expected, there is {position}.',
  },
  'hash-differs': {
    nl: 'Deze gebeurtenis is veranderd: haar bytes hebben een andere hash.',
    en: 'This event was changed: its bytes have another hash.',
  },
  'entry-broken': {
    nl: 'Dit is geen geldige gebeurtenis: {field}.',
    en: 'This is no valid event: {field}.',
  },
  'entry-repeated': {
    nl: 'Deze gebeurtenis staat er al eerder.',
    en: 'This event is there already.',
  },
  'commitment-differs': {
    nl: 'Het persoonlijke veld {field} is niet wat erover vastgelegd is.',
    en: 'The personal field {field} is not what was committed to.',
  },
  'head-broken': { nl: 'Deze stand is niet te lezen.', en: 'This head cannot be read.' },
  'head-misplaced': {
    nl: 'Deze stand gaat over {size} gebeurtenissen en hoort ergens anders.',
    en: 'This head is about {size} events and belongs elsewhere.',
  },
  'head-not-signed': {
    nl: 'De stand bij {size} gebeurtenissen is niet ondertekend door de installatie.',
    en: 'The head at {size} events is not signed by the installation.',
  },
  'head-root-differs': {
    nl: 'De stand bij {size} gebeurtenissen is niet die van dit register: ergens daarvoor is het herschreven.',
    en: 'The head at {size} events is not that of this record: somewhere before it, it was rewritten.',
  },
  'head-beyond': {
    nl: 'Er bestaat een stand bij {size} gebeurtenissen; dit register heeft er maar {entries}.',
    en: 'There is a head at {size} events; this record has only {entries}.',
  },
  'head-missing': {
    nl: 'De laatste gebeurtenissen staan onder geen enkele stand.',
    en: 'The last events are under no head.',
  },
  'cosignature-wrong': {
    nl: 'Wat getuige {witness} medeondertekende bij {size} gebeurtenissen, is niet deze stand: ergens daarvoor is het register herschreven.',
    en: 'What witness {witness} co-signed at {size} events is not this head: somewhere before it the record was rewritten.',
  },
  'signature-unknown': {
    nl: 'Onder de stand bij {size} gebeurtenissen staat een handtekening van een onbekende sleutel ({witness}).',
    en: 'Under the head at {size} events is a signature of an unknown key ({witness}).',
  },
  'head-not-witnessed': {
    nl: 'Getuige {witness} zag {witnessed} van de {size} gebeurtenissen; wat daarna komt, is onbewezen of herschreven.',
    en: 'Witness {witness} saw {witnessed} of the {size} events; what comes after is unproven or rewritten.',
  },
  'key-unknown': {
    nl: 'De bundel noemt een sleutel van de installatie die je niet meegaf.',
    en: 'The bundle names a key of the installation that you did not give.',
  },
  'event-refused': {
    nl: 'Volgens het selectiereglement kon dit niet gebeuren: {event} ({refusal}).',
    en: 'By the regulation this could not have happened: {event} ({refusal}).',
  },
  'event-impossible': {
    nl: 'Deze gebeurtenis is niet te volgen: {event} ({reason}).',
    en: 'This event makes no sense: {event} ({reason}).',
  },
  'outcomes-not-stated': {
    nl: 'Na de bevestiging van ronde {round} staat niet voluit wat beslist werd.',
    en: 'After the confirmation of round {round} it is not written out what was decided.',
  },
  'stated-differs': {
    nl: 'Wat hier beslist heet in ronde {round}, is niet wat de regels geven.',
    en: 'What is said here to be decided in round {round} is not what the rules give.',
  },
  'outcome-differs': {
    nl: 'De getoonde uitkomst is niet wat de regels geven.',
    en: 'The outcome shown is not what the rules give.',
  },
  'receipt-broken': {
    nl: 'Dit is geen ontvangstbewijs.',
    en: 'This is no receipt.',
  },
  'receipt-not-signed': {
    nl: 'Het ontvangstbewijs is niet ondertekend door deze installatie, of is veranderd.',
    en: 'The receipt is not signed by this installation, or was changed.',
  },
  'receipt-elsewhere': {
    nl: 'Het ontvangstbewijs is van een andere selectie: {selection}.',
    en: 'The receipt is of another selection: {selection}.',
  },
  'receipt-proof-wrong': {
    nl: 'Het bewijs in het ontvangstbewijs klopt niet ({because}).',
    en: 'The proof in the receipt does not hold ({because}).',
  },
  'receipt-entry-missing': {
    nl: 'De gebeurtenis van dit ontvangstbewijs, ontvangen op {recorded}, staat niet in het register.',
    en: 'The event of this receipt, received on {recorded}, is not in the record.',
  },
  'receipt-entry-differs': {
    nl: 'De gebeurtenis van dit ontvangstbewijs, ontvangen op {recorded}, staat anders in het register.',
    en: 'The event of this receipt, received on {recorded}, stands otherwise in the record.',
  },
}
