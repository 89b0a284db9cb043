/**
 * The words for ranges of days and terms.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const rangeAndTermMessages = {
  'range-unbounded': message(
    [
      'Deze periode heeft geen begin en geen einde.',
      'Ze sluit niets uit.',
      'Geef minstens één grens: `from`, `after`, `before` of `through`.',
    ],
    [
      'This range has no beginning and no end.',
      'It excludes nothing.',
      'Give at least one bound: `from`, `after`, `before` or `through`.',
    ],
  ),
  'range-two-bounds': message(
    [
      'Deze periode heeft twee grenzen aan dezelfde kant: {bounds}.',
      'Onduidelijk is of de dag zelf meetelt.',
      'Kies één: `from` en `through` tellen hun dag mee, `after` en `before` niet.',
    ],
    [
      'This range has two bounds on one side: {bounds}.',
      'It is unclear whether the day itself counts.',
      'Choose one: `from` and `through` include their day, `after` and `before` do not.',
    ],
  ),
  'range-empty': message(
    [
      'In deze periode valt geen enkele dag ({bounds}).',
      'De regel zou nooit gelden.',
      'Verwissel of verbeter de grenzen.',
    ],
    [
      'No day falls within this range ({bounds}).',
      'The rule would never hold.',
      'Swap or correct the bounds.',
    ],
  ),
  'range-hole': message(
    [
      'Er is niets geregeld van {from|day} tot en met {through|day}.',
      "Voor wie op zo'n dag valt, zegt het reglement niets.",
      'Laat de grenzen aansluiten (`before` en `from` met dezelfde dag), of voeg een regel toe met `person-decides`.',
    ],
    [
      'Nothing is settled from {from|day} through {through|day}.',
      'For somebody on such a day the regulation says nothing.',
      'Let the bounds meet (`before` and `from` with the same day), or add a line with `person-decides`.',
    ],
  ),
  'range-overlap': message(
    [
      'Van {from|day} tot en met {through|day} gelden twee regels tegelijk.',
      "Voor wie op zo'n dag valt, zegt het reglement twee dingen.",
      'Laat de grenzen aansluiten: `before` en `from` met dezelfde dag.',
    ],
    [
      'From {from|day} through {through|day} two lines hold at once.',
      'For somebody on such a day the regulation says two things.',
      'Let the bounds meet: `before` and `from` with the same day.',
    ],
  ),
  'length-unreadable': message(
    [
      'De duur "{length}" mengt dagen en uren of is te lang.',
      "Een dag is niet altijd 24 uur, dus heeft zo'n duur geen vast einde.",
      'Schrijf kalendereenheden (P1Y, P3M, P14D) of klokeenheden (PT45M).',
    ],
    [
      'The length "{length}" mixes days and hours or is too long.',
      'A day is not always 24 hours, so such a length has no fixed end.',
      'Write calendar units (P1Y, P3M, P14D) or clock units (PT45M).',
    ],
  ),
  'term-length-zero': message(
    [
      'De duur "{length}" is nul.',
      'Een termijn zonder duur is voorbij wanneer hij begint.',
      'Vul de bedoelde duur in, of laat het veld weg waar dat mag.',
    ],
    [
      'The length "{length}" is zero.',
      'A term without length is over when it begins.',
      'Fill in the length that is meant, or leave the field out where that is allowed.',
    ],
  ),
  'term-clock-units': message(
    [
      'De duur "{length}" telt uren waar dagen, maanden of jaren horen.',
      'Zulke termijnen lopen tot het einde van een dag.',
      'Schrijf dagen, maanden of jaren: P14D, P3M, P1Y.',
    ],
    [
      'The length "{length}" counts hours where days, months or years belong.',
      'Such terms run to the end of a day.',
      'Write days, months or years: P14D, P3M, P1Y.',
    ],
  ),
  'timed-calendar-units': message(
    [
      'De duur "{length}" telt dagen of maanden waar uren en minuten horen.',
      'Een opdracht op tijd eindigt op de minuut.',
      'Schrijf uren en minuten: PT45M, PT1H30M.',
    ],
    [
      'The length "{length}" counts days or months where hours and minutes belong.',
      'A timed assignment ends to the minute.',
      'Write hours and minutes: PT45M, PT1H30M.',
    ],
  ),
  'term-start-nothing': message(
    [
      'Deze termijn begint bij {start|word}, maar dat is in dit reglement niet geregeld.',
      'Zonder begin heeft de termijn geen einde.',
      'Regel het (`hiring/minutes` of `offers`), of kies een ander begin.',
    ],
    [
      'This term starts at {start|word}, but this regulation has no such thing.',
      'Without a start the term has no end.',
      'Settle it (`hiring/minutes` or `offers`), or choose another start.',
    ],
  ),
  'extension-unlimited': message(
    [
      'Verlengen mag onbeperkt vaak en onbepaald lang.',
      'Een lijst zonder einde is geen lijst met een geldigheid.',
      'Bepaal hoe lang één verlenging duurt, of hoe vaak ze mag.',
    ],
    [
      'Extension is allowed without limit in number and length.',
      'A list without an end has no validity.',
      'Settle how long one extension lasts, or how often.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
