/**
 * The words for sentences, assumptions and amendments.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const amendmentMessages = {
  assumption: message(
    [
      'Hier staat een aanname van ons. De bron: {nl}',
      'Een aanname is pas een regel wanneer de entiteit ze bevestigt.',
      'Leg ze voor aan de entiteit; verbeter of bevestig, en schrap `assumed` en `source-says`.',
    ],
    [
      'This is an assumption of ours. The source: {en}',
      'An assumption becomes a rule only when the authority confirms it.',
      'Put it to the authority; correct or confirm it, and remove `assumed` and `source-says`.',
    ],
  ),
  'assumption-incomplete': message(
    [
      'Bij deze aanname ontbreekt `{missing}`.',
      'Een aanname is alleen te beoordelen naast wat de bron zegt.',
      'Schrijf `assumed: true` en `source-says` samen, of geen van beide.',
    ],
    [
      'This assumption lacks `{missing}`.',
      'An assumption can be judged only beside what the source says.',
      'Write `assumed: true` and `source-says` together, or neither.',
    ],
  ),
  'text-blank': message(
    ['Deze zin is leeg.', 'Kandidaten in die taal krijgen niets te lezen.', 'Schrijf de zin.'],
    [
      'This sentence is blank.',
      'Candidates in that language get nothing to read.',
      'Write the sentence.',
    ],
  ),
  'text-same': message(
    [
      'De Nederlandse en de Engelse zin zijn gelijk: "{text}".',
      'Een van beide is wellicht niet vertaald.',
      'Vertaal de zin.',
    ],
    [
      'The Dutch and the English sentence are the same: "{text}".',
      'One of them is probably not translated.',
      'Translate the sentence.',
    ],
  ),
  'mixed-script': message(
    [
      'Het woord "{word}" bevat letters van een ander alfabet.',
      'Zoeken vindt het niet en een schermlezer struikelt erover.',
      'Typ het woord opnieuw.',
    ],
    [
      'The word "{word}" holds letters of another alphabet.',
      'Searching does not find it and a screen reader stumbles.',
      'Type the word again.',
    ],
  ),
  'amendment-instant-unknown': message(
    [
      'Het tijdstip "{published}" van wijziging "{amendment}" bestaat niet.',
      'Niemand weet vanaf wanneer ze geldt.',
      'Schrijf een bestaand tijdstip met tijdzone: 2025-06-04T09:00:00+02:00.',
    ],
    [
      'The instant "{published}" of amendment "{amendment}" does not exist.',
      'Nobody knows from when it holds.',
      'Write an existing instant with its offset: 2025-06-04T09:00:00+02:00.',
    ],
  ),
  'amendment-before-announcement': message(
    [
      'Wijziging "{amendment}" is bekendgemaakt vóór de vacature zelf.',
      'Wat nog niet bekend is, kan niet wijzigen.',
      'Verbeter het tijdstip, of verwerk de wijziging in het reglement.',
    ],
    [
      'Amendment "{amendment}" was published before the vacancy itself.',
      'What is not public cannot be changed.',
      'Correct the instant, or work the change into the regulation.',
    ],
  ),
  'amendment-same-instant': message(
    [
      'Wijzigingen "{before}" en "{amendment}" zijn op hetzelfde tijdstip bekendgemaakt.',
      'Niet te zeggen welke het laatste woord heeft.',
      'Maak er één wijziging van, of geef ze elk een eigen tijdstip.',
    ],
    [
      'Amendments "{before}" and "{amendment}" were published at the same instant.',
      'Nobody can say which has the last word.',
      'Make them one amendment, or give each its own instant.',
    ],
  ),
  'amendment-after-stop': message(
    [
      'Wijziging "{amendment}" komt nadat de selectie gestopt is.',
      'Een gestopte selectie wordt niet meer gewijzigd.',
      'Schrap de wijziging, of begin een nieuwe selectie.',
    ],
    [
      'Amendment "{amendment}" comes after the selection was stopped.',
      'A stopped selection is no longer changed.',
      'Remove the amendment, or begin a new selection.',
    ],
  ),
  'amendment-path-unknown': message(
    [
      'Wijziging "{amendment}" noemt "{at}", en die plaats bestaat niet in het reglement.',
      'De wijziging zou niets wijzigen.',
      '[Bedoel je `{nearest}`? ]Noem een bestaande plaats bij namen, zoals rounds/preselection/cut-off/top.',
    ],
    [
      'Amendment "{amendment}" names "{at}", a place the regulation does not have.',
      'The amendment would change nothing.',
      '[Did you mean `{nearest}`? ]Name an existing place by names, such as rounds/preselection/cut-off/top.',
    ],
  ),
  'amendment-fixed-part': message(
    [
      'Wijziging "{amendment}" verandert "{at}", en dat ligt vast.',
      'Formaat, naam en eerdere wijzigingen horen bij wat gepubliceerd is.',
      'Schrap deze verandering.',
    ],
    [
      'Amendment "{amendment}" changes "{at}", which is fixed.',
      'Format, name and earlier amendments belong to what was published.',
      'Remove this change.',
    ],
  ),
  'stop-with-changes': message(
    [
      '"{amendment}" stopt de selectie en wijzigt tegelijk het reglement.',
      'Na een stop geldt geen regel meer.',
      'Schrap `changes`, of maak er een aparte wijziging van.',
    ],
    [
      '"{amendment}" stops the selection and changes the regulation at once.',
      'After a stop no rule holds any more.',
      'Remove `changes`, or make it an amendment of its own.',
    ],
  ),
  'change-without-changes': message(
    [
      'Wijziging "{amendment}" wijzigt niets.',
      'Kandidaten krijgen een bericht zonder inhoud.',
      'Voeg `changes` toe, of schrap de wijziging.',
    ],
    [
      'Amendment "{amendment}" changes nothing.',
      'Candidates get a message without content.',
      'Add `changes`, or remove the amendment.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
