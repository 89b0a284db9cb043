/**
 * The words for names that lead nowhere, twice or in a circle.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const nameMessages = {
  'expression-keys': message(
    [
      'Deze eis heeft {count} sleutels[ ({keys})] in plaats van één.',
      'Onduidelijk is dan of alles nodig is of één ervan.',
      'Zet ze in een lijst onder `all-of` (alles) of `any-of` (minstens één).',
    ],
    [
      'This requirement has {count} keys[ ({keys})] instead of one.',
      'It is then unclear whether all are needed or one.',
      'Put them in a list under `all-of` (all) or `any-of` (at least one).',
    ],
  ),
  'reference-unknown': message(
    [
      'Er is geen {kind|word} "{name}".',
      'De regel verwijst naar iets dat niet bestaat en kan niet uitgevoerd worden.',
      '[Bedoel je "{nearest}"? ][Bekend: {known}. ]Verbeter de naam of voeg hem toe.',
    ],
    [
      'There is no {kind|word} "{name}".',
      'The rule refers to something that does not exist and cannot be carried out.',
      '[Did you mean "{nearest}"? ][Known: {known}. ]Correct the name or add it.',
    ],
  ),
  'reference-unused': message(
    [
      'Niets verwijst naar {kind|word} "{name}".',
      'Wie dit leest, denkt dat het meetelt; het heeft geen gevolg.',
      'Verwijs ernaar waar het hoort, of schrap het.',
    ],
    [
      'Nothing refers to {kind|word} "{name}".',
      'A reader thinks it counts; it has no effect.',
      'Refer to it where it belongs, or remove it.',
    ],
  ),
  'measure-unused': message(
    [
      'De score van meting "{measure}" beslist niets.',
      'Kandidaten leggen een proef af waarvan niet gezegd is hoe ze telt.',
      'Neem de meting op in een minimum, een totaal of een grens, of maak ze `informative`.',
    ],
    [
      'The score of measure "{measure}" decides nothing.',
      'Candidates sit a test of which it is not said how it counts.',
      'Use it in a minimum, a total or a cut-off, or make it `informative`.',
    ],
  ),
  'duplicate-name': message(
    [
      'De naam "{name}" komt hier twee keer voor.',
      'Een verwijzing ernaar heeft dan twee betekenissen.',
      'Geef elk een eigen naam, of schrap het dubbele.',
    ],
    [
      'The name "{name}" occurs twice here.',
      'A reference to it then has two meanings.',
      'Give each a name of its own, or remove the double.',
    ],
  ),
  'name-reserved': message(
    [
      'Een meting kan niet "{name}" heten.',
      'Die naam staat voor het totaal van de ronde.',
      'Geef de meting een andere naam.',
    ],
    [
      'A measure cannot be called "{name}".',
      'That name stands for the total of the round.',
      'Give the measure another name.',
    ],
  ),
  'condition-cycle': message(
    [
      'Deze voorwaarden verwijzen naar elkaar in een kring: {names}.',
      'Geen van hen kan beoordeeld worden vóór de andere.',
      'Verbreek de kring: laat één ervan zonder verwijzing.',
    ],
    [
      'These conditions refer to each other in a circle: {names}.',
      'None can be judged before the others.',
      'Break the circle: let one stand without reference.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
