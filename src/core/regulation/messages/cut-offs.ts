/**
 * The words for minima, cut-offs and what a round decides.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const cutOffMessages = {
  'threshold-off-scale': message(
    [
      'Het minimum {value|figure} op "{of}" ligt buiten de schaal, van {low|figure} tot {high|figure}.',
      'Iedereen zou afvallen, of niemand.',
      'Kies een waarde van {low|figure} tot {high|figure}, of verbeter de schaal.',
    ],
    [
      'The minimum {value|figure} on "{of}" is off its scale, {low|figure} to {high|figure}.',
      'Everybody would be out, or nobody.',
      'Choose a value from {low|figure} to {high|figure}, or correct the scale.',
    ],
  ),
  'threshold-between-steps': message(
    [
      'Het minimum {value|figure} op "{of}" valt tussen twee stappen van {step|figure}.',
      'Niemand kan precies die score halen; in feite geldt de volgende.',
      'Kies een score die de schaal heeft.',
    ],
    [
      'The minimum {value|figure} on "{of}" lies between two steps of {step|figure}.',
      'Nobody can get exactly that score; in fact the next one holds.',
      'Choose a score that the scale has.',
    ],
  ),
  'threshold-unknown-value': message(
    [
      '"{value}" is geen waarde van "{of}".',
      'Niet te zeggen wie het minimum haalt.',
      'Kies uit: {known}.',
    ],
    [
      '"{value}" is not a value of "{of}".',
      'Nobody can say who reaches the minimum.',
      'Choose from: {known}.',
    ],
  ),
  'threshold-excludes-nobody': message(
    [
      'Het minimum {value|figure} op "{of}" is de laagste waarde.',
      'Niemand kan eronder vallen.',
      'Verhoog het minimum, of schrap het.',
    ],
    [
      'The minimum {value|figure} on "{of}" is the lowest value.',
      'Nobody can fall below it.',
      'Raise the minimum, or remove it.',
    ],
  ),
  'cut-off-excludes-ties': message(
    [
      'Wie gelijk staat met plaats {top} van ronde "{round}", valt af.',
      'Gelijke scores worden dan ongelijk behandeld als niet iedereen erbij kan.',
      'Kies `ties: widen`, tenzij dit bewust is.',
    ],
    [
      'Those equal at place {top} of round "{round}" are left out.',
      'Equal scores are then treated unequally when not all fit.',
      'Choose `ties: widen`, unless this is on purpose.',
    ],
  ),
  'eliminates-but-not-eliminatory': message(
    [
      'Ronde "{round}" heeft een minimum of een grens, maar heet niet uitsluitend.',
      'Kandidaten weten niet of ze kunnen afvallen.',
      'Zet `eliminatory: true`, of schrap het minimum en de grens.',
    ],
    [
      'Round "{round}" has a minimum or cut-off, but is called not eliminatory.',
      'Candidates do not know whether they can be out.',
      'Put `eliminatory: true`, or remove the minimum and the cut-off.',
    ],
  ),
  'eliminatory-without-criterion': message(
    [
      'Ronde "{round}" sluit uit, maar heeft geen minimum en geen grens.',
      'Niet te zeggen wie afvalt.',
      'Voeg een minimum of een grens toe; ook een oordeel (negatief, positief) heeft een minimum nodig.',
    ],
    [
      'Round "{round}" eliminates, but has no minimum and no cut-off.',
      'Nobody can say who is out.',
      'Add a minimum or a cut-off; a verdict (negative, positive) needs a minimum too.',
    ],
  ),
  'round-not-eliminatory': message(
    [
      'Ronde "{round}" is niet uitsluitend.',
      'Het moet duidelijk zijn hoe ze dan wel meetelt.',
      'Ga na of dit zo bedoeld is, en zeg bij een latere ronde hoe de resultaten gebruikt worden.',
    ],
    [
      'Round "{round}" is not eliminatory.',
      'It must be clear how it counts instead.',
      'See whether this is meant, and say at a later round how its results are used.',
    ],
  ),
  'replacement-without-cut-off': message(
    [
      'Ronde "{round}" laat vervangen toe, maar heeft geen grens.',
      'Zonder aantal plaatsen komt er geen plaats vrij.',
      'Voeg `cut-off` toe, of schrap `replacement`.',
    ],
    [
      'Round "{round}" allows replacement, but has no cut-off.',
      'Without a number of places no place comes free.',
      'Add `cut-off`, or remove `replacement`.',
    ],
  ),
  'not-invited-without-cut-off': message(
    [
      'Ronde "{round}" zegt wat er gebeurt met wie niet uitgenodigd wordt, maar heeft geen grens.',
      'Zonder grens wordt iedereen boven het minimum uitgenodigd.',
      'Voeg `cut-off` toe, of schrap `not-invited`.',
    ],
    [
      'Round "{round}" says what happens to those not invited, but has no cut-off.',
      'Without a cut-off everybody above the minimum is invited.',
      'Add `cut-off`, or remove `not-invited`.',
    ],
  ),
  'earlier-result-not-earlier': message(
    [
      'Ronde "{round}" gebruikt resultaten van "{of}", die niet vroeger komt.',
      'Die resultaten bestaan dan nog niet.',
      'Verwijs naar een eerdere ronde of meting.',
    ],
    [
      'Round "{round}" uses results of "{of}", which does not come earlier.',
      'Those results do not exist by then.',
      'Refer to an earlier round or measure.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
