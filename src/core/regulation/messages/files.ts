/**
 * The words for what is wrong in the text of a file: unreadable, broken, of no known format.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const fileMessages = {
  'file-unreadable': message(
    [
      'Het bestand kan niet gelezen worden: {reason|word}.',
      'Zonder bestand valt er niets te controleren.',
      'Controleer de naam en de rechten van het bestand.',
    ],
    [
      'The file cannot be read: {reason|word}.',
      'Without the file there is nothing to check.',
      'Check the name and the permissions of the file.',
    ],
  ),
  'file-too-large': message(
    [
      'Het bestand is groter dan {limit}.',
      'Een reglement is kleiner; een groter bestand is wellicht iets anders.',
      'Geef het juiste bestand, van hoogstens {limit}.',
    ],
    [
      'The file is larger than {limit}.',
      'A regulation is smaller; a larger file is probably something else.',
      'Give the right file, of at most {limit}.',
    ],
  ),
  'file-not-utf8': message(
    [
      'Het bestand is geen tekst in UTF-8.',
      'Letters met accenten zouden verkeerd gelezen worden.',
      'Bewaar het bestand als UTF-8.',
    ],
    [
      'The file is not text in UTF-8.',
      'Letters with accents would be read wrongly.',
      'Save the file as UTF-8.',
    ],
  ),
  'yaml-broken': message(
    [
      'De YAML is onleesbaar op regel {line}: {cause|word}[ bij "{near}"].',
      'Een bestand dat niet volledig gelezen wordt, wordt helemaal niet gelezen.',
      'Verbeter regel {line}; kijk ook naar de regel erboven en eronder.[ {advice|word}]',
    ],
    [
      'The YAML breaks on line {line}: {cause|word}[ near "{near}"].',
      'A file that cannot be read whole is not read at all.',
      'Correct line {line}; look at the lines above and below too.[ {advice|word}]',
    ],
  ),
  'yaml-duplicate-key': message(
    [
      'Het veld "{key}" staat twee keer in hetzelfde blok.',
      'Niet te zeggen welk van de twee geldt.',
      'Houd er één over, of geef het tweede een eigen naam.',
    ],
    [
      'The field "{key}" stands twice in the same block.',
      'Nobody can say which of the two holds.',
      'Keep one, or give the second a name of its own.',
    ],
  ),
  'yaml-several-documents': message(
    [
      'Het bestand bevat meer dan één YAML-document.',
      'Eén bestand is één reglement; het tweede zou niet gelden.',
      'Zet elk document in een eigen bestand en schrap de regel `---`.',
    ],
    [
      'The file holds more than one YAML document.',
      'One file is one regulation; the second would not hold.',
      'Put each document in a file of its own and remove the line `---`.',
    ],
  ),
  'yaml-alias-limit': message(
    [
      'Het bestand herhaalt zichzelf te vaak met verwijzingen (*); hoogstens {limit} mogen.',
      'Enkele regels kunnen zo tot een onleesbaar groot geheel uitgroeien.',
      'Schrijf de herhaalde delen uit, of verwijs bij naam.',
    ],
    [
      'The file repeats itself too often through aliases (*); at most {limit} are allowed.',
      'A few lines can grow into a whole that nobody can read.',
      'Write the repeated parts out, or refer to them by name.',
    ],
  ),
  'yaml-tag': message(
    [
      'Het YAML-label "{tag}" mag hier niet.',
      'Labels veranderen de betekenis van een waarde voor wie de tekst leest.',
      'Schrap het label.',
    ],
    [
      'The YAML tag "{tag}" is not allowed here.',
      'Tags change the meaning of a value for whoever reads the text.',
      'Remove the tag.',
    ],
  ),
  'yaml-key': message(
    [
      '"{key}" kan geen veldnaam zijn.',
      'Velden worden bij naam gelezen; deze naam is geen tekst of is gereserveerd.',
      'Kies een gewone naam.',
    ],
    [
      '"{key}" cannot be the name of a field.',
      'Fields are read by name; this one is no text or is reserved.',
      'Choose an ordinary name.',
    ],
  ),
  'yaml-empty': message(
    [
      'Het bestand is leeg.',
      'Er staat geen regel in.',
      'Begin met `format:` en de velden van dat formaat.',
    ],
    [
      'The file is empty.',
      'There is no rule in it.',
      'Begin with `format:` and the fields of that format.',
    ],
  ),
  'format-unknown': message(
    [
      'Het formaat "{format}" is onbekend.',
      'Het eerste veld zegt hoe de rest gelezen wordt.',
      'Schrijf een van deze: {known}.[ Bedoel je "{nearest}"?]',
    ],
    [
      'The format "{format}" is unknown.',
      'The first field says how the rest is read.',
      'Write one of these: {known}.[ Did you mean "{nearest}"?]',
    ],
  ),
  'dictionary-missing': message(
    [
      'Er is geen competentiewoordenboek bij dit profiel gevonden.',
      'De competenties en niveaus zijn dus niet nagekeken.',
      'Zet het woordenboek in dezelfde map, of geef het mee.',
    ],
    [
      'No competence dictionary was found beside this profile.',
      'Its competences and levels were therefore not checked.',
      'Put the dictionary in the same folder, or give it along.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
