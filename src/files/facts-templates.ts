/**
 * The sentences for every problem of the form of a facts file, with room for the facts.
 *
 * @module
 */

import type { RefusalWords } from '#core/selection/words/refusals/template.ts'
import type { FactsFormCode } from './facts-problem.ts'

/** The sentences of every code. */
export const factsTemplates: Readonly<Record<FactsFormCode, RefusalWords>> = {
  'facts-missing': {
    nl: {
      what: 'Dit bestand bestaat niet.',
      why: 'Zonder feiten is er niets om over te beslissen.',
      fix: 'Controleer de naam en de map. Met `-` leest Keur van de standaardinvoer.',
    },
    en: {
      what: 'This file does not exist.',
      why: 'Without facts there is nothing to decide about.',
      fix: 'Check the name and the folder. With `-` Keur reads standard input.',
    },
  },
  'facts-folder': {
    nl: {
      what: 'Dit is een map, geen bestand.',
      why: 'Een feitenbestand is één bestand met een gebeurtenis per regel.',
      fix: 'Noem het bestand in die map.',
    },
    en: {
      what: 'This is a folder, not a file.',
      why: 'A facts file is one file with one event a line.',
      fix: 'Name the file in that folder.',
    },
  },
  'facts-unreadable': {
    nl: {
      what: 'Dit bestand kan niet gelezen worden ({reason}).',
      why: 'Een half gelezen bestand zou tot verkeerde uitkomsten leiden; er is dus niets berekend.',
      fix: 'Controleer of je het mag lezen en of de schijf bereikbaar is.',
    },
    en: {
      what: 'This file cannot be read ({reason}).',
      why: 'A half-read file would lead to wrong outcomes, so nothing was computed.',
      fix: 'Check that you may read it and that the disk can be reached.',
    },
  },
  'facts-empty': {
    nl: {
      what: 'Er staat geen gebeurtenis in dit bestand.',
      why: 'Zonder gebeurtenis is er geen moment waarop de uitkomst geldt.',
      fix: 'Geef een ander bestand, of noem het moment met `--at`.',
    },
    en: {
      what: 'There is no event in this file.',
      why: 'Without an event there is no moment at which the outcome holds.',
      fix: 'Give another file, or name the moment with `--at`.',
    },
  },
  'line-too-long': {
    nl: {
      what: 'Deze regel is langer dan {limit}.',
      why: 'Eén regel is één gebeurtenis; een langere regel is meestal een bestand zonder regeleinden.',
      fix: 'Zet elke gebeurtenis op een eigen regel, en deel een grote invoer van scores in meer gebeurtenissen.',
    },
    en: {
      what: 'This line is longer than {limit}.',
      why: 'One line is one event; a longer line is usually a file without line ends.',
      fix: 'Put every event on a line of its own, and split a large import of scores into several events.',
    },
  },
  'not-utf8': {
    nl: {
      what: 'Deze regel is geen UTF-8.',
      why: 'Letters met accenten zouden verkeerd gelezen worden.',
      fix: 'Bewaar het bestand opnieuw als UTF-8.',
    },
    en: {
      what: 'This line is not UTF-8.',
      why: 'Letters with accents would be misread.',
      fix: 'Save the file again as UTF-8.',
    },
  },
  'json-broken': {
    nl: {
      what: 'Deze regel is geen JSON[: het gaat fout bij `{near}`].',
      why: 'Wat niet te lezen is, kan niet meetellen.',
      fix: 'Verbeter de regel op deze plaats: vaak ontbreekt een aanhalingsteken, komma of accolade.',
    },
    en: {
      what: 'This line is not JSON[: it goes wrong at `{near}`].',
      why: 'What cannot be read cannot count.',
      fix: 'Correct the line at this place: often a quotation mark, comma or brace is missing.',
    },
  },
  'repeated-field': {
    nl: {
      what: 'Het veld `{field}` staat twee keer in hetzelfde object.',
      why: 'De ene lezer ziet de eerste waarde, de andere de laatste.',
      fix: 'Schrap een van beide.',
    },
    en: {
      what: 'The field `{field}` stands twice in the same object.',
      why: 'One reader sees the first value, another the last.',
      fix: 'Remove one of the two.',
    },
  },
  'number-inexact': {
    nl: {
      what: 'Het getal {number} heeft meer cijfers dan JSON exact bewaart.',
      why: 'Scores tellen exact; afronden mag niet ongemerkt gebeuren.',
      fix: 'Schrijf het als tekst: "{number}".',
    },
    en: {
      what: 'The number {number} has more digits than JSON keeps exactly.',
      why: 'Scores count exactly; rounding must not happen unnoticed.',
      fix: 'Write it as a text: "{number}".',
    },
  },
  'not-an-object': {
    nl: {
      what: 'Deze regel is geen object.',
      why: 'Elke regel is één gebeurtenis met namen en waarden.',
      fix: 'Schrijf de gebeurtenis tussen accolades, met minstens `at` en `event`.',
    },
    en: {
      what: 'This line is not an object.',
      why: 'Every line is one event with names and values.',
      fix: 'Write the event between braces, with at least `at` and `event`.',
    },
  },
  'unknown-event': {
    nl: {
      what: 'De gebeurtenis "{event}" bestaat niet.',
      why: 'Een gebeurtenis die niemand kent, zou stil genegeerd worden.',
      fix: '[Bedoel je {nearest}? ]Alle gebeurtenissen staan in docs/formats.md.',
    },
    en: {
      what: 'There is no event "{event}".',
      why: 'An event nobody knows would be silently ignored.',
      fix: '[Do you mean {nearest}? ]All events are in docs/formats.md.',
    },
  },
  'missing-field': {
    nl: {
      what: 'Het veld `{field}` ontbreekt.',
      why: 'Zonder dat veld zegt de gebeurtenis te weinig.',
      fix: 'Vul het in[: {expectation}].',
    },
    en: {
      what: 'The field `{field}` is missing.',
      why: 'Without it the event says too little.',
      fix: 'Fill it in[: {expectation}].',
    },
  },
  'wrong-field': {
    nl: {
      what: 'Het veld `{field}` heeft een waarde die niet kan[: {found}].',
      why: 'De regels kunnen alleen rekenen met waarden in de afgesproken vorm.',
      fix: 'Verbeter de waarde[; verwacht: {expectation}].',
    },
    en: {
      what: 'The field `{field}` has a value that cannot be[: {found}].',
      why: 'The rules can only work with values in the agreed form.',
      fix: 'Correct the value[; expected: {expectation}].',
    },
  },
  'unknown-field': {
    nl: {
      what: 'Het veld `{field}` bestaat hier niet.',
      why: 'Een veld met een schrijffout zou stil genegeerd worden.',
      fix: '[Bedoel je `{nearest}`? ]Schrap het veld of verbeter de naam.',
    },
    en: {
      what: 'There is no field `{field}` here.',
      why: 'A misspelt field would be silently ignored.',
      fix: '[Do you mean `{nearest}`? ]Remove the field or correct its name.',
    },
  },
}
