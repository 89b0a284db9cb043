/**
 * The words for properties that do not hold: the counterexample, told with invented candidates.
 *
 * @module
 */

import { type propertySeverities } from '../check/properties/severities.ts'
import { type Message, message } from './wording.ts'

/** The words of every code about properties. */
export const propertyMessages: Readonly<Record<keyof typeof propertySeverities, Message>> = {
  'higher-score-hurts': message(
    [
      'In ronde "{round}" schaadt een hogere score. Neem deze kandidaten: {group|figure}. Haalt {candidate} op "{measure}" {to|figure} in plaats van {from|figure}, en blijft al de rest gelijk, dan gaat {aspect|word} van {candidate} van {before|word} naar {after|word}.',
      'Wie beter presteert, mag daar nooit slechter van worden; zo een regel is niet objectief te verdedigen.',
      'Kijk de omzetting, de gewichten, de minima en de volgorde na waarin deze score meetelt.',
    ],
    [
      'In round "{round}" a higher score hurts. Take these candidates: {group|figure}. If {candidate} scores {to|figure} instead of {from|figure} on "{measure}", and all else stays alike, {aspect|word} of {candidate} goes from {before|word} to {after|word}.',
      'Who performs better may never be worse off for it; such a rule cannot be defended as objective.',
      'Look at the mapping, the weights, the minima and the order in which this score counts.',
    ],
  ),
  'higher-score-wastes-place': message(
    [
      'In ronde "{round}" kan een hogere score een plaats doen verloren gaan. Neem deze kandidaten: {group|figure}. Haalt {candidate} op "{measure}" {to|figure} in plaats van {from|figure}, dan gaat de uitslag van {harmed} van {before|word} naar {after|word}, en krijgt {candidate} die plaats niet.',
      'Wie gelijk eindigt met de laatste plaats valt hier samen af: een betere prestatie laat een plaats leeg.',
      'Overweeg `ties: widen`, of leg uit waarom gelijken samen afvallen.',
    ],
    [
      'In round "{round}" a higher score can waste a place. Take these candidates: {group|figure}. If {candidate} scores {to|figure} instead of {from|figure} on "{measure}", the outcome of {harmed} goes from {before|word} to {after|word}, and {candidate} does not get that place.',
      'Those who are equal to the last place drop out together here: a better performance leaves a place empty.',
      'Consider `ties: widen`, or explain why equals drop out together.',
    ],
  ),
  'more-experience-hurts': message(
    [
      'Meer ervaring kost iemand de toelating. Iemand [met {claims} ]wordt toegelaten via {admitted}. Met daarbij {more}[ in plaats van {less}] staat geen enkel kanaal nog open[, hoewel aan de voorwaarden van {closed} voldaan is].',
      'Een extra tewerkstelling mag niemand alle kanalen afsluiten.',
      'Kijk na welke kanalen elkaar afsluiten: wie door het ene uitgesloten wordt, moet via het andere terechtkunnen.',
    ],
    [
      'More experience costs somebody their admission. Somebody [with {claims} ]is admitted by {admitted}. With {more} as well[ instead of {less}], no route is open any more[, although the conditions of {closed} are met].',
      'A further job may not close every route to anybody.',
      'Look which routes close each other: who is kept out of one must be able to take the other.',
    ],
  ),
  'extra-claim-hurts': message(
    [
      'Een extra diploma of bewijs kost iemand de toelating. Iemand [met {claims} ]wordt toegelaten via {admitted}. Met daarbij {more} staat geen enkel kanaal nog open[, hoewel aan de voorwaarden van {closed} voldaan is].',
      'Wie meer kan voorleggen, mag daardoor niet uit alle kanalen vallen.',
      'Kijk na welke kanalen elkaar afsluiten: wie door het ene uitgesloten wordt, moet via het andere terechtkunnen.',
    ],
    [
      'An extra diploma or proof costs somebody their admission. Somebody [with {claims} ]is admitted by {admitted}. With {more} as well, no route is open any more[, although the conditions of {closed} are met].',
      'Who can show more may not fall out of every route because of it.',
      'Look which routes close each other: who is kept out of one must be able to take the other.',
    ],
  ),
  'arrival-order-matters': message(
    [
      'In ronde "{round}" telt de volgorde van binnenkomst. Neem deze kandidaten: {group|figure}. Komen ze binnen als {order}, dan is {aspect|word} van {candidate} {before|word}; komen ze binnen als {other}, dan {after|word}.',
      'Het tijdstip van solliciteren of van scoren mag nooit beslissen tussen kandidaten.',
      'Meld dit: geen regel van een reglement hoort dit te kunnen veroorzaken.',
    ],
    [
      'In round "{round}" the order of arrival matters. Take these candidates: {group|figure}. If they arrive as {order}, {aspect|word} of {candidate} is {before|word}; if they arrive as {other}, it is {after|word}.',
      'The moment of applying or scoring may never decide between candidates.',
      'Report this: no rule of a regulation should be able to cause it.',
    ],
  ),
  'withdrawal-harms-another': message(
    [
      'In ronde "{round}" schaadt de terugtrekking van de ene kandidaat de andere. Neem deze kandidaten: {group|figure}. Trekt {candidate} zich terug ({when|word}), dan gaat {aspect|word} van {harmed} van {before|word} naar {after|word}.',
      'Niemand mag slechter worden van wat een ander over zijn eigen kandidatuur beslist.',
      'Kijk de regels voor het aantal plaatsen, gelijke scores en vervanging van deze ronde na.',
    ],
    [
      'In round "{round}" the withdrawal of one candidate harms another. Take these candidates: {group|figure}. If {candidate} withdraws ({when|word}), {aspect|word} of {harmed} goes from {before|word} to {after|word}.',
      'Nobody may be worse off for what somebody else decides about their own candidacy.',
      'Look at the rules for the number of places, equal scores and replacement of this round.',
    ],
  ),
}
