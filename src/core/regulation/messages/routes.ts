/**
 * The words for routes and conditions.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const routeMessages = {
  'condition-never': message(
    [
      'Niemand kan hieraan voldoen: {reason|word}.',
      'Iedereen zou uitgesloten worden zonder dat het zo bedoeld is.',
      'Splits de eis, of schrap wat elkaar tegenspreekt.',
    ],
    [
      'Nobody can meet this: {reason|word}.',
      'Everybody would be excluded without that being meant.',
      'Split the requirement, or remove what contradicts itself.',
    ],
  ),
  'condition-unspecific': message(
    [
      'Elk {kind|word} voldoet: er is geen enkele eigenschap gevraagd.',
      'De eis houdt minder in dan ze lijkt.',
      'Noem de eigenschappen die nodig zijn.',
    ],
    [
      'Any {kind|word} will do: no property is asked.',
      'The requirement asks less than it seems.',
      'Name the properties that are needed.',
    ],
  ),
  'rank-unknown': message(
    [
      'Er is geen rang "{rank}".',
      'Niemand kan ermee vergeleken worden.',
      '[Bedoel je {nearest}? ]Kies uit: {known}.',
    ],
    [
      'There is no rank "{rank}".',
      'Nobody can be compared with it.',
      '[Did you mean {nearest}? ]Choose from: {known}.',
    ],
  ),
  'rank-level-disagree': message(
    [
      'Rang {rank} hoort niet bij niveau {level}.',
      'Voorwaarden over het niveau en over de rang spreken elkaar dan tegen.',
      'Verbeter de rang of het niveau; de eerste letter van een rang is zijn niveau.',
    ],
    [
      'Rank {rank} is not of level {level}.',
      'Conditions on level and on rank then contradict each other.',
      'Correct the rank or the level; the first letter of a rank is its level.',
    ],
  ),
  'grade-rank-disagree': message(
    [
      'De graad "{name}" heeft gewoonlijk rang {known}, hier staat {rank}.',
      'Rang en loon volgen uit de graad.',
      'Ga na welke van de twee juist is.',
    ],
    [
      'The grade "{name}" usually has rank {known}, here it has {rank}.',
      'Rank and pay follow from the grade.',
      'Find out which of the two is right.',
    ],
  ),
  'scale-rank-disagree': message(
    [
      'De salarisschaal {scale} hoort niet bij rang {rank}.',
      'Het loon zou niet bij de functie passen.',
      'Verbeter de schaal of de rang.',
    ],
    [
      'The pay scale {scale} is not of rank {rank}.',
      'The pay would not fit the job.',
      'Correct the scale or the rank.',
    ],
  ),
  'hiring-condition-in-route': message(
    [
      'Voorwaarde "{name}" wordt pas bij indienststelling nagekeken en sluit in kanaal "{route}" niemand uit van deelname.',
      'Lezers verwachten dat een voorwaarde van een kanaal over de deelname beslist.',
      'Laat dit zo als het bedoeld is, of zet ze onder `hiring/admission-conditions`.',
    ],
    [
      'Condition "{name}" is checked only at hiring and excludes nobody from taking part through route "{route}".',
      'Readers expect a condition of a route to decide on taking part.',
      'Leave it if it is meant, or put it under `hiring/admission-conditions`.',
    ],
  ),
  'route-open-to-all': message(
    [
      'Kanaal "{route}" vraagt niets dat vervuld moet zijn.',
      'Iedereen kan erlangs deelnemen.',
      'Voeg een voorwaarde toe met `weight: must`, of ga na of dit bedoeld is.',
    ],
    [
      'Route "{route}" asks nothing that must be met.',
      'Everybody can take part through it.',
      'Add a condition with `weight: must`, or see whether this is meant.',
    ],
  ),
  'closure-of-itself': message(
    [
      'Kanaal "{route}" is gesloten voor wie ervoor in aanmerking komt.',
      'Niemand kan er dus langs.',
      'Noem het andere kanaal dat dit kanaal sluit.',
    ],
    [
      'Route "{route}" is closed to those who qualify for it.',
      'Nobody can therefore use it.',
      'Name the other route that closes this one.',
    ],
  ),
  'closure-circular': message(
    [
      'Deze kanalen sluiten elkaar in een kring: {names}.',
      'Wie voor allemaal in aanmerking komt, kan er langs geen enkel meer in.',
      'Schrap een van de sluitingen, zodat één kanaal openblijft.',
    ],
    [
      'These routes close each other in a circle: {names}.',
      'Somebody who qualifies for all can enter through none.',
      'Remove one of the closures, so that one route stays open.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
