/**
 * The words for what is wrong in the form of a file: fields that are missing, unknown or of the wrong kind.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const formMessages = {
  'missing-field': message(
    [
      'Het veld `{field}` ontbreekt.',
      'Wat er niet staat, wordt niet stilzwijgend ingevuld.',
      'Voeg `{field}` toe.',
    ],
    [
      'The field `{field}` is missing.',
      'What is not written is never filled in silently.',
      'Add `{field}`.',
    ],
  ),
  'unknown-key': message(
    [
      'Het veld `{key}` bestaat hier niet.',
      'Een regel onder een onbekende naam zou niemand uitvoeren.',
      '[{advice|word} ][Bedoel je `{nearest}`? ]Hier kan: {known}.',
    ],
    [
      'There is no field `{key}` here.',
      'Nobody would carry out a rule under an unknown name.',
      '[{advice|word} ][Did you mean `{nearest}`? ]Possible here: {known}.',
    ],
  ),
  'unknown-value': message(
    [
      '"{value}" is hier geen mogelijke waarde.',
      'Enkel de genoemde waarden hebben een betekenis.',
      '[Bedoel je "{nearest}"? ]Kies uit: {known}.',
    ],
    [
      '"{value}" is not a possible value here.',
      'Only the listed values have a meaning.',
      '[Did you mean "{nearest}"? ]Choose from: {known}.',
    ],
  ),
  'wrong-type': message(
    [
      'Hier hoort {expected|word}, maar er staat {got|word}.',
      'De regel kan zo niet gelezen worden.',
      'Schrijf hier {expected|word}.',
    ],
    [
      'Here belongs {expected|word}, but {got|word} stands here.',
      'The rule cannot be read like this.',
      'Write {expected|word} here.',
    ],
  ),
  'wrong-form': message(
    [
      '"{value}" heeft niet de juiste vorm.',
      'De regel kan zo niet gelezen worden.',
      'Schrijf: {hint|word}.',
    ],
    [
      '"{value}" does not have the right form.',
      'The rule cannot be read like this.',
      'Write: {hint|word}.',
    ],
  ),
  'wrong-size': message(
    [
      'Hier hoort {bound|word} {limit|word}[ {counted|word}][, maar er staat {value|figure}].',
      'De regel kan zo niet uitgevoerd worden.',
      'Schrijf {bound|word} {limit|word}[ {counted|word}].',
    ],
    [
      'Here belongs {bound|word} {limit|word}[ {counted|word}][, but {value|figure} stands here].',
      'The rule cannot be carried out like this.',
      'Write {bound|word} {limit|word}[ {counted|word}].',
    ],
  ),
  'cut-off-without-tie-rule': message(
    [
      'De grens zegt niet wat er gebeurt bij een gelijke stand op de laatste plaats.',
      'Zonder die regel hangt het van het toeval af wie nog meegaat.',
      'Voeg `ties: widen` toe (iedereen met die score gaat mee), of `ties: exclude`.',
    ],
    [
      'The cut-off does not say what happens to those equal at the last place.',
      'Without that rule chance decides who still goes on.',
      'Add `ties: widen` (everyone with that score goes along), or `ties: exclude`.',
    ],
  ),
  'term-incomplete': message(
    [
      'Van deze termijn ontbreekt `{field}`.',
      'Zonder begin, duur en telwijze heeft een termijn geen laatste dag.',
      'Voeg `{field}` toe; een termijn heeft `length`, `from` en `counting`.',
    ],
    [
      'This term lacks `{field}`.',
      'Without start, length and counting rule a term has no last day.',
      'Add `{field}`; a term has `length`, `from` and `counting`.',
    ],
  ),
  'choice-without-owner': message(
    [
      'Hier kan iets beslist worden, maar er staat niet door wie.',
      'Een "kan" zonder eigenaar wordt door niemand of door iedereen beslist.',
      'Voeg `owner` toe, bijvoorbeeld `line-manager` of `[selector, line-manager]`.',
    ],
    [
      'Something may be decided here, but not by whom.',
      'A "kan" without owner is decided by nobody or by everybody.',
      'Add `owner`, for example `line-manager` or `[selector, line-manager]`.',
    ],
  ),
  'choice-one-option': message(
    [
      'Deze keuze heeft minder dan twee mogelijkheden.',
      'Wie maar één uitweg heeft, kiest niet.',
      'Noem minstens twee mogelijkheden, of laat `options` weg voor ja of neen.',
    ],
    [
      'This choice has fewer than two options.',
      'Whoever has one way out does not choose.',
      'Name at least two options, or leave out `options` for yes or no.',
    ],
  ),
  'routes-without-choice': message(
    [
      'Er staat niet wie kiest wanneer iemand langs meer dan één kanaal kan.',
      'Kanalen overlappen; voorwaarden en loon verschillen.',
      'Voeg `route-choice` toe: de kandidaat kiest, en tot wanneer.',
    ],
    [
      'It is not said who chooses when somebody can use more than one route.',
      'Routes overlap; conditions and pay differ.',
      'Add `route-choice`: the candidate chooses, and until when.',
    ],
  ),
  'reference-date-missing': message(
    [
      'Dit kanaal heeft geen peildatum.',
      'Een reglement moet zeggen op welke dag de voorwaarden vervuld zijn.',
      'Voeg `reference-date` toe: `closing`, `application`, `hiring`, of een dag.',
    ],
    [
      'This route has no reference date.',
      'A regulation must say on which day the conditions are met.',
      'Add `reference-date`: `closing`, `application`, `hiring`, or a day.',
    ],
  ),
  'validity-missing': message(
    [
      'De geldigheid van deze lijst ontbreekt.',
      'Een reglement moet zeggen hoe lang een lijst geldt.',
      'Voeg `validity` toe, met `length`, `from` en `counting`.',
    ],
    [
      'The validity of this list is missing.',
      'A regulation must say how long a list holds.',
      'Add `validity`, with `length`, `from` and `counting`.',
    ],
  ),
  'assessors-missing': message(
    [
      'Er staat niet wie deze ronde beoordeelt.',
      'Een reglement moet zeggen wie beoordeelt.',
      'Voeg `assessors` toe, met rol en aantal.',
    ],
    [
      'It is not said who judges this round.',
      'A regulation must say who judges.',
      'Add `assessors`, with role and number.',
    ],
  ),
  'place-table-missing': message(
    [
      'Er staat niet wat een plaats op deze lijst doet behouden of verliezen.',
      'Een reglement moet dat vooraf vastleggen.',
      'Voeg `place` toe met per gebeurtenis `keep`, `remove` of `person-decides`.',
    ],
    [
      'It is not said what keeps or loses a place on this list.',
      'A regulation must settle that beforehand.',
      'Add `place` with `keep`, `remove` or `person-decides` for each event.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
