/**
 * The words for the order of the steps.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const timeLineMessages = {
  'window-reversed': message(
    [
      'Het venster van "{step}" loopt van {from|day} naar {through|day}, dus achteruit.',
      'Er is geen dag waarop de stap kan gebeuren.',
      'Verwissel de twee dagen of verbeter er een.',
    ],
    [
      'The window of "{step}" runs from {from|day} to {through|day}, backwards.',
      'There is no day on which the step can happen.',
      'Swap the two days or correct one.',
    ],
  ),
  'days-order': message(
    [
      'De dagen van "{step}" staan niet in volgorde of komen dubbel voor: {days}.',
      'De eerste en de laatste dag worden uit de volgorde gelezen.',
      'Zet elke dag één keer, van vroeg naar laat.',
    ],
    [
      'The days of "{step}" are out of order or double: {days}.',
      'The first and the last day are read from the order.',
      'Put each day once, from early to late.',
    ],
  ),
  'step-undated': message(
    [
      '"{step}" heeft geen dag.',
      'Kandidaten moeten vooraf weten wanneer iets gebeurt.',
      'Vul een dag in vóór de publicatie, of via een wijziging.',
    ],
    [
      '"{step}" has no day.',
      'Candidates must know beforehand when something happens.',
      'Fill in a day before publication, or by an amendment.',
    ],
  ),
  'step-before-closing': message(
    [
      '"{step}" begint op {day|day}, niet na de afsluiting op {closing|day}.',
      'Wie later maar op tijd solliciteert, zou niet meedoen.',
      'Zet de stap na de afsluitingsdatum.',
    ],
    [
      '"{step}" starts on {day|day}, not after closing on {closing|day}.',
      'Somebody who applies later but in time would be left out.',
      'Put the step after the closing date.',
    ],
  ),
  'assessment-before-test-ends': message(
    [
      'De beoordeling "{step}" is voorbij vóór het einde van "{test}" op {until|day}.',
      'Wie de volle tijd gebruikt, zou niet beoordeeld worden.',
      'Laat de beoordeling na {until|day} eindigen.',
    ],
    [
      'The assessment "{step}" is over before "{test}" ends on {until|day}.',
      'Somebody who uses the full time would not be judged.',
      'Let the assessment end after {until|day}.',
    ],
  ),
  'assessment-overlaps-test': message(
    [
      'De beoordeling "{step}" begint op {day|day}, terwijl "{test}" tot {until|day} loopt.',
      'De eersten zouden beoordeeld worden terwijl anderen nog bezig zijn.',
      'Begin de beoordeling na {until|day}, of ga na of het zo bedoeld is.',
    ],
    [
      'The assessment "{step}" starts on {day|day}, while "{test}" runs until {until|day}.',
      'The first would be judged while others are still at work.',
      'Start the assessment after {until|day}, or see whether it is meant.',
    ],
  ),
  'step-before-prerequisite': message(
    [
      '"{step}" op {day|day} komt vóór "{before}", waarop de stap wacht (tot {until|day}).',
      'Wat eerst moet gebeuren, is dan nog niet gebeurd.',
      'Verplaats een van de twee, of schrap de verwijzing onder `after`.',
    ],
    [
      '"{step}" on {day|day} comes before "{before}", which it waits for (until {until|day}).',
      'What must happen first has then not happened.',
      'Move one of the two, or remove the reference under `after`.',
    ],
  ),
  'step-overlaps-prerequisite': message(
    [
      '"{step}" begint op {day|day}, terwijl "{before}" tot {until|day} mag duren.',
      'De eerste stap moet dan vroeger klaar zijn dan er staat.',
      'Ga na of dat kan; zet anders "{step}" na {until|day}.',
    ],
    [
      '"{step}" starts on {day|day}, while "{before}" may last until {until|day}.',
      'The first step must then be done earlier than it says.',
      'See whether that can be; if not, put "{step}" after {until|day}.',
    ],
  ),
  'step-cycle': message(
    [
      'Deze stappen wachten op elkaar in een kring: {names}.',
      'Geen van hen kan ooit beginnen.',
      'Schrap een van de verwijzingen onder `after`.',
    ],
    [
      'These steps wait for each other in a circle: {names}.',
      'None of them can ever begin.',
      'Remove one of the references under `after`.',
    ],
  ),
  'round-order': message(
    [
      'Ronde "{round}" begint op {day|day}, vroeger dan ronde "{before}" op {other|day}.',
      'Een latere ronde bouwt op de beslissingen van de vorige.',
      'Verbeter de dagen of de volgorde van de rondes.',
    ],
    [
      'Round "{round}" starts on {day|day}, earlier than round "{before}" on {other|day}.',
      'A later round builds on the decisions of the one before.',
      'Correct the days or the order of the rounds.',
    ],
  ),
  'case-sent-after-due': message(
    [
      '"{step}" wordt op {sent|day} verstuurd, terwijl "{due}" op {until|day} binnen moet zijn.',
      'Niemand kan een opdracht op tijd inleveren die nog niet verstuurd is.',
      'Verstuur de opdracht vóór de dag waarop ze binnen moet zijn.',
    ],
    [
      '"{step}" is sent on {sent|day}, while "{due}" is due on {until|day}.',
      'Nobody can hand in an assignment that has not been sent.',
      'Send the assignment before the day on which it is due.',
    ],
  ),
  'hand-in-after-session': message(
    [
      '"{step}" moet pas op {until|day} binnen zijn, na "{session}" op {held|day}.',
      'De jury zou het werk bespreken vóór het binnen is.',
      'Zet de uiterste dag op of vóór {held|day}.',
    ],
    [
      '"{step}" is due only on {until|day}, after "{session}" on {held|day}.',
      'The panel would discuss the work before it is in.',
      'Put the due day on or before {held|day}.',
    ],
  ),
  'results-before-session': message(
    [
      'De resultaten "{step}" zijn er op {day|day}, maar "{before}" duurt tot {held|day}.',
      'Er zou beslist worden zonder alle kandidaten.',
      'Zet de resultaten na {held|day}.',
    ],
    [
      'The results "{step}" come on {day|day}, but "{before}" lasts until {held|day}.',
      'A decision would fall without all candidates.',
      'Put the results after {held|day}.',
    ],
  ),
  'timed-order': message(
    [
      'Beginnen mag tot {latest}, maar de opdracht loopt vanaf {starts} gedurende {length|length}.',
      'Wie dan begint, heeft geen tijd of te veel tijd.',
      'Kies een uur binnen het venster.',
    ],
    [
      'Starting is allowed until {latest}, but the assignment runs from {starts} for {length|length}.',
      'Somebody who starts then has no time or too much.',
      'Choose a time within the window.',
    ],
  ),
  'expected-end-too-early': message(
    [
      'Het einde wordt verwacht tegen {by|day}, maar de laatste stap valt op {last|day}.',
      'Kandidaten rekenen op een datum die niet gehaald wordt.',
      'Zet het verwachte einde na de laatste stap.',
    ],
    [
      'The end is expected by {by|day}, but the last step falls on {last|day}.',
      'Candidates count on a date that will not be met.',
      'Put the expected end after the last step.',
    ],
  ),
  'published-after-closing': message(
    [
      'De publicatie op {published|day} komt na de afsluiting op {closing|day}.',
      'Niemand zou nog kunnen solliciteren.',
      'Verbeter een van de twee dagen.',
    ],
    [
      'Publication on {published|day} comes after closing on {closing|day}.',
      'Nobody could still apply.',
      'Correct one of the two days.',
    ],
  ),
  'publication-term-short': message(
    [
      'Van de publicatie op {published|day} tot de afsluiting op {closing|day} is korter dan aangegeven.',
      'Een vacature staat een redelijke termijn open; te kort maakt de selectie aanvechtbaar.',
      'Sluit ten vroegste af op {earliest|day}.',
    ],
    [
      'From publication on {published|day} to closing on {closing|day} is shorter than declared.',
      'A vacancy is open for a reasonable term; too short makes the selection contestable.',
      'Close on {earliest|day} at the earliest.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
