/**
 * The words for scales, totals and mappings.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const scaleMessages = {
  'figure-not-exact': message(
    [
      'Het getal {value|figure} kan niet exact bewaard worden.',
      'Scores en grenzen worden exact vergeleken.',
      'Schrijf het als tekst tussen aanhalingstekens: "62.5" of "1/3".',
    ],
    [
      'The number {value|figure} cannot be kept exactly.',
      'Scores and thresholds are compared exactly.',
      'Write it as a text between quotation marks: "62.5" or "1/3".',
    ],
  ),
  'scale-missing': message(
    [
      'Meting "{measure}" telt mee maar heeft geen schaal.',
      'Een score zegt niets zonder laagste en hoogste waarde.',
      'Voeg `scale` toe, of maak de meting `informative`.',
    ],
    [
      'Measure "{measure}" is scored but has no scale.',
      'A score says nothing without a lowest and a highest value.',
      'Add `scale`, or make the measure `informative`.',
    ],
  ),
  'scale-reversed': message(
    [
      'De schaal loopt van {from|figure} naar {to|figure}, dus niet omhoog.',
      'Er is geen score die erop past.',
      'Zet de laagste waarde bij `from` en de hoogste bij `to`.',
    ],
    [
      'The scale runs from {from|figure} to {to|figure}, not upwards.',
      'No score fits on it.',
      'Put the lowest value at `from` and the highest at `to`.',
    ],
  ),
  'scale-step': message(
    [
      'De stap {step|figure} past niet tussen {from|figure} en {to|figure}.',
      'De hoogste score zou onbereikbaar zijn.',
      'Kies een stap groter dan nul die een geheel aantal keren in de schaal gaat.',
    ],
    [
      'The step {step|figure} does not fit between {from|figure} and {to|figure}.',
      'The highest score could not be reached.',
      'Choose a step above zero that goes into the scale a whole number of times.',
    ],
  ),
  'informative-used': message(
    [
      'Meting "{measure}" is enkel informatief, maar hier hangt iets van haar score af.',
      'Een informatieve meting krijgt geen score.',
      'Maak ze `scored` met een schaal, of schrap ze hier.',
    ],
    [
      'Measure "{measure}" is informative only, but something depends on its score here.',
      'An informative measure gets no score.',
      'Make it `scored` with a scale, or remove it here.',
    ],
  ),
  'total-missing': message(
    [
      'Ronde "{round}" heeft geen totaal, maar hier wordt ernaar verwezen.',
      'Er is niets om te vergelijken.',
      'Voeg `total` toe aan de ronde, of noem een meting.',
    ],
    [
      'Round "{round}" has no total, but it is referred to here.',
      'There is nothing to compare.',
      'Add `total` to the round, or name a measure.',
    ],
  ),
  'total-scales-differ': message(
    [
      'Meting "{measure}" ({own|figure}) staat op een andere schaal dan {unit} en heeft geen omzetting.',
      'Wie appelen bij peren telt, laat de langste schaal beslissen.',
      'Voeg bij de meting een `mapping` toe naar de eenheid van het totaal.',
    ],
    [
      'Measure "{measure}" ({own|figure}) is on another scale than {unit} and has no mapping.',
      'Adding unlike scales lets the longest one decide.',
      'Add a `mapping` to the measure, to the unit of the total.',
    ],
  ),
  'total-ordinal': message(
    [
      'Meting "{measure}" heeft benoemde waarden en geen omzetting, maar telt in een totaal.',
      'Met woorden valt niet te rekenen.',
      'Voeg een `mapping` toe met een getal voor elke waarde.',
    ],
    [
      'Measure "{measure}" has named values and no mapping, but counts in a total.',
      'Words cannot be added up.',
      'Add a `mapping` with a number for each value.',
    ],
  ),
  'total-weights': message(
    [
      'De gewichten van dit gemiddelde zijn samen {sum|figure}, niet 1.',
      'Het totaal valt dan buiten de schaal waarop de grens staat.',
      'Schrijf gewichten die samen 1 zijn, bijvoorbeeld twee keer `0.5` of drie keer `1/3` (met een punt, geen komma).',
    ],
    [
      'The weights of this mean add up to {sum|figure}, not 1.',
      'The total then leaves the scale on which the threshold stands.',
      'Write weights that add up to 1, for example twice `0.5` or three times `1/3`.',
    ],
  ),
  'weight-not-positive': message(
    [
      'Meting "{measure}" telt mee met gewicht {weight|figure}.',
      'Een hogere score zou dan niets uitmaken of schaden.',
      'Geef een gewicht boven nul, of laat de meting uit het totaal.',
    ],
    [
      'Measure "{measure}" counts with weight {weight|figure}.',
      'A higher score would then not matter or would hurt.',
      'Give a weight above zero, or leave the measure out of the total.',
    ],
  ),
  'mapping-unit-differs': message(
    [
      'De omzetting van "{measure}" leidt naar {to}, maar het totaal is in {unit}.',
      'Het totaal zou ongelijke eenheden optellen.',
      'Zet om naar {unit}, of verander de eenheid van het totaal.',
    ],
    [
      'The mapping of "{measure}" leads to {to}, but the total is in {unit}.',
      'The total would add unlike units.',
      'Map to {unit}, or change the unit of the total.',
    ],
  ),
  'mapping-off-scale': message(
    [
      'De omzetting noemt {value|figure}, en die waarde heeft de schaal van de meting niet.',
      'Die score kan niemand halen.',
      'Neem een waarde van de eigen schaal.',
    ],
    [
      'The mapping names {value|figure}, which the scale of the measure does not have.',
      'Nobody can get that score.',
      'Take a value of the own scale.',
    ],
  ),
  'mapping-not-covering': message(
    [
      'De omzetting zegt niet wat {missing|figure} wordt.',
      'Voor wie die score haalt, is er geen uitkomst.',
      'Voeg een punt toe voor {missing|figure}.',
    ],
    [
      'The mapping does not say what {missing|figure} becomes.',
      'For somebody with that score there is no outcome.',
      'Add a point for {missing|figure}.',
    ],
  ),
  'mapping-not-increasing': message(
    [
      'Dit punt van de omzetting komt niet na het vorige op de eigen schaal.',
      'Eenzelfde score zou twee waarden krijgen.',
      'Zet de punten van laag naar hoog, elk één keer.',
    ],
    [
      'This point of the mapping does not come after the one before on the own scale.',
      'One score would get two values.',
      'Put the points from low to high, each once.',
    ],
  ),
  'mapping-decreases': message(
    [
      'Vanaf dit punt levert een hogere score minder op.',
      'Een betere prestatie mag nooit schaden.',
      'Laat de waarden gelijk blijven of stijgen.',
    ],
    [
      'From this point on a higher score yields less.',
      'A better performance must never hurt.',
      'Let the values stay equal or rise.',
    ],
  ),
  'mapping-off-target': message(
    [
      'Dit punt wordt geen percentage van 0 tot 100.',
      'Het totaal zou buiten zijn schaal vallen.',
      'Kies een waarde van 0 tot 100.',
    ],
    [
      'This point does not become a percentage from 0 to 100.',
      'The total would leave its scale.',
      'Choose a value from 0 to 100.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
